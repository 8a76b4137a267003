import addressparser from "nodemailer/lib/addressparser";

/** One address with the name shown beside it. Handed to nodemailer as it is: a comma in a string would add recipients. */
export type Mailbox = { name: string; address: string };

/** Reads `Racket Book <post@racketbook.example>` or a bare address; null where it is not exactly one. */
export function parseMailbox(text: string): Mailbox | null {
  const [mailbox, ...others] = addressparser(text, { flatten: true });
  if (!mailbox || others.length > 0 || !isAddress(mailbox.address)) return null;
  return { name: mailbox.name, address: mailbox.address };
}

/**
 * One address and nothing around it that a mail program might read as a second one. A quoted local part
 * (`"ben meier"@example.com`) is refused too: allowed by RFC 5321, used by nobody, and a way to hide a second address.
 */
export const isAddress = (text: string): boolean => /^[^\s\p{Cc}@<>(),;:"]+@[^\s\p{Cc}@<>(),;:"]+$/u.test(text);

/** A name fit for a header: one line, no control characters. */
export const headerName = (name: string): string => name.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, " ").trim();
