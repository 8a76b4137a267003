import type { Locale } from "@rbo/shared/locale/locale";
import { simpleParser } from "mailparser";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { EmailSender, type MailIdentity } from "./email-sender.ts";
import {
  hostileNames,
  inviteFacts,
  mailIdentity,
  moderationFacts,
  passwordResetFacts,
  testMailFacts,
  withToken,
} from "./testing/mails.fixture.ts";
import { startTestRelay, type TestRelay } from "./testing/test-relay.ts";

let relay: TestRelay;
let sender: EmailSender;

beforeEach(async () => {
  relay = await startTestRelay();
  sender = new EmailSender(relay.relay, { name: "Racket Book", address: "post@racketbook.test" });
});
afterEach(() => relay.close());

type Send = (locale: Locale, change?: Partial<MailIdentity>) => Promise<string>;

const mails: Record<string, { send: Send; subject: Record<Locale, string>; link: string }> = {
  invite: {
    send: (locale, change) =>
      sender.sendInvite({ ...mailIdentity, facts: inviteFacts, url: withToken(inviteFacts.page), ...change }, locale),
    subject: { en: "Anna Keller invites you to Racket Book", de: "Anna Keller lädt dich zu Racket Book ein" },
    link: withToken(inviteFacts.page),
  },
  "password reset": {
    send: (locale, change) =>
      sender.sendPasswordReset(
        { ...mailIdentity, facts: passwordResetFacts, url: withToken(passwordResetFacts.page), ...change },
        locale,
      ),
    subject: { en: "Your link to Racket Book", de: "Dein Link zu Racket Book" },
    link: withToken(passwordResetFacts.page),
  },
  "moderation notice": {
    send: (locale, change) =>
      sender.sendAdminModerationNotice({ ...mailIdentity, facts: moderationFacts, ...change }, locale),
    subject: {
      en: "Suggested for the catalogue: Babolat Pure Aero 98",
      de: "Vorschlag für den Katalog: Babolat Pure Aero 98",
    },
    link: moderationFacts.page,
  },
  "test mail": {
    send: (locale, change) => sender.sendTest({ ...mailIdentity, facts: testMailFacts, ...change }, locale),
    subject: { en: "Racket Book: your test mail", de: "Racket Book: deine Testmail" },
    link: testMailFacts.page,
  },
};

async function taken() {
  const [mail] = relay.received.slice(-1);
  if (!mail) throw new Error("nothing was received");
  return { ...mail, parsed: await simpleParser(Buffer.from(mail.raw, "latin1")) };
}

describe.each(Object.entries(mails))("%s", (_name, { send, subject, link }) => {
  it("goes to one recipient in the app's own name, and expects no answer", async () => {
    expect(await send("en")).toBe("250 Ok 1");
    const { from, to, parsed } = await taken();
    expect({ from, to }).toEqual({ from: "post@racketbook.test", to: ["ben@example.com"] });
    expect(parsed.from?.value).toEqual([{ name: "Racket Book", address: "post@racketbook.test" }]);
    expect([parsed.to].flat()[0]?.value).toEqual([{ name: "Ben Meier", address: "ben@example.com" }]);
    expect(parsed.replyTo).toBeUndefined();
    expect(parsed.cc ?? parsed.bcc).toBeUndefined();
    expect(parsed.attachments).toEqual([]);
  });

  it("carries what makes it the same mail when it is sent again", async () => {
    await send("en");
    const { parsed } = await taken();
    expect(parsed.messageId).toBe(mailIdentity.messageId);
    expect(parsed.date).toEqual(mailIdentity.date);
    expect(parsed.headers.get("resend-idempotency-key")).toBe(mailIdentity.idempotencyKey);
    expect(parsed.headers.get("auto-submitted")).toBe("auto-generated");
    expect(parsed.headers.has("x-mailer")).toBe(false);
  });

  it("is the same to the byte the second time", async () => {
    await send("de");
    await send("de");
    expect(relay.received).toHaveLength(2);
    expect(relay.received[1]?.raw).toBe(relay.received[0]?.raw);
  });

  it.each(["en", "de"] as const)("speaks %s in subject, text and HTML, its link whole in both", async (locale) => {
    await send(locale);
    const { parsed } = await taken();
    expect(parsed.subject).toBe(subject[locale]);
    expect(parsed.text).toContain({ en: "Hello ", de: "Hallo " }[locale]);
    expect(parsed.text?.split("\n")).toContain(link);
    expect(parsed.html).toContain(`<html lang="${locale}">`);
    expect(parsed.html).toContain(`href="${link}"`);
  });
});

it.each(hostileNames)("takes no header, and no second recipient, out of the name %j", async (name) => {
  const to = { name, address: "ben@example.com" };
  const invite = { ...inviteFacts, inviterName: name, displayName: name };
  const notice = { ...moderationFacts, submitterName: name, name };
  await sender.sendInvite({ ...mailIdentity, to, facts: invite, url: withToken(invite.page) }, "en");
  await sender.sendAdminModerationNotice({ ...mailIdentity, to, facts: notice }, "en");
  for (const { to: recipients, raw } of relay.received) {
    const parsed = await simpleParser(Buffer.from(raw, "latin1"));
    expect(recipients).toEqual(["ben@example.com"]);
    expect(parsed.headers.has("bcc")).toBe(false);
    expect([parsed.to].flat()[0]?.value.map(({ address }) => address)).toEqual(["ben@example.com"]);
    expect(parsed.subject).toContain(name.replace(/\s+/g, " "));
  }
  expect(relay.received).toHaveLength(2);
});
