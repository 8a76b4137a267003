/** The same bytes in pieces of that size, the last one shorter: never more than one piece and one part are held. */
export async function* inPieces(source: AsyncIterable<string | Uint8Array>, size: number): AsyncGenerator<Uint8Array> {
  let held: Uint8Array[] = [];
  let heldBytes = 0;
  for await (const part of source) {
    let rest: Uint8Array = typeof part === "string" ? Buffer.from(part) : part;
    while (heldBytes + rest.length >= size) {
      const missing = size - heldBytes;
      yield Buffer.concat([...held, rest.subarray(0, missing)]);
      rest = rest.subarray(missing);
      [held, heldBytes] = [[], 0];
    }
    if (rest.length > 0) held.push(rest);
    heldBytes += rest.length;
  }
  if (heldBytes > 0) yield Buffer.concat(held);
}
