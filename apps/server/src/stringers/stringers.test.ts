import { createTestDatabase, type TestDatabase } from "@rbo/db/testing/test-database";
import { asOwner } from "@rbo/db/testing/test-stringers";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { refusalOf } from "../testing/refusal.ts";
import { startTestApp, type TestApp } from "../testing/test-app.ts";
import { createTestClock } from "../testing/test-clock.ts";
import { signInTestUser, signUpTestUser, type TestUser, testClient, testPassword } from "../testing/test-user.ts";

const clock = createTestClock();
const reason = "Because the test says so";
let database: TestDatabase;
let server: TestApp;
/** Without mail: an invite's link is answered there instead of mailed. */
let unmailed: TestApp;
let ada: TestUser;
let bert: TestUser;
let anna: TestUser;
let count = 0;

beforeAll(async () => {
  database = await createTestDatabase();
  server = await startTestApp({ db: database.db, clock });
  unmailed = await startTestApp({ db: database.db, clock, mailConfigured: false });
  ada = await signUpTestUser(database.db, server.url, "Ada", "admin");
  bert = await signUpTestUser(database.db, server.url, "Bert", "admin");
  anna = await signUpTestUser(database.db, server.url, "Anna");
});
beforeEach(() =>
  owner(
    (sql) =>
      sql`update stringers set role = 'admin', deactivated_at = null where email in ('ada@example.com', 'bert@example.com')`,
  ),
);
afterAll(async () => {
  await server.close();
  await unmailed.close();
  await database.drop();
});

const owner = <T>(work: Parameters<typeof asOwner<T>>[1]) => asOwner(database.ownerUrl, work);
const admins = () =>
  owner(
    (sql) =>
      sql<
        { email: string }[]
      >`select email from stringers where role = 'admin' and deactivated_at is null order by email`,
  ).then((rows) => rows.map(({ email }) => email));
const tokenOf = (url: string | null) => new URL(url ?? "").hash.replace("#token=", "");
const listed = async (search: string) => {
  const { items } = await ada.api.stringers.list.query({ search });
  return items;
};

async function invite() {
  count += 1;
  const email = `guest${count}@example.com`;
  const { url } = await ada
    .at(unmailed.url)
    .stringers.invite.mutate({ email, displayName: `Guest ${count}`, locale: "en" });
  const [item] = await listed(email);
  return { email, url, id: item?.id ?? "" };
}

const welcome = (url: string | null) =>
  testClient(server.url).auth.welcome.mutate({
    token: tokenOf(url),
    password: testPassword,
    displayName: "Guest",
    locale: "en",
  });

describe("the list of stringers", () => {
  it("says how each account stands: invited, expired, joined, deactivated", async () => {
    const { email, url, id } = await invite();
    const state = async () => (await listed(email))[0]?.state;
    expect(await state()).toBe("invited");
    clock.advance(8 * 24 * 3_600_000);
    expect(await state()).toBe("expired");
    expect(await refusalOf(welcome(url))).toMatchObject({ code: "link_invalid" });
    const again = await ada.at(unmailed.url).stringers.resendInvite.mutate({ id });
    expect(await state()).toBe("invited");
    await welcome(again.url);
    expect((await listed(email))[0]).toMatchObject({ state: "joined", inviteExpiresAt: null });
    await ada.api.stringers.deactivate.mutate({ id, reason });
    expect(await state()).toBe("deactivated");
    const { counts, items } = await ada.api.stringers.list.query({ state: "deactivated" });
    expect(counts.deactivated).toBe(1);
    expect(items.map((item) => item.email)).toEqual([email]);
  });

  it("shows activity and nothing out of the book, a page at a time by name", async () => {
    await anna.api.orders.create.mutate({
      newClient: { lastName: "Secret" },
      newRacket: { manufacturer: "M", model: "M" },
      main: {},
      cross: {},
      labourMinor: 0,
      orderedAt: "2026-02-03",
    });
    expect((await listed("anna@"))[0]).toMatchObject({
      jobs: 1,
      lastJobOn: "2026-02-03",
      state: "joined",
      role: "stringer",
      lastSignInAt: expect.any(String),
    });
    expect(JSON.stringify(await listed(""))).not.toContain("Secret");
    const names: string[] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof ada.api.stringers.list.query>> = await ada.api.stringers.list.query({
        limit: 2,
        cursor,
      });
      names.push(...page.items.map(({ displayName }) => displayName));
      cursor = page.nextCursor;
    } while (cursor);
    expect(names).toEqual([...names].sort((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1)));
    expect(new Set(names).size).toBe((await listed("")).length);
  });
});

describe("inviting again", () => {
  it("ends the links before it, and takes back their mails", async () => {
    const { email, id, url } = await invite();
    await ada.api.stringers.resendInvite.mutate({ id });
    await ada.api.stringers.resendInvite.mutate({ id });
    expect(await refusalOf(welcome(url))).toMatchObject({ code: "link_invalid" });
    const mails = await owner(
      (sql) => sql`select state, not_sent_reason from mails where to_address = ${email} order by created_at, id`,
    );
    expect(mails.map((mail) => ({ ...mail }))).toEqual([
      { state: "not_sent", not_sent_reason: "superseded" },
      { state: "queued", not_sent_reason: null },
    ]);
  });

  it("is refused for who has come, and for nobody", async () => {
    expect(await refusalOf(ada.api.stringers.resendInvite.mutate({ id: anna.id }))).toMatchObject({
      code: "already_joined",
    });
    const nobody = "0190b1c0-0000-7000-8000-000000000000";
    expect(await refusalOf(ada.api.stringers.resendInvite.mutate({ id: nobody }))).toMatchObject({ code: "not_found" });
  });
});

