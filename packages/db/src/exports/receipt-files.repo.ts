import { sql } from "drizzle-orm";
import type { TenantTx } from "../tenancy/transactions.ts";
import { cursorPages } from "./cursor-pages.ts";

export type ReceiptFileRow = { number: string; revision: number; content: Uint8Array };

/** Few: a PDF weighs 20 KB and, with a photo for a logo, many times that. */
const pageRows = 16;

/** Every receipt PDF as it was sent, in pages, by the id of its revision. */
export const receiptFilePages = (tx: TenantTx): AsyncGenerator<ReceiptFileRow[]> =>
  cursorPages(
    tx,
    pageRows,
    sql`
      select i.number, i.revision, f.content
      from receipt_issues i join receipt_pdfs f on f.stringer_id = i.stringer_id and f.receipt_issue_id = i.id
      where i.stringer_id = ${tx.stringerId} order by i.id`,
  );
