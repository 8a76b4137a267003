import type { ReceiptPreview } from "@rbo/shared/receipts/receipt-preview.schema";
import { type LogoType, logoType } from "./logo-type.ts";
import { previewReceipt } from "./receipt-preview.ts";
import type { ReceiptDocument } from "./receipt-renderer.ts";
import { renderReceipt } from "./render-receipt.tsx";

/** The tasks of the renderer's thread, by name. */
export const render = (document: ReceiptDocument): Promise<Uint8Array> =>
  told(document.facts.number, () => renderReceipt(document));

export const preview = (document: ReceiptDocument): Promise<ReceiptPreview> =>
  told(document.facts.number, () => previewReceipt(document));

export const readLogoType = (bytes: Uint8Array): Promise<LogoType | null> => told("logo", () => logoType(bytes));

/** Between threads an error of its own class arrives without its message. */
async function told<T>(what: string, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw new Error(`receipt ${what}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
