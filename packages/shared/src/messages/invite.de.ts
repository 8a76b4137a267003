import type { inviteEn } from "./invite.en.ts";

export const inviteDe: Record<keyof typeof inviteEn, string> = {
  subject: "Deine Einladung zu Racket Book",
  subjectBy: "{inviter} lädt dich zu Racket Book ein",
  invited: "Du bist zu Racket Book eingeladen.",
  invitedBy: "{inviter} lädt dich zu Racket Book ein.",
  about:
    "Damit haben Besaiterinnen und Besaiter Aufträge, Kunden, Rackets und Saiten beisammen, und jede Quittung geht von selbst per Mail hinaus.",
  button: "Mein Konto einrichten",
  validity: "Der Link gilt einmal, bis zum {until}. Danach frag einfach nach einem neuen.",
  ignore: "Du hast das nicht erwartet? Dann kannst du diese Nachricht ignorieren.",
};
