import { asOwner } from "@rbo/db/testing/test-stringers";
import { startTestRelay, type TestRelay } from "@rbo/mailer/testing/test-relay";
import { simpleParser } from "mailparser";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { makeLinkKey } from "../auth/link-key.ts";
import { hashToken } from "../auth/secret-token.ts";
import { refusalOf } from "../testing/refusal.ts";
import { startTestApp } from "../testing/test-app.ts";
import { cookieOf, signInTestUser, signUpTestUser, testClient, testPassword } from "../testing/test-user.ts";
import { sendNextMail } from "./mail-worker.ts";
import { type OutboxStory, startOutboxStory } from "./outbox-story.fixture.ts";

let story: OutboxStory;
let relay: TestRelay;

beforeEach(async () => {
  [story, relay] = await Promise.all([startOutboxStory(), startTestRelay()]);
});
afterEach(async () => {
  await relay.close();
  await story.close();
});

const guest = () => testClient(story.serverUrl);
const owner = <T>(work: Parameters<typeof asOwner<T>>[1]) => asOwner(story.database.ownerUrl, work);
const deps = () => story.worker(relay.relay);

/** Works the outbox off and returns what was taken. */
async function received() {
  const worker = deps();
  while ((await sendNextMail(worker)) === "settled");
  return Promise.all(
    relay.received.map(async ({ raw, to }) => ({ to, mail: await simpleParser(Buffer.from(raw, "latin1")) })),
  );
}

const linkIn = (text = ""): string => /http\S+#token=\S+/.exec(text)?.[0] ?? "";
const tokenOf = (link: string): string => new URL(link).hash.replace("#token=", "");

