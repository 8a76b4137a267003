import type { aboutMe as english } from "../en/about-me.ts";
import type { Translated } from "../messages.ts";

export const aboutMe: Translated<typeof english> = {
  title: "Was andere mit deinen Daten taten",
  text: "Wer in dein Buch oder an dein Konto greift, hinterlässt hier eine Zeile, die niemand wegnehmen kann.",
  none: "Noch hat niemand etwas getan.",
  actions: {
    exported: "Hat einen Export deiner Daten genommen: {format}",
    invited: "Hat dein Konto gemacht und dich eingeladen",
    invitedAgain: "Hat deine Einladung nochmals geschickt",
    roleChanged: "Hat geändert, was dein Konto darf",
    deactivated: "Hat dein Konto geschlossen",
    reactivated: "Hat dein Konto wieder geöffnet",
    promoted: "Hat deinen Vorschlag mit allen geteilt",
    merged: "Hat deinen Vorschlag mit einem vorhandenen vereint",
    rejected: "Hat deinen Vorschlag abgelehnt",
    mailSentAgain: "Hat eine deiner Mails nochmals gesendet",
    operatorFound: "Hat dein Buch an der Konsole des Servers geöffnet",
    other: "Verwaltung: {action}",
  },
  yourself: "Du selbst",
  atConsole: "An der Konsole des Servers",
  someone: "Jemand von der Verwaltung",
  by: "{name}, {email}",
  reason: "Grund: «{reason}»",
  underWay: "Noch unterwegs, oder das Ende wurde nicht festgehalten.",
  complete: "Alles wurde übergeben: {size}.",
  cancelled: "Abgebrochen nach {size}.",
  failed: "Nach {size} gescheitert.",
  sha256: "SHA-256 der Datei",
};
