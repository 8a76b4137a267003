import { expect, it } from "vitest";
import { writeCountSheet } from "./write-count-sheet.ts";

const stringer = { displayName: "Anna\nMuster", email: "anna@example.com", timeZone: "Europe/Zurich" };
const archive = {
  fileName: "racket-book-Anna Muster-2026-03-15.zip",
  bytes: 123_456,
  sha256: "0123456789abcdef".repeat(4),
  madeAt: new Date("2026-03-15T10:00:00Z"),
  counts: { clients: 3, rackets: 4, strings: 5, jobs: 1234, receipts: 12, receiptPdfs: 11, mails: 13 },
};

it("says what is in the archive and how to check it", () => {
  expect(writeCountSheet({ stringer: { ...stringer, defaultLocale: "en" }, archive })).toMatchInlineSnapshot(`
    "Racket Book – count sheet
    Of Anna Muster (anna@example.com)
    Made on 15 March 2026 at 11:00 CET

    File:    racket-book-Anna Muster-2026-03-15.zip
    Bytes:   123456
    SHA-256: 0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef

    The archive holds:
      Clients:               3
      Jobs:                  1234
      Receipts, by revision: 12
      Receipt PDFs:          11
      Mails about jobs:      13
      Rackets of your own:   4
      Strings of your own:   5

    To check that the file is whole and unchanged, compare its SHA-256 with the one above:
      macOS: shasum -a 256 racket-book-*.zip
      Linux: sha256sum racket-book-*.zip
      Windows: Get-FileHash racket-book-*.zip

    Unpack the file and open index.html: it shows everything without the app and without a network.
    30 days after the hand-over all of this is erased from the server, the archive too. Only what administrators did stays on record there.
    "
  `);
});

it("says the same in German", () => {
  expect(writeCountSheet({ stringer: { ...stringer, defaultLocale: "de" }, archive })).toMatchInlineSnapshot(`
    "Racket Book – Zählblatt
    Von Anna Muster (anna@example.com)
    Erstellt am 15. März 2026 um 11:00 MEZ

    Datei:   racket-book-Anna Muster-2026-03-15.zip
    Bytes:   123456
    SHA-256: 0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef

    Im Archiv sind:
      Kunden:                     3
      Aufträge:                   1234
      Quittungen, nach Fassungen: 12
      PDFs von Quittungen:        11
      Mails zu Aufträgen:         13
      Eigene Rackets:             4
      Eigene Saiten:              5

    Ob die Datei ganz und unverändert ist, siehst du, wenn du ihre SHA-256 mit der obigen vergleichst:
      macOS: shasum -a 256 racket-book-*.zip
      Linux: sha256sum racket-book-*.zip
      Windows: Get-FileHash racket-book-*.zip

    Entpacke die Datei und öffne index.html: Sie zeigt alles ohne die App und ohne Netz.
    30 Tage nach der Übergabe wird all das auf dem Server gelöscht, auch das Archiv. Festgehalten bleibt dort nur, was Administratoren getan haben.
    "
  `);
});
