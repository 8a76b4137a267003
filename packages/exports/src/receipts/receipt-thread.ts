import type { ReceiptDocument } from "./receipt-renderer.ts";
import { renderReceipt } from "./render-receipt.tsx";

/** The task of the renderer's thread. */
export default async function renderInThread(document: ReceiptDocument): Promise<Uint8Array> {
  try {
    return await renderReceipt(document);
  } catch (error) {
    // Between threads an error of its own class arrives without its message.
    throw new Error(`receipt ${document.facts.number}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
