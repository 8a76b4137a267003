/**
 * Where a mail stands. "sent" means accepted by the relay, never "delivered": that we don't know.
 * failed: refused for good; waiting: will be tried again at `nextAttemptAt`; not_sent: see the reason.
 */
export const mailStates = ["queued", "sending", "sent", "failed", "waiting", "not_sent"] as const;
export type MailState = (typeof mailStates)[number];

export const mailEvents = ["receipt", "invite", "moderation_notice", "password_reset", "test"] as const;
export type MailEvent = (typeof mailEvents)[number];
