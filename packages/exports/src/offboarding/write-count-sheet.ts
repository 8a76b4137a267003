import { formatInstant } from "@rbo/shared/dates/format-instant";
import type { Locale } from "@rbo/shared/locale/locale";
import { countSheetWords } from "@rbo/shared/offboarding/count-sheet-words";
import { graceDays } from "@rbo/shared/offboarding/grace";
import type { BookCounts, KeptArchive } from "@rbo/shared/offboarding/offboarding.schema";

export type CountSheetFacts = {
  stringer: { displayName: string; email: string; defaultLocale: Locale; timeZone: string };
  archive: KeptArchive;
};

const counted = [
  "clients",
  "jobs",
  "receipts",
  "receiptPdfs",
  "mails",
  "rackets",
  "strings",
] as const satisfies (keyof BookCounts)[];

/** The sheet that is handed over beside an archive, as plain text: what is in it, and how to check that it is whole. */
export function writeCountSheet({ stringer, archive }: CountSheetFacts): string {
  const word = countSheetWords(stringer.defaultLocale);
  const { fileName, bytes, sha256, madeAt, counts } = archive;
  const file = [
    [word("file"), fileName],
    [word("bytes"), String(bytes)],
    [word("sha256"), sha256],
  ] as const;
  return [
    word("title"),
    word("whose", { name: oneLine(stringer.displayName), email: stringer.email }),
    word("madeAt", { at: formatInstant(madeAt, stringer.timeZone, stringer.defaultLocale) }),
    "",
    ...columns(file),
    "",
    `${word("holds")}:`,
    ...columns(counted.map((key) => [word(key), String(counts[key])])).map((line) => `  ${line}`),
    "",
    word("check"),
    // Without the file's name: it holds a name somebody chose, and whoever checks pastes the line into a shell.
    `  ${word("checkMac", { command: "shasum -a 256 racket-book-*.zip" })}`,
    `  ${word("checkLinux", { command: "sha256sum racket-book-*.zip" })}`,
    `  ${word("checkWindows", { command: "Get-FileHash racket-book-*.zip" })}`,
    "",
    word("open"),
    word("erased", { days: graceDays }),
    "",
  ].join("\n");
}

/** Values one below the other, whatever the language. */
function columns(rows: readonly (readonly [label: string, value: string])[]): string[] {
  const width = Math.max(...rows.map(([label]) => label.length)) + 2;
  return rows.map(([label, value]) => `${`${label}:`.padEnd(width)}${value}`);
}

/** A name typed with a line break must not make a line of its own. */
const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();
