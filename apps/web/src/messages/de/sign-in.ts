import type { signIn as english } from "../en/sign-in.ts";
import type { Translated } from "../messages.ts";

export const signIn: Translated<typeof english> = {
  tagline: "Das Auftragsbuch fürs Besaiten",
  title: "Anmelden",
  email: "E-Mail",
  password: "Passwort",
  submit: "Anmelden",
  forgot: "Passwort vergessen?",
  demoTitle: "Das ist die Demo",
  demoText: "Sieh dich mit einem dieser Konten um. Nichts hier ist echt.",
  demoStringer: "Besaitung",
  demoAdmin: "Administration",
  forgotTitle: "Ein neues Passwort",
  forgotText:
    "Der Mailversand ist auf diesem Server nicht eingerichtet. Frag die Person, die ihn betreibt: Der Befehl unten macht dir einen Link, der einmal funktioniert, eine Stunde lang.",
  forgotAsk: "Gib die Adresse ein, mit der du dich anmeldest. Ein Link zu einem neuen Passwort kommt per Mail.",
  forgotSubmit: "Link schicken",
  forgotDone: "Gibt es ein Konto mit dieser Adresse, ist ein Link unterwegs; er gilt eine Stunde.",
  forgotLook: "Nach ein paar Minuten nichts da? Sieh bei den unerwünschten Mails nach, oder verlange nochmals einen.",
  forgotAgain: "Nochmals verlangen",
  forgotCommand: "rbo reset-link du@example.com",
  backToSignIn: "Zurück zur Anmeldung",
  resetTitle: "Wähle ein neues Passwort",
  resetFor: "Für {email}",
  newPassword: "Neues Passwort",
  passwordHint: "Mindestens 12 Zeichen. Ein paar Wörter hintereinander sind leicht zu merken und schwer zu erraten.",
  resetSubmit: "Passwort setzen und anmelden",
  welcomeTitle: "Willkommen bei Racket Book",
  welcomeText:
    "Drei Antworten, und dein Buch ist offen. Die Angaben zum Geschäft können warten: Sie stehen in den Einstellungen.",
  firstAdminText: "Du bist hier die erste Person: Damit entsteht das Konto, das diesen Server verwaltet.",
  invitedAs: "Dein Konto: {email}",
  language: "Sprache",
  displayName: "Dein Name",
  displayNameHint: "Steht auf Quittungen als die Person, die besaitet hat.",
  welcomeSubmit: "Mein Buch öffnen",
  expiredTitle: "Dieser Link gilt nicht mehr",
  expiredText:
    "Links funktionieren einmal und nur kurze Zeit. Verlange einen neuen dort, woher er kam; hast du schon ein Passwort gesetzt, melde dich an.",
  expiredReset:
    "Links zu einem neuen Passwort funktionieren einmal, eine Stunde lang. Verlange einen neuen; er kommt per Mail.",
  expiredResetAction: "Neuen Link verlangen",
  expiredAction: "Anmelden",
  switchAccount: "Anderes Konto verwenden",
};
