import type { testMailEn } from "./test-mail.en.ts";

export const testMailDe: Record<keyof typeof testMailEn, string> = {
  subject: "Racket Book: deine Testmail",
  asked: "Du hast diese Testmail am {at} verlangt. Sie ging den Weg, den jede Quittung geht.",
  arrived:
    "Liest du sie im Posteingang, funktioniert die Mail. Lag sie im Spam-Ordner, brauchen die DNS-Einträge einen Blick.",
  headers:
    "Wer sicher sein will, schaut in die Kopfzeilen dieser Mail («Original anzeigen»): SPF, DKIM und DMARC sollten je «pass» sagen.",
  button: "Mail-Protokoll öffnen",
};
