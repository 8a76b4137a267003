import type { notices as english } from "../en/notices.ts";
import type { Translated } from "../messages.ts";

export const notices: Translated<typeof english> = {
  title: "Mitteilungen",
  bell: "{count, plural, =0 {Mitteilungen} one {Mitteilungen, eine ungelesen} other {Mitteilungen, # ungelesen}}",
  markAll: "Alle gelesen",
  unread: "Ungelesen",
  show: "Welche",
  all: "Alle",
  onlyUnread: "Ungelesene",
  emptyTitle: "Nichts zu melden",
  emptyText:
    "Kommt eine Quittung nicht an, ist über einen Vorschlag entschieden oder geschieht etwas mit deinem Konto, steht es hier.",
  emptyUnreadTitle: "Alles gelesen",
  emptyUnreadText: "Nichts Neues seit dem letzten Mal.",
  receiptFailed: "Quittung {number} für {client} kam nicht an",
  receiptFailedText: "{to} wurde abgelehnt: {answer}",
  promoted: "{name} gehört jetzt allen",
  promotedText: "Dein Vorschlag wurde angenommen. Danke.",
  rejected: "{name} wurde nicht für alle angenommen",
  rejectedText: "Der Grund: {reason}",
  rejectedPlain: "Der Eintrag bleibt in deinem Katalog.",
  dataExported: "{admin} hat deine Daten heruntergeladen",
  dataExportedAtConsole: "Deine Daten wurden an der Konsole des Servers herausgeholt",
  dataExportedText: "Als Datei ({format}). Der Grund: {reason}",
  roleChanged: "{admin} hat geändert, was dein Konto darf",
  deactivated: "{admin} hat dein Konto geschlossen",
  reactivated: "{admin} hat dein Konto wieder geöffnet",
  accountText: "Der Grund: {reason}",
};
