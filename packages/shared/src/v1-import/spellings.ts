/** How often each text stands in the workbook, the most frequent first. */
export function countSpellings(texts: readonly string[]): { text: string; rows: number }[] {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts]
    .map(([text, rows]) => ({ text, rows }))
    .sort((a, b) => b.rows - a.rows || (a.text < b.text ? -1 : 1));
}
