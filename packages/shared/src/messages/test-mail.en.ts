/** Words of the test mail that an administrator sends to themselves. */
export const testMailEn = {
  subject: "Racket Book: your test mail",
  asked: "You asked for this test mail on {at}. It went the way every receipt goes.",
  arrived: "If you read this in your inbox, mail works. If it was in the spam folder, the DNS records want a look.",
  headers:
    "Whoever wants to be sure looks at this mail's headers (“show original”): SPF, DKIM and DMARC should each say pass.",
  button: "Open the mail log",
} as const;
