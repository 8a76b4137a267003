import type { importsEn } from "./imports.en.ts";

export const importsDe: Record<keyof typeof importsEn, string> = {
  settings: "Einstellungen",
  logos: "Logos",
  clients: "Kundinnen und Kunden",
  rackets: "Rackets",
  strings: "Saiten",
  orders: "Aufträge",
  receipts: "Quittungen",
  mails: "Mails",
  added: "neu",
  same: "schon da",
  kept: "mit anderem Inhalt schon da, unverändert gelassen",
  rejected: "abgelehnt",
  leftOut: "gemeinsame Zeilen, die kein Auftrag nennt, ausgelassen",
  changed: "geändert",
  dryRun: "Probelauf: nichts wurde geschrieben.",
  rows: "Zeilen, die nicht so hereinkamen, wie sie dastehen",
  noRows: "Jede Zeile steht im Buch.",
  noRowsTrial: "Jede Zeile stünde im Buch.",
};
