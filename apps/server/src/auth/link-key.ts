import { createHmac, randomBytes, scryptSync } from "node:crypto";

/** 32 bytes that only the servers of this installation have. */
export type LinkKey = { readonly bytes: Buffer };

/**
 * The key behind the tokens of mailed links, made of the one secret that every server which can send has and that is
 * not in the database: the relay's password. Without one nothing is mailed, and any key will do.
 */
export function makeLinkKey(smtpPassword: string | null): LinkKey {
  return { bytes: smtpPassword === null ? randomBytes(32) : scryptSync(smtpPassword, "racket-book mailed links", 32) };
}

/**
 * The token of the link in one mail. It is worked out anew for each try, so the outbox holds nothing that opens an
 * account and a retry still says the same, byte for byte.
 */
export const mailedLinkToken = ({ bytes }: LinkKey, mailId: string): string =>
  createHmac("sha256", bytes).update(mailId).digest("base64url");
