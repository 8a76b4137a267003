/** Words of the mail with a link to a new password. */
export const passwordResetEn = {
  subject: "Choose a new password for Racket Book",
  asked: "Somebody, hopefully you, asked for a new password for Racket Book.",
  button: "Choose a new password",
  validity: "The link works once, until {until}. Your new password then signs you out on all your devices.",
  ignore: "It was not you? Then ignore this mail: nothing changes, and your password stays as it is.",
} as const;
