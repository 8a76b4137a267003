import type { passwordResetEn } from "./password-reset.en.ts";

export const passwordResetDe: Record<keyof typeof passwordResetEn, string> = {
  subject: "Wähle ein neues Passwort für Racket Book",
  asked: "Jemand, hoffentlich du, möchte ein neues Passwort für Racket Book.",
  button: "Neues Passwort wählen",
  validity: "Der Link gilt einmal, bis zum {until}. Das neue Passwort meldet dich dann auf allen deinen Geräten ab.",
  ignore:
    "Du warst das nicht? Dann ignoriere diese Nachricht: Nichts ändert sich, und dein Passwort bleibt, wie es ist.",
};
