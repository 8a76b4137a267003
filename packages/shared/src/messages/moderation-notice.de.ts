import type { moderationNoticeEn } from "./moderation-notice.en.ts";

export const moderationNoticeDe: Record<keyof typeof moderationNoticeEn, string> = {
  subject: "Vorschlag für den Katalog: {name}",
  suggestedRacket: "{submitter} schlägt ein Racket für den gemeinsamen Katalog vor.",
  suggestedString: "{submitter} schlägt eine Saite für den gemeinsamen Katalog vor.",
  racket: "Racket",
  string: "Saite",
  submitter: "Von",
  button: "Vorschlag ansehen",
  waits: "Er wartet auf dein Ja oder Nein; es eilt nicht.",
};
