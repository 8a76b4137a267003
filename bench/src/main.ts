import { fillBook } from "./fill-book.ts";
import { openBenchBook } from "./open-bench-book.ts";
import { printTable } from "./print-table.ts";
import { exportRows } from "./work-exports.ts";
import { listRow } from "./work-list.ts";
import { receiptRow } from "./work-receipt.ts";

/** `pnpm bench [--full]`: ours beside the limit of this machine, in one run. */
const orders = process.argv.includes("--full") ? 100_000 : 10_000;

const book = await openBenchBook();
try {
  process.stdout.write(`${orders} orders of one stringer among 200 others …\n`);
  await fillBook(book, orders);
  printTable([...(await exportRows(book)), await listRow(book), await receiptRow()]);
} finally {
  await book.close();
}