describe("deactivating", () => {
  it("ends sessions and links at once, keeps the data, and is told to its owner", async () => {
    const carl = await signUpTestUser(database.db, server.url, "Carl");
    await carl.api.clients.create.mutate({ lastName: "Kept" });
    await ada.api.stringers.deactivate.mutate({ id: carl.id, reason: "Moved away" });
    expect(await refusalOf(carl.api.clients.list.query({}))).toMatchObject({ code: "not_signed_in" });
    expect(await owner((sql) => sql`select 1 from sessions where stringer_id = ${carl.id}`)).toHaveLength(0);
    const signIn = await fetch(`${server.url}/auth/sign-in`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ email: carl.email, password: testPassword }),
    });
    expect(signIn.status).toBe(403);
    await ada.api.stringers.reactivate.mutate({ id: carl.id, reason: "Came back" });
    const back = await signInAgain(carl);
    expect((await back.clients.list.query({})).items).toHaveLength(1);
    const { items } = await back.notices.list.query({});
    expect(items.map(({ facts }) => facts)).toEqual([
      { adminName: "Ada", what: "reactivated", reason: "Came back" },
      { adminName: "Ada", what: "deactivated", reason: "Moved away" },
    ]);
  });

  it("asks for a reason", async () => {
    expect(await refusalOf(ada.api.stringers.deactivate.mutate({ id: anna.id, reason: " " }))).toMatchObject({
      code: "bad_request",
      fields: { reason: expect.any(String) },
    });
  });

  it("closes an invitation that is still open", async () => {
    const { id, url } = await invite();
    await ada.api.stringers.deactivate.mutate({ id, reason });
    expect(await refusalOf(welcome(url))).toMatchObject({ code: "link_invalid" });
  });
});

async function signInAgain({ email }: TestUser) {
  return testClient(server.url, await signInTestUser(server.url, email, testPassword));
}

describe("the last administrator", () => {
  const demote = (by: TestUser, who: TestUser) =>
    refusalOf(by.api.stringers.changeRole.mutate({ id: who.id, role: "stringer", reason }));
  const deactivate = (by: TestUser, who: TestUser) =>
    refusalOf(by.api.stringers.deactivate.mutate({ id: who.id, reason }));

  it("can be neither demoted nor deactivated", async () => {
    expect(await demote(ada, bert)).toBeNull();
    expect(await demote(ada, ada)).toMatchObject({ code: "last_admin" });
    expect(await deactivate(ada, ada)).toMatchObject({ code: "last_admin" });
    expect(await demote(bert, ada)).toMatchObject({ code: "forbidden" });
    expect(await admins()).toEqual(["ada@example.com"]);
  });

  it.each([
    ["both demote themselves", () => [demote(ada, ada), demote(bert, bert)]],
    ["each demotes the other", () => [demote(ada, bert), demote(bert, ada)]],
    ["each deactivates the other", () => [deactivate(ada, bert), deactivate(bert, ada)]],
    ["one goes while the other is demoted", () => [deactivate(ada, ada), demote(ada, bert)]],
  ])("remains when %s at once", async (_name, attempts) => {
    for (let round = 0; round < 5; round += 1) {
      await owner(
        (sql) => sql`update stringers set role = 'admin', deactivated_at = null where id in (${ada.id}, ${bert.id})`,
      );
      ada = { ...ada, ...(await freshSession(ada)) };
      bert = { ...bert, ...(await freshSession(bert)) };
      const refusals = await Promise.all(attempts());
      const codes = refusals.map((refusal) => refusal?.code ?? "done").sort();
      expect(codes[0]).toBe("done");
      expect(["forbidden", "last_admin", "not_signed_in"]).toContain(codes[1]);
      expect(await admins()).toHaveLength(1);
    }
  });
});

async function freshSession({ email }: TestUser) {
  const cookie = await signInTestUser(server.url, email, testPassword);
  return { cookie, api: testClient(server.url, cookie), at: (url: string) => testClient(url, cookie) };
}

describe("a role", () => {
  it("holds from the next request on, both ways", async () => {
    await freshAda();
    expect(await refusalOf(anna.api.stringers.list.query({}))).toMatchObject({ code: "forbidden" });
    await ada.api.stringers.changeRole.mutate({ id: anna.id, role: "admin", reason });
    expect((await anna.api.stringers.list.query({})).items.length).toBeGreaterThan(0);
    await ada.api.stringers.changeRole.mutate({ id: anna.id, role: "stringer", reason });
    expect(await refusalOf(anna.api.stringers.list.query({}))).toMatchObject({ code: "forbidden" });
  });
});

async function freshAda() {
  ada = { ...ada, ...(await freshSession(ada)) };
}
