import type { countSheetEn } from "./count-sheet.en.ts";

export const countSheetDe: Record<keyof typeof countSheetEn, string> = {
  title: "Racket Book – Zählblatt",
  whose: "Von {name} ({email})",
  madeAt: "Erstellt am {at}",
  file: "Datei",
  bytes: "Bytes",
  sha256: "SHA-256",
  holds: "Im Archiv sind",
  clients: "Kunden",
  rackets: "Eigene Rackets",
  strings: "Eigene Saiten",
  jobs: "Aufträge",
  receipts: "Quittungen, nach Fassungen",
  receiptPdfs: "PDFs von Quittungen",
  mails: "Mails zu Aufträgen",
  check: "Ob die Datei ganz und unverändert ist, siehst du, wenn du ihre SHA-256 mit der obigen vergleichst:",
  checkMac: "macOS: {command}",
  checkLinux: "Linux: {command}",
  checkWindows: "Windows: {command}",
  open: "Entpacke die Datei und öffne index.html: Sie zeigt alles ohne die App und ohne Netz.",
  erased:
    "{days} Tage nach der Übergabe wird all das auf dem Server gelöscht, auch das Archiv. Festgehalten bleibt dort nur, was Administratoren getan haben.",
};
