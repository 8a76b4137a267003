import { randomBytes } from "node:crypto";
import { type CaughtMailFolder, openCaughtMailFolder } from "./caught-mail-folder.ts";
import { listenOnLoopback } from "./loopback-smtp.ts";
import { type CaughtMail, type CaughtMessage, headerOf, readHead, readMessage } from "./read-mail.ts";
import { selfSignedCertificate } from "./self-signed-certificate.ts";

export type MailCatcher = {
  host: string;
  port: number;
  user: string;
  pass: string;
  /** PEM of its certificate, made for this run; a sender has to trust it by name. */
  ca: string;
  /** What it has caught, newest first, in earlier runs too. */
  messages(): Promise<CaughtMail[]>;
  /** One mail as a whole; null where there is none of that id. */
  message(id: string): Promise<CaughtMessage | null>;
  close(): Promise<void>;
};

export type MailCatcherOptions = {
  /** Where the mails are kept as `.eml` files. */
  folder: string;
  now?: () => Date;
};

/**
 * A relay for the demo and for tests that keeps every mail and passes none on. It is a real one as far as a sender can
 * tell: SMTP on loopback, nothing without STARTTLS and AUTH, and like the real one it takes a second mail with the same
 * `Resend-Idempotency-Key` for the first said twice.
 */
export async function startMailCatcher({ folder, now = () => new Date() }: MailCatcherOptions): Promise<MailCatcher> {
  const mails = await openCaughtMailFolder(folder);
  const login = { user: "catcher", pass: randomBytes(18).toString("base64url") };
  const certificate = selfSignedCertificate(now());
  const server = await listenOnLoopback({
    certificate,
    login,
    take: async (raw) => `Kept as ${await mails.keep(raw, await headerOf(raw, "resend-idempotency-key"), now())}`,
  });
  return {
    host: "127.0.0.1",
    port: server.port,
    ...login,
    ca: certificate.cert,
    messages: () => listMails(mails),
    message: async (id) => {
      const raw = await mails.read(id);
      return raw && readMessage(id, raw);
    },
    close: server.close,
  };
}

async function listMails(mails: CaughtMailFolder): Promise<CaughtMail[]> {
  const read = async (id: string) => {
    const raw = await mails.read(id);
    return raw && readHead(id, raw);
  };
  const all = await Promise.all((await mails.ids()).map(read));
  return all.filter((mail) => mail !== null);
}
