import { printableLogo } from "./printable-logo.ts";

export type LogoType = "image/png" | "image/jpeg";

const pngSignature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** What kind of picture these bytes are, whatever their file is called; null where a receipt could not print them. */
export function logoType(bytes: Uint8Array): LogoType | null {
  const mime: LogoType = pngSignature.equals(bytes.subarray(0, pngSignature.length)) ? "image/png" : "image/jpeg";
  return printableLogo({ mime, bytes }) ? mime : null;
}
