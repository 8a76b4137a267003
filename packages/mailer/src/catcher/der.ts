/** Just enough DER (X.690) to write a certificate: tag, length, content. */
export const der = (tag: number, ...contents: Uint8Array[]): Buffer => {
  const content = Buffer.concat(contents);
  return Buffer.concat([Buffer.from([tag]), lengthOctets(content.length), content]);
};

export const sequence = (...contents: Uint8Array[]): Buffer => der(0x30, ...contents);
export const set = (...contents: Uint8Array[]): Buffer => der(0x31, ...contents);
export const utf8String = (text: string): Buffer => der(0x0c, Buffer.from(text));
export const octetString = (content: Uint8Array): Buffer => der(0x04, content);
export const bitString = (content: Uint8Array): Buffer => der(0x03, Buffer.from([0]), content);
export const boolean = (value: boolean): Buffer => der(0x01, Buffer.from([value ? 0xff : 0]));

/** A non-negative number of any length, big end first. */
export function integer(octets: Uint8Array): Buffer {
  const isNegativeLooking = ((octets[0] ?? 0) & 0x80) !== 0;
  return isNegativeLooking ? der(0x02, Buffer.from([0]), octets) : der(0x02, octets);
}

/** "2.5.29.17" */
export function objectIdentifier(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split(".").map(Number);
  return der(0x06, Buffer.from([first * 40 + second, ...rest.flatMap(base128)]));
}

/** Whole seconds; GeneralizedTime, which X.509 asks for from 2050 on and readers take at any date. */
export const time = (at: Date): Buffer =>
  at.getUTCFullYear() < 2050
    ? der(0x17, Buffer.from(`${compact(at).slice(2)}Z`))
    : der(0x18, Buffer.from(`${compact(at)}Z`));

const compact = (at: Date): string => at.toISOString().slice(0, 19).replace(/\D/g, "");

function base128(value: number): number[] {
  const octets = [value & 0x7f];
  for (let rest = value >> 7; rest > 0; rest >>= 7) octets.unshift((rest & 0x7f) | 0x80);
  return octets;
}

function lengthOctets(length: number): Buffer {
  if (length < 0x80) return Buffer.from([length]);
  const octets = Buffer.from(length.toString(16).padStart(length > 0xff ? 4 : 2, "0"), "hex");
  return Buffer.concat([Buffer.from([0x80 | octets.length]), octets]);
}
