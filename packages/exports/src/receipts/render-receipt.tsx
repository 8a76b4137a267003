import { renderToBuffer } from "@react-pdf/renderer";
import { printableLogo } from "./printable-logo.ts";
import { receiptContent } from "./receipt-content.ts";
import { receiptMarks } from "./receipt-marks.ts";
import { ReceiptPage } from "./receipt-page.tsx";
import type { ReceiptDocument } from "./receipt-renderer.ts";

/** The receipt as a PDF of one page. It computes for some milliseconds, so not on a thread that serves requests. */
export async function renderReceipt({ facts, logo }: ReceiptDocument): Promise<Uint8Array> {
  const printable = logo && printableLogo(logo);
  const content = receiptContent(facts, printable !== null);
  return renderToBuffer(<ReceiptPage facts={content.facts} marks={receiptMarks(content)} logo={printable} />);
}