describe("a forgotten password", () => {
  it("is set anew by a mailed link, once, within the hour, and every other device is signed out", async () => {
    await guest().auth.requestPasswordReset.mutate({ email: " ANNA@example.com " });
    const [{ to, mail } = { to: [], mail: null }] = await received();
    expect(to).toEqual([story.anna.email]);
    const link = linkIn(mail?.text);
    expect(link).toMatch(/^http:\/\/racketbook\.test\/reset#token=/);
    const token = tokenOf(link);
    story.clock.advance(3_599_000);
    await guest().auth.resetPassword.mutate({ token, password: "another long one" });
    expect(await story.anna.api.auth.me.query()).toBeNull();
    await signInTestUser(story.serverUrl, story.anna.email, "another long one");
    const again = guest().auth.resetPassword.mutate({ token, password: "yet another one" });
    expect((await refusalOf(again))?.code).toBe("link_invalid");
  });

  it("needs no new one: the link signs this device in alone, once, and ends the others that were asked for", async () => {
    const ask = () => guest().auth.requestPasswordReset.mutate({ email: story.anna.email });
    await ask();
    await ask();
    const [token = "", other = ""] = (await received()).map(({ mail }) => tokenOf(linkIn(mail.text)));
    const byLink = (used: string) =>
      fetch(`${story.serverUrl}/trpc/auth.signInByLink`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ token: used }),
      });
    const twice = await Promise.all([byLink(token), byLink(token)]);
    expect(twice.map(({ status }) => status).sort()).toEqual([200, 400]);
    const opened = twice.find(({ ok }) => ok);
    const cookie = opened ? cookieOf(opened) : "";
    expect((await testClient(story.serverUrl, cookie).auth.me.query())?.email).toBe(story.anna.email);
    expect(await story.anna.api.auth.me.query()).not.toBeNull();
    await signInTestUser(story.serverUrl, story.anna.email, testPassword);
    for (const used of [token, other]) {
      expect((await refusalOf(guest().auth.signInByLink.mutate({ token: used })))?.code).toBe("link_invalid");
      const reset = guest().auth.resetPassword.mutate({ token: used, password: "another long one" });
      expect((await refusalOf(reset))?.code).toBe("link_invalid");
    }
  });

  it("is no way in by another purpose's link, after the hour, or into a closed account", async () => {
    const refused = async (token: string) => (await refusalOf(guest().auth.signInByLink.mutate({ token })))?.code;
    await guest().auth.requestPasswordReset.mutate({ email: story.anna.email });
    const [first] = await received();
    const token = tokenOf(linkIn(first?.mail.text));
    const hash = hashToken(token);
    await owner((sql) => sql`update one_time_links set purpose = 'invite' where token_hash = ${hash}`);
    expect(await refused(token)).toBe("link_invalid");
    await owner((sql) => sql`update one_time_links set purpose = 'password_reset' where token_hash = ${hash}`);
    await owner((sql) => sql`update stringers set deactivated_at = now() where id = ${story.anna.id}`);
    expect(await refused(token)).toBe("account_deactivated");
    await owner((sql) => sql`update stringers set deactivated_at = null where id = ${story.anna.id}`);
    story.clock.advance(3_600_000);
    expect(await refused(token)).toBe("link_invalid");
  });

  it("has a link that runs out after an hour", async () => {
    await guest().auth.requestPasswordReset.mutate({ email: story.anna.email });
    const [first] = await received();
    story.clock.advance(3_600_000);
    const late = guest().auth.resetPassword.mutate({
      token: tokenOf(linkIn(first?.mail.text)),
      password: "another long one",
    });
    expect((await refusalOf(late))?.code).toBe("link_invalid");
    expect(await story.anna.api.auth.me.query()).not.toBeNull();
  });

  it("asked for by nobody, by a deactivated account and too often gets the same answer and no mail", async () => {
    const carla = await signUpTestUser(story.database.db, story.serverUrl, "Carla");
    await owner((sql) => sql`update stringers set deactivated_at = now() where id = ${carla.id}`);
    const ask = (email: string) => guest().auth.requestPasswordReset.mutate({ email });
    const answers = [await ask("nobody@example.com"), await ask(carla.email)];
    for (let request = 0; request < 6; request += 1) answers.push(await ask(story.anna.email));
    expect(new Set(answers).size).toBe(1);
    expect((await received()).map(({ to }) => to)).toEqual(Array(4).fill([story.anna.email]));
  });

  it("is throttled by the place it is asked from, on every server", async () => {
    const other = await startTestApp({ db: story.anotherPool(), clock: story.clock });
    const ask = (url: string, request: number) =>
      refusalOf(testClient(url).auth.requestPasswordReset.mutate({ email: `nobody${request}@example.com` }));
    const first = await Promise.all(
      Array.from({ length: 20 }, (_, request) => ask(request % 2 ? other.url : story.serverUrl, request)),
    );
    expect(first.filter(Boolean)).toEqual([]);
    expect((await ask(story.serverUrl, 21))?.code).toBe("too_many_attempts");
    expect((await ask(other.url, 22))?.code).toBe("too_many_attempts");
    await other.close();
  });

  it("is bound to the public address, whatever Host or Origin says", async () => {
    const response = await fetch(`${story.serverUrl}/trpc/auth.requestPasswordReset`, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        "x-forwarded-host": "evil.example",
        forwarded: "host=evil.example",
      },
      body: JSON.stringify({ email: story.anna.email }),
    });
    expect(response.status).toBe(200);
    const [first] = await received();
    expect(linkIn(first?.mail.text)).toMatch(/^http:\/\/racketbook\.test\/reset#/);
    expect(JSON.stringify(first?.mail)).not.toContain("evil.example");
  });

  it("leaves nothing in the database that opens an account", async () => {
    await guest().auth.requestPasswordReset.mutate({ email: story.anna.email });
    const [first] = await received();
    const token = tokenOf(linkIn(first?.mail.text));
    expect(token).toHaveLength(43);
    const rows = await owner(
      (sql) => sql`
        select (select json_agg(m)::text from mails m) || (select json_agg(l)::text from one_time_links l) as kept`,
    );
    expect(rows[0]?.kept).toContain(hashToken(token));
    expect(rows[0]?.kept).not.toContain(token);
  });

  it("is the same mail to the byte when it is tried again", async () => {
    await guest().auth.requestPasswordReset.mutate({ email: story.anna.email });
    relay.answer("DATA", "451 4.3.0 Local error");
    await sendNextMail(deps());
    relay.answer("DATA", null);
    story.clock.advance(60_000);
    await sendNextMail(deps());
    expect(relay.heard[1]).toBe(relay.heard[0]);
  });

  it("is not mailed with a link that has run out, or that this server can't make again", async () => {
    await guest().auth.requestPasswordReset.mutate({ email: story.anna.email });
    await sendNextMail(story.worker(relay.relay, { linkKey: makeLinkKey("another password") }));
    await guest().auth.requestPasswordReset.mutate({ email: story.anna.email });
    story.clock.advance(3_600_000);
    await sendNextMail(deps());
    expect(relay.heard).toEqual([]);
    const rows = await owner((sql) => sql`select state, not_sent_reason from mails order by created_at`);
    expect(rows).toMatchObject(Array(2).fill({ state: "not_sent", not_sent_reason: "expired" }));
  });

  it("says at once that mail is not set up, where it is not", async () => {
    const unmailed = await startTestApp({ db: story.database.db, clock: story.clock, mailConfigured: false });
    const asking = testClient(unmailed.url).auth.requestPasswordReset.mutate({ email: story.anna.email });
    expect((await refusalOf(asking))?.code).toBe("mail_not_configured");
    expect(await testClient(unmailed.url).auth.publicInfo.query()).toMatchObject({ mailConfigured: false });
    await unmailed.close();
  });
});

