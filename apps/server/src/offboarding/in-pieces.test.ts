import { expect, it } from "vitest";
import { inPieces } from "./in-pieces.ts";

async function* source(parts: (string | Uint8Array)[]) {
  yield* parts;
}

async function pieces(parts: (string | Uint8Array)[], size: number): Promise<string[]> {
  const all: string[] = [];
  for await (const piece of inPieces(source(parts), size)) all.push(Buffer.from(piece).toString());
  return all;
}

it.each([
  [["abc", "defg", "h"], 3, ["abc", "def", "gh"]],
  [["abcdefghij"], 4, ["abcd", "efgh", "ij"]],
  [["ab", "", "cd"], 4, ["abcd"]],
  [["a", Buffer.from("bc"), "ü"], 2, ["ab", "c\ufffd", "\ufffd"]],
  [[], 4, []],
] as const)("cuts %j by %i into %j", async (parts, size, expected) => {
  expect(await pieces([...parts], size)).toEqual(expected);
});
