import { asOwner } from "@rbo/db/testing/test-stringers";
import { startTestRelay, type TestRelay } from "@rbo/mailer/testing/test-relay";
import { simpleParser } from "mailparser";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { refusalOf } from "../testing/refusal.ts";
import { signUpTestUser, type TestUser, testClient, testPassword } from "../testing/test-user.ts";
import { sendNextMail } from "./mail-worker.ts";
import { type OutboxStory, startOutboxStory } from "./outbox-story.fixture.ts";

let story: OutboxStory;
let relay: TestRelay;
let ada: TestUser;

beforeEach(async () => {
  [story, relay] = await Promise.all([startOutboxStory(), startTestRelay()]);
  ada = await signUpTestUser(story.database.db, story.serverUrl, "Ada", "admin");
});
afterEach(async () => {
  await relay.close();
  await story.close();
});

const reason = "The relay had lost it";
const owner = <T>(work: Parameters<typeof asOwner<T>>[1]) => asOwner(story.database.ownerUrl, work);

async function workOff(): Promise<void> {
  const worker = story.worker(relay.relay);
  while ((await sendNextMail(worker)) === "settled");
}

const newest = async (event?: "receipt" | "invite" | "moderation_notice" | "password_reset" | "test") => {
  const [mail] = (await ada.api.mail.list.query(event ? { event } : {})).items;
  if (!mail) throw new Error("the log is empty");
  return { stringerId: mail.stringerId, id: mail.id, reason };
};
const again = (mail: { stringerId: string; id: string; reason: string }) => ada.api.mail.sendAgain.mutate(mail);
const refusedAgain = async (mail: Parameters<typeof again>[0]) => (await refusalOf(again(mail)))?.code;
const parsed = () => Promise.all(relay.received.map(({ raw }) => simpleParser(Buffer.from(raw, "latin1"))));

describe("a receipt sent again by an administrator", () => {
  it("is the same receipt in a mail of its own; what the log had stays, and its stringer reads who and why", async () => {
    await story.oweReceipt();
    relay.answer("RCPT TO", "550 5.1.1 No such user");
    await workOff();
    relay.answer("RCPT TO", null);
    const failed = await newest();
    await again(failed);
    await workOff();
    expect(await story.outbox()).toMatchObject([
      { id: failed.id, state: "failed", answer: "550 5.1.1 No such user" },
      { state: "sent" },
    ]);
    await again(await newest());
    story.clock.advance(10_001);
    await again(await newest());
    await workOff();
    const [one, two] = await parsed();
    expect(one?.messageId).not.toBe(two?.messageId);
    expect(two?.attachments[0]?.content).toEqual(one?.attachments[0]?.content);
    expect(relay.received.map(({ to }) => to)).toEqual([["lena@example.com"], ["lena@example.com"]]);
    const { entries } = await story.anna.api.audit.aboutMe.query({});
    expect(entries[0]).toMatchObject({ action: "mail.send_again", reason, by: { name: "Ada" }, isConsole: false });
    expect((await story.anna.api.notices.list.query({ isUnread: true })).items).toEqual([]);
  });

  it("is refused where the job, the address or the wish for mail has changed: that is its stringer's to send", async () => {
    const { id } = await story.oweReceipt();
    await workOff();
    const mail = await newest();
    const { anna } = story;
    await owner((sql) => sql`update stringers set phone = '044 111 22 33' where id = ${anna.id}`);
    expect(await refusedAgain(mail)).toBe("receipt_changed");
    await owner((sql) => sql`update stringers set phone = null where id = ${anna.id}`);
    await owner((sql) => sql`update persons set email = 'other@example.com'`);
    expect(await refusedAgain(mail)).toBe("receipt_changed");
    await owner((sql) => sql`update persons set email = 'lena@example.com', notification_prefs = '{"email": false}'`);
    expect(await refusedAgain(mail)).toBe("opted_out");
    await owner((sql) => sql`update persons set notification_prefs = '{}'`);
    await anna.api.orders.clearStrung.mutate({ id });
    expect(await refusedAgain(mail)).toBe("not_strung");
    expect(relay.received).toHaveLength(1);
    expect(await owner((sql) => sql`select 1 from admin_audit_log where action = 'mail.send_again'`)).toEqual([]);
  });

  it("is refused while it is on its way, and to whoever is no administrator", async () => {
    await story.oweReceipt();
    const mail = await newest();
    expect(await refusedAgain(mail)).toBe("mail_not_resendable");
    expect((await refusalOf(story.anna.api.mail.sendAgain.mutate(mail)))?.code).toBe("forbidden");
    expect(await refusedAgain({ ...mail, stringerId: ada.id })).toBe("not_found");
  });
});

describe("an invitation sent again", () => {
  it("is a new one, whose link works, and the earlier link ends", async () => {
    await ada.api.stringers.invite.mutate({ email: "gina@example.com", displayName: "Gina", locale: "en" });
    await workOff();
    await again(await newest("invite"));
    await workOff();
    const tokens = (await parsed()).map(({ text }) => /#token=(\S+)/.exec(text ?? "")?.[1] ?? "");
    expect(tokens).toHaveLength(2);
    expect((await refusalOf(ada.api.auth.inspectLink.query({ token: tokens[0] ?? "" })))?.code).toBe("link_invalid");
    expect(await ada.api.auth.inspectLink.query({ token: tokens[1] ?? "" })).toMatchObject({ purpose: "invite" });
  });

  it("is refused to whoever has come already", async () => {
    await ada.api.stringers.invite.mutate({ email: "gina@example.com", displayName: "Gina", locale: "en" });
    await workOff();
    const [mail] = await parsed();
    const token = /#token=(\S+)/.exec(mail?.text ?? "")?.[1] ?? "";
    const facts = { token, password: testPassword, displayName: "Gina", locale: "en" } as const;
    await testClient(story.serverUrl).auth.welcome.mutate(facts);
    expect(await refusedAgain(await newest("invite"))).toBe("already_joined");
  });
});

it("a link to a new password is its owner's to ask for", async () => {
  await ada.api.auth.requestPasswordReset.mutate({ email: story.anna.email });
  await workOff();
  expect(await refusedAgain(await newest("password_reset"))).toBe("mail_not_resendable");
});

describe("a moderation notice sent again", () => {
  it("goes once for each mail while the suggestion waits", async () => {
    const { id } = await story.anna.api.strings.create.mutate({ manufacturer: "Head", model: "Hawk" });
    await story.anna.api.catalogue.suggest.mutate({ kind: "string", id });
    await workOff();
    const mail = await newest("moderation_notice");
    await Promise.all([again(mail), again(mail)]);
    await workOff();
    expect((await parsed()).map(({ subject }) => subject)).toEqual(
      Array(2).fill("Suggested for the catalogue: Head Hawk"),
    );
    const { items } = await ada.api.moderation.queue.query({});
    await ada.api.moderation.promote.mutate({ id: items[0]?.id ?? "" });
    expect(await refusedAgain(await newest("moderation_notice"))).toBe("already_decided");
  });
});
