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
  clientDownloaded: "{admin} hat alles über {client} geholt",
  clientErasing: "{client} wird am {date} gelöscht",
  clientErasingText:
    "Das wurde verlangt. Quittungen bleiben, wie sie sind, ebenso Aufträge und Preise. Der Grund: {reason}",
  clientKept: "{client} wird doch nicht gelöscht",
  clientErased: "Jemand aus deiner Kundschaft wurde gelöscht",
  clientErasedText:
    "Das wurde verlangt. Was auf den Quittungen steht, bleibt, ebenso Aufträge und Preise. Dateien, die du früher geholt hast, nennen die Person noch: Lösch, was du davon nicht mehr brauchst.",
  clientMerged: "{admin} hat zwei Personen zusammengeführt: {client}",
  clientMergedText: "Sieh dir den Eintrag an: Name, Adresse oder Notizen können anders lauten. Der Grund: {reason}",
  leaving: "{admin} hat begonnen, dich zu verabschieden",
  handedOver: "{admin} hat dein Archiv übergeben und dein Konto geschlossen",
  leavingCancelled: "{admin} hat deinen Abschied abgebrochen",
  accountText: "Der Grund: {reason}",
};
