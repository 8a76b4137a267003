/** One line of the table: ours and the limit in milliseconds, and what else was seen. */
export type Row = { work: string; oursMs: number; limit: string; limitMs: number | null; also: string };

export function printTable(rows: readonly Row[]): void {
  const cells = [
    ["work", "ours", "limit", "ours / limit", "also"],
    ...rows.map(({ work, oursMs, limit, limitMs, also }) => [
      work,
      ms(oursMs),
      limitMs === null ? limit : `${limit} ${ms(limitMs)}`,
      limitMs === null ? "" : `${(oursMs / limitMs).toFixed(2)} ×`,
      also,
    ]),
  ];
  const widths = (cells[0] ?? []).map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  for (const row of cells) {
    process.stdout.write(`${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  ")}\n`);
  }
}

const ms = (value: number): string => (value >= 1000 ? `${(value / 1000).toFixed(2)} s` : `${value.toFixed(1)} ms`);
