/** Words of the mail with a link to sign in by, or to choose a new password. */
export const passwordResetEn = {
  subject: "Your link to Racket Book",
  asked: "Somebody, hopefully you, asked for a link to Racket Book, to sign in or to choose a new password.",
  button: "Open Racket Book",
  validity:
    "The link works once, until {until}. A new password signs you out on all your devices; signing in alone changes nothing.",
  ignore: "It was not you? Then ignore this mail: nothing changes, and your password stays as it is.",
} as const;
