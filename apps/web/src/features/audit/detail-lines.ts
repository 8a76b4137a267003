/**
 * What an entry keeps beside who, whom and why, a line a fact: "counts.new: 3". Names are the log's own, as they are
 * in the file; what is blank is left out, and who acted stands in the entry already.
 */
export function detailLines(details: Record<string, unknown>): string[] {
  return Object.entries(details)
    .filter(([name]) => name !== "by")
    .flatMap(([name, value]) => linesOf(name, value));
}

function linesOf(name: string, value: unknown): string[] {
  if (value === null || value === undefined || value === "") return [];
  if (Array.isArray(value)) return value.length > 0 ? [`${name}: ${value.join(", ")}`] : [];
  if (typeof value === "object")
    return Object.entries(value).flatMap(([key, inner]) => linesOf(`${name}.${key}`, inner));
  return [`${name}: ${String(value)}`];
}
