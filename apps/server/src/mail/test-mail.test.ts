import { asOwner } from "@rbo/db/testing/test-stringers";
import { startTestRelay, type TestRelay } from "@rbo/mailer/testing/test-relay";
import { simpleParser } from "mailparser";
import { afterEach, beforeEach, expect, it } from "vitest";
import { refusalOf } from "../testing/refusal.ts";
import { startTestApp } from "../testing/test-app.ts";
import { signUpTestUser, type TestUser } from "../testing/test-user.ts";
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

it("goes to the own address by the way every mail takes, and says what the relay said", async () => {
  expect(await ada.api.mail.testMail.query()).toBeNull();
  expect(await ada.api.mail.sendTest.mutate()).toMatchObject({ to: ada.email, state: "queued", lastAnswer: null });
  await sendNextMail(story.worker(relay.relay));
  expect(await ada.api.mail.testMail.query()).toMatchObject({ state: "sent", lastAnswer: "250 Ok 1" });
  const [{ to, raw } = { to: [], raw: "" }] = relay.received;
  expect(to).toEqual([ada.email]);
  const { subject, text } = await simpleParser(Buffer.from(raw, "latin1"));
  expect(subject).toBe("Racket Book: your test mail");
  expect(text).toContain("http://racketbook.test/admin/mail");
  expect((await ada.api.mail.health.query()).today.sent).toBe(1);
});

it("knocks at a stopped line at once, and tells of its refusal", async () => {
  relay.answer("AUTH", "535 5.7.8 API key is invalid");
  const worker = story.worker(relay.relay);
  await story.oweReceipt();
  expect(await sendNextMail(worker)).toBe("line_down");
  expect(await sendNextMail(worker)).toBe("held");
  relay.answer("AUTH", null);
  await ada.api.mail.sendTest.mutate();
  expect(await sendNextMail(worker)).toBe("settled");
  relay.answer("RCPT TO", "550 5.1.1 No such user");
  expect(await sendNextMail(worker)).toBe("settled");
  expect(await ada.api.mail.testMail.query()).toMatchObject({ state: "failed", lastAnswer: "550 5.1.1 No such user" });
});

it("is one's own to see and on record, and ten an hour are enough", async () => {
  const bert = await signUpTestUser(story.database.db, story.serverUrl, "Bert", "admin");
  for (let mail = 0; mail < 10; mail += 1) await ada.api.mail.sendTest.mutate();
  expect((await refusalOf(ada.api.mail.sendTest.mutate()))?.code).toBe("too_many_attempts");
  expect(await bert.api.mail.testMail.query()).toBeNull();
  await bert.api.mail.sendTest.mutate();
  expect((await refusalOf(story.anna.api.mail.sendTest.mutate()))?.code).toBe("forbidden");
  const signed = await asOwner(
    story.database.ownerUrl,
    (sql) => sql`select distinct actor_stringer_id from admin_audit_log where action = 'mail.send_test'`,
  );
  expect(signed).toHaveLength(2);
});

it("is refused where mail is not set up", async () => {
  const bare = await startTestApp({ db: story.database.db, clock: story.clock, mailConfigured: false });
  expect((await refusalOf(ada.at(bare.url).mail.sendTest.mutate()))?.code).toBe("mail_not_configured");
  await bare.close();
});
