import { addOthers, growBook } from "./fill-book.ts";
import { openBenchBook } from "./open-bench-book.ts";
import { printTable, type Row } from "./print-table.ts";
import { exportRows } from "./work-exports.ts";
import { listRows } from "./work-list.ts";
import { receiptRow } from "./work-receipt.ts";

/** `pnpm bench [--quick]`: ours beside the limit of this machine, in one run. Quick leaves the largest book out. */
const sizes = process.argv.includes("--quick") ? [1_000, 10_000] : [1_000, 10_000, 100_000];

const book = await openBenchBook();
try {
  const rows: Row[] = [];
  await addOthers(book);
  let from = 1;
  for (const to of sizes) {
    process.stdout.write(`${to} orders of one stringer beside as many of 1000 others …\n`);
    await growBook(book, { from, to });
    rows.push(...(await exportRows(book, to)));
    from = to;
  }
  printTable([...rows, ...(await listRows(book)), await receiptRow()]);
} finally {
  await book.close();
}
