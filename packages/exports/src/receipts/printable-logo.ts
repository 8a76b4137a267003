import { createHash } from "node:crypto";
import { flatPng } from "./flat-png.ts";
import { plainJpeg } from "./plain-jpeg.ts";
import type { ReceiptDocument } from "./receipt-renderer.ts";

/**
 * The logo as it can go into a PDF, or null where its bytes are no whole image: then the receipt shows the name, for a
 * broken logo must never cost anybody the receipt. Remembered, since all receipts of a stringer carry the same one.
 */
export function printableLogo({ mime, bytes }: NonNullable<ReceiptDocument["logo"]>): Buffer | null {
  const key = createHash("sha256").update(mime).update(bytes).digest("base64");
  const found = known.get(key);
  if (found !== undefined) return found;
  if (known.size >= mostKnown) known.clear();
  const made = mime === "image/png" ? flatPng(Buffer.from(bytes)) : plainJpeg(Buffer.from(bytes));
  known.set(key, made);
  return made;
}

const known = new Map<string, Buffer | null>();
const mostKnown = 32;