describe("an invite", () => {
  it("is mailed in the invited person's language, and lets them in once within seven days", async () => {
    const admin = await signUpTestUser(story.database.db, story.serverUrl, "Admin", "admin");
    const invited = { email: "emil@example.com", displayName: "Emil", locale: "de" } as const;
    expect(await admin.api.stringers.invite.mutate(invited)).toEqual({ url: null });
    const [{ to, mail } = { to: [], mail: null }] = await received();
    expect(to).toEqual(["emil@example.com"]);
    expect(mail?.text).toContain("Admin");
    expect(mail?.html).toContain('<html lang="de">');
    const token = tokenOf(linkIn(mail?.text));
    story.clock.advance(7 * 24 * 3_600_000 - 1000);
    const welcome = { token, password: testPassword, displayName: "Emil", locale: "de" } as const;
    await guest().auth.welcome.mutate(welcome);
    expect((await refusalOf(guest().auth.welcome.mutate(welcome)))?.code).toBe("link_invalid");
    await signInTestUser(story.serverUrl, "emil@example.com", testPassword);
  });
});

describe("a suggestion for everyone's catalogue", () => {
  it("mails every active admin once, in their language, and nobody for the same suggestion again", async () => {
    const [one, two, gone] = await Promise.all(
      ["One", "Two", "Gone"].map((name) => signUpTestUser(story.database.db, story.serverUrl, name, "admin")),
    );
    await owner(
      (
        sql,
      ) => sql`update stringers set default_locale = 'de', deactivated_at = case when id = ${gone?.id ?? ""} then now() end
        where id in (${two?.id ?? ""}, ${gone?.id ?? ""})`,
    );
    const string = await story.anna.api.strings.create.mutate({
      manufacturer: "Restring",
      model: "Zero",
      gauge: "1.20",
    });
    const suggest = () => story.anna.api.catalogue.suggest.mutate({ kind: "string", id: string.id });
    await Promise.all([suggest(), suggest(), suggest()]);
    await suggest();
    const mails = await received();
    expect(mails.map(({ to }) => to[0]).sort()).toEqual([one?.email, two?.email].sort());
    expect(mails.map(({ mail }) => /<html lang="(..)">/.exec(String(mail.html))?.[1]).sort()).toEqual(["de", "en"]);
    for (const { mail } of mails) {
      expect(mail.text).toContain("Restring Zero 1.20");
      expect(mail.text).toContain("http://racketbook.test/admin/moderation");
    }
    const audit = await owner(
      (sql) => sql`select actor_stringer_id from admin_audit_log where action = 'catalogue.notify_admins'`,
    );
    expect(audit).toEqual([{ actor_stringer_id: story.anna.id }]);
  });

  it("is refused for what is not one's own, or everyone's already", async () => {
    const ben = await signUpTestUser(story.database.db, story.serverUrl, "Ben");
    const { id } = await story.anna.api.strings.create.mutate({
      manufacturer: "Restring",
      model: "Zero",
      gauge: "1.20",
    });
    const suggest = (user: typeof ben) => refusalOf(user.api.catalogue.suggest.mutate({ kind: "string", id }));
    expect((await suggest(ben))?.code).toBe("not_found");
    await owner((sql) => sql`update strings set visibility = 'shared' where id = ${id}`);
    expect((await suggest(ben))?.code).toBe("racket_not_yours");
    expect((await suggest(story.anna))?.code).toBe("already_exists");
  });
});

