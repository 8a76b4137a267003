/** Words of the mail that invites a stringer. */
export const inviteEn = {
  subject: "Your invitation to Racket Book",
  subjectBy: "{inviter} invites you to Racket Book",
  invited: "You are invited to Racket Book.",
  invitedBy: "{inviter} invites you to Racket Book.",
  about:
    "It is where stringers keep their jobs, clients, rackets and strings together, and it mails every client a receipt.",
  button: "Set up my account",
  validity: "The link works once, until {until}. After that, just ask for a new one.",
  ignore: "You did not expect this? Then you can ignore this mail.",
} as const;
