import type { passwordResetEn } from "./password-reset.en.ts";

export const passwordResetDe: Record<keyof typeof passwordResetEn, string> = {
  subject: "Dein Link zu Racket Book",
  asked:
    "Jemand, hoffentlich du, möchte einen Link zu Racket Book, um sich anzumelden oder ein neues Passwort zu wählen.",
  button: "Racket Book öffnen",
  validity:
    "Der Link gilt einmal, bis zum {until}. Ein neues Passwort meldet dich auf allen deinen Geräten ab; nur anmelden ändert nichts.",
  ignore:
    "Du warst das nicht? Dann ignoriere diese Nachricht: Nichts ändert sich, und dein Passwort bleibt, wie es ist.",
};
