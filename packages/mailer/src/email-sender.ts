import { createHash } from "node:crypto";
import type { Locale } from "@rbo/shared/locale/locale";
import type { InviteFacts } from "@rbo/shared/mail/invite-facts";
import type { ModerationFacts } from "@rbo/shared/mail/moderation-facts";
import type { PasswordResetFacts } from "@rbo/shared/mail/password-reset-facts";
import type { TestMailFacts } from "@rbo/shared/mail/test-mail-facts";
import type { ReceiptFacts } from "@rbo/shared/receipts/receipt-facts";
import { cleanText } from "@rbo/shared/text/text.schema";
import type { NodemailerError } from "nodemailer";
import { passwordResetMail } from "./auth/password-reset.mail.ts";
import { classifyFailure } from "./classify-failure.ts";
import type { MailContent } from "./html/mail-parts.ts";
import { testMail } from "./mail/test.mail.ts";
import { headerName, isAddress, type Mailbox } from "./mailbox.ts";
import { moderationNoticeMail } from "./moderation/moderation-notice.mail.ts";
import { receiptMail } from "./receipts/receipt.mail.ts";
import { type RelayTransport, relayTransport, type SmtpRelay } from "./relay-transport.ts";
import { SendFailure } from "./send-failure.ts";
import { inviteMail } from "./stringers/invite.mail.ts";
import { type Handover, watchHandover } from "./watch-handover.ts";

/** What makes a mail the same mail when it is sent again: a retry repeats all of it, byte for byte. */
export type MailIdentity = {
  to: Mailbox;
  /** `<id@domain>` */
  messageId: string;
  /** The relay takes a second mail with the same key for the first one said twice. */
  idempotencyKey: string;
  /** When the mail was complete, not when it is tried. */
  date: Date;
};

export type ReceiptOrder = MailIdentity & {
  facts: ReceiptFacts;
  pdf: { content: Uint8Array; fileName: string };
};

/** `url` is the link with its one-time token, said beside the facts: those are kept, the token must not be. */
export type InviteMail = MailIdentity & { facts: InviteFacts; url: string };
export type PasswordResetMail = MailIdentity & { facts: PasswordResetFacts; url: string };

export type ModerationNotice = MailIdentity & { facts: ModerationFacts };
export type TestMail = MailIdentity & { facts: TestMailFacts };

type Content = MailContent & {
  from: Mailbox;
  replyTo?: Mailbox;
  attachments?: { filename: string; content: Buffer; contentType: string }[];
};

/**
 * Hands mail to the relay: the one owner of the connection, of the from-address and of the credentials, with one
 * method per event (domain: Mail). Every method resolves to the relay's own words once it has taken the mail, and
 * throws a SendFailure otherwise. Taken means accepted by the relay, not delivered.
 */
export class EmailSender {
  readonly #from: Mailbox;
  readonly #transport: RelayTransport;
  readonly #handover: Handover;
  readonly #secrets: readonly string[];

  constructor(relay: SmtpRelay, from: Mailbox) {
    this.#from = from;
    this.#transport = relayTransport(relay);
    this.#handover = watchHandover(this.#transport);
    this.#secrets = [relay.pass, base64(relay.pass), base64(`\0${relay.user}\0${relay.pass}`)];
  }

  /** The receipt of an order to its client, the PDF attached; an answer to it reaches the stringer. */
  async sendReceipt(order: ReceiptOrder, locale: Locale): Promise<string> {
    const { stringer } = order.facts;
    const sender = stringer.businessName ?? stringer.displayName;
    return this.#send(order, {
      from: this.#fromVia(sender),
      replyTo: { name: headerName(sender), address: stringer.email },
      ...receiptMail(order.facts, locale),
      attachments: [
        {
          filename: order.pdf.fileName,
          content: Buffer.from(order.pdf.content),
          contentType: "application/pdf",
        },
      ],
    });
  }

  /** An invite, with the link that opens an account. */
  async sendInvite({ facts, url, ...mail }: InviteMail, locale: Locale): Promise<string> {
    return this.#send(mail, { from: this.#from, ...inviteMail({ facts, url }, locale) });
  }

  /** What waits for moderation, to one admin. */
  async sendAdminModerationNotice({ facts, ...mail }: ModerationNotice, locale: Locale): Promise<string> {
    return this.#send(mail, { from: this.#from, ...moderationNoticeMail(facts, locale) });
  }

  /** The link to a new password, to the stringer who asked for one. */
  async sendPasswordReset({ facts, url, ...mail }: PasswordResetMail, locale: Locale): Promise<string> {
    return this.#send(mail, { from: this.#from, ...passwordResetMail({ facts, url }, locale) });
  }

  /** What an administrator sends to themselves to see whether mail goes out. */
  async sendTest({ facts, ...mail }: TestMail, locale: Locale): Promise<string> {
    return this.#send(mail, { from: this.#from, ...testMail(facts, locale) });
  }

  /** People know their stringer, not this app: "Anna's Strings via Racket Book". */
  #fromVia(sender: string): Mailbox {
    const name = this.#from.name ? `${sender} via ${this.#from.name}` : sender;
    return { name: headerName(name), address: this.#from.address };
  }

  async #send(mail: MailIdentity, content: Content): Promise<string> {
    if (!isAddress(mail.to.address)) throw new SendFailure("permanent", "That is not one address to send to.");
    try {
      const info = await this.#transport.sendMail({
        ...content,
        to: { name: headerName(mail.to.name), address: mail.to.address },
        // Said apart from the headers, so that one mail has one recipient whatever stands in them.
        envelope: { from: this.#from.address, to: [mail.to.address] },
        messageId: mail.messageId,
        date: mail.date,
        headers: { "Resend-Idempotency-Key": mail.idempotencyKey, "Auto-Submitted": "auto-generated" },
        baseBoundary: createHash("sha256").update(mail.messageId).digest("hex").slice(0, 32),
        xMailer: false,
      });
      return this.#words(info.response);
    } catch (error) {
      if (!isSendError(error)) throw error;
      const isAnswerLost = error.responseCode === undefined && this.#handover.isWhole(mail.messageId);
      throw new SendFailure(classifyFailure(error), this.#words(error.response ?? error.message), isAnswerLost);
    } finally {
      this.#handover.forget(mail.messageId);
    }
  }

  /** The relay's words on one line, fit for a log and a database; a relay that echoes a password is not quoted. */
  #words(said: string): string {
    const line = cleanText(said).replace(/\s+/g, " ");
    return this.#secrets.reduce((words, secret) => words.replaceAll(secret, "•••"), line);
  }
}

const base64 = (text: string): string => Buffer.from(text).toString("base64");

/** nodemailer gives every failure of a send a code of its own; anything else is a fault of ours. */
const isSendError = (error: unknown): error is NodemailerError =>
  error instanceof Error && "code" in error && typeof error.code === "string" && !error.code.startsWith("ERR_");