describe("what a stringer is told", () => {
  it("is that a receipt failed for good, until they looked or sent it again", async () => {
    relay.answer("RCPT TO", "550 5.1.1 No such user");
    const { id } = await story.oweReceipt("nobody@example.com");
    await story.oweReceipt("nobody2@example.com");
    const worker = deps();
    await sendNextMail(worker);
    await sendNextMail(worker);
    const { unread, items } = await story.anna.api.notices.list.query({});
    expect(unread).toBe(2);
    expect(items[1]).toMatchObject({
      kind: "receipt_failed",
      orderId: id,
      isRead: false,
      facts: {
        number: "2026-0001",
        clientName: "Lena Graf",
        to: "nobody@example.com",
        answer: "550 5.1.1 No such user",
      },
    });
    const troubled = async () => (await story.anna.api.orders.dashboard.query()).mail.troubled;
    expect(await troubled()).toMatchObject([
      { number: "2026-0002", state: "failed", noticeId: items[0]?.id },
      { number: "2026-0001", state: "failed", noticeId: items[1]?.id },
    ]);
    await story.anna.api.notices.markRead.mutate({ id: items[0]?.id });
    expect(await troubled()).toMatchObject([{ number: "2026-0001" }]);
    await story.anna.api.receipts.resend.mutate({ orderId: id, to: "lena@example.com" });
    expect(await troubled()).toEqual([]);
    expect((await story.anna.api.notices.list.query({ isUnread: true })).items).toEqual([]);
  });

  it("is nobody else's to read", async () => {
    relay.answer("RCPT TO", "550 5.1.1 No such user");
    await story.oweReceipt();
    await sendNextMail(deps());
    const ben = await signUpTestUser(story.database.db, story.serverUrl, "Ben");
    const { items } = await story.anna.api.notices.list.query({});
    await ben.api.notices.markRead.mutate({ id: items[0]?.id });
    await ben.api.notices.markRead.mutate({});
    expect((await ben.api.notices.list.query({})).items).toEqual([]);
    expect((await story.anna.api.notices.list.query({})).unread).toBe(1);
  });
});

describe("the administrator's log", () => {
  it("shows every stringer's mails with the relay's last answer, counted and paged, each look on record", async () => {
    const admin = await signUpTestUser(story.database.db, story.serverUrl, "Admin", "admin");
    for (const to of ["a@example.com", "b@example.com", "c@example.com"]) await story.oweReceipt(to);
    relay.answer("RCPT TO", "550 5.1.1 No such user");
    await sendNextMail(deps());
    relay.answer("RCPT TO", null);
    await sendNextMail(deps());
    const first = await admin.api.mail.list.query({ limit: 2 });
    expect(first.items).toMatchObject([
      { state: "queued", to: "c@example.com" },
      { state: "sent", to: "b@example.com", lastAnswer: "250 Ok 1", stringerName: "Anna" },
    ]);
    expect(first.counts).toEqual({ queued: 1, sending: 0, sent: 1, failed: 1, waiting: 0, not_sent: 0 });
    const rest = await admin.api.mail.list.query({ limit: 2, cursor: first.nextCursor });
    expect(rest).toMatchObject({ counts: null, nextCursor: null, items: [{ state: "failed", to: "a@example.com" }] });
    expect((await admin.api.mail.list.query({ state: "failed" })).items).toHaveLength(1);
    expect((await admin.api.mail.list.query({ event: "invite" })).items).toEqual([]);
    const looks = await owner((sql) => sql`select 1 from admin_audit_log where action = 'mail.view'`);
    expect(looks).toHaveLength(4);
    expect((await refusalOf(story.anna.api.mail.list.query({})))?.code).toBe("forbidden");
  });
});
