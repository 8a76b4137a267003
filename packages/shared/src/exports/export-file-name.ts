import { type CalendarDate, todayIn } from "../dates/calendar-date.ts";
import type { ExportFormat } from "./export-format.ts";

const extensions: Record<ExportFormat, string> = { xlsx: "xlsx", json: "json", archive: "zip" };

/** "racket-book-Anna Muster-2026-11-23.xlsx": whose it is and the day it was taken, in their zone. */
export function exportFileName(
  stringer: { displayName: string; timeZone: string },
  exportedAt: Date,
  format: ExportFormat,
): string {
  const day: CalendarDate = todayIn(stringer.timeZone, exportedAt);
  return `racket-book-${safeInFileNames(stringer.displayName)}-${day}.${extensions[format]}`;
}

/** What Windows, macOS or a path can't bear in a name becomes a hyphen. */
const safeInFileNames = (text: string): string => text.replace(/[/\\:*?"<>|\p{Cc}]+/gu, "-").trim();
