/**
 * 64-bit FNV-1a of a row's content (by UTF-16 units) as 16 hex digits. It need not withstand malice, only keep a stringer's few thousand
 * rows apart, and it runs in the browser too.
 */
export function contentHash(parts: readonly (string | number | null)[]): string {
  let hash = 0xcbf29ce484222325n;
  const text = JSON.stringify(parts);
  for (let at = 0; at < text.length; at += 1) {
    hash = ((hash ^ BigInt(text.charCodeAt(at))) * 0x100000001b3n) & 0xffffffffffffffffn;
  }
  return hash.toString(16).padStart(16, "0");
}

/** What a row is known by, before keys are given out. */
export type RowIdentity = { id: string | null; orderedAt: string | null; hash: string };

/**
 * One key per row, the same on every import although rows were appended or sorted anew: the sheet's ID where it has one
 * (the first ordered of several with the same ID; the others by content too), else the row's content and, of rows with
 * the same content, which of them it is.
 */
export function importKeys(prefix: string, rows: readonly RowIdentity[]): { key: string; isDuplicateId: boolean }[] {
  const firstOfId = new Map<string, RowIdentity>();
  for (const row of rows) {
    const first = row.id === null ? undefined : firstOfId.get(row.id);
    if (row.id !== null && (!first || sortText(row) < sortText(first))) firstOfId.set(row.id, row);
  }
  const seen = new Map<string, number>();
  return rows.map((row) => {
    if (row.id !== null && firstOfId.get(row.id) === row) return { key: `${prefix}:${row.id}`, isDuplicateId: false };
    const base = row.id === null ? `${prefix}:${row.hash}` : `${prefix}:${row.id}:${row.hash}`;
    const count = (seen.get(base) ?? 0) + 1;
    seen.set(base, count);
    return { key: count === 1 ? base : `${base}:${count}`, isDuplicateId: row.id !== null };
  });
}

const sortText = (row: RowIdentity): string => `${row.orderedAt ?? "9999"} ${row.hash}`;
