import { createTestDatabase, type TestDatabase } from "@rbo/db/testing/test-database";
import { asOwner } from "@rbo/db/testing/test-stringers";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { refusalOf } from "../testing/refusal.ts";
import { startTestApp, type TestApp } from "../testing/test-app.ts";
import { createTestClock } from "../testing/test-clock.ts";
import {
  cookieOf,
  signInTestUser,
  signUpTestUser,
  type TestUser,
  testClient,
  testPassword,
} from "../testing/test-user.ts";
import { firstAdminLink } from "./first-admin-link.ts";
import { hashToken } from "./secret-token.ts";

let database: TestDatabase;
let server: TestApp;
let other: TestApp;
let anna: TestUser;
const clock = createTestClock();

beforeAll(async () => {
  database = await createTestDatabase();
  server = await startTestApp({ db: database.db, clock });
  // Without mail: an invite's link is answered there instead of mailed.
  other = await startTestApp({ db: database.db, clock, mailConfigured: false });
  anna = await signUpTestUser(database.db, server.url, "Anna");
});
afterAll(async () => {
  await server.close();
  await other.close();
  await database.drop();
});

const post = (path: string, body: unknown, headers: Record<string, string> = {}, url = server.url) =>
  fetch(`${url}${path}`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
  });
const tokenOf = (url: string) => new URL(url).hash.replace("#token=", "");
const owner = <T>(work: Parameters<typeof asOwner<T>>[1]) => asOwner(database.ownerUrl, work);

describe("signing in", () => {
  it("gives a cookie that scripts can't read and other sites don't send", async () => {
    const response = await post("/auth/sign-in", { email: " ANNA@example.com ", password: testPassword });
    expect(await response.json()).toEqual({ ok: true });
    expect(response.headers.get("set-cookie")).toMatch(
      /^rbo_session=\w+; HttpOnly; Max-Age=\d+; Path=\/; SameSite=Lax$/,
    );
    expect(response.headers.get("cache-control")).toBe("no-store");
  });

  it("gives a wrong password, an unknown address and an account without a password the same answer", async () => {
    const answers = await Promise.all(
      [
        { email: anna.email, password: "not the password" },
        { email: "nobody@example.com", password: "not the password" },
        { email: "nobody@example.com", password: testPassword },
      ].map(async (body) => {
        const response = await post("/auth/sign-in", body);
        return [response.status, await response.text(), response.headers.get("set-cookie")];
      }),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]?.[0]).toBe(401);
    expect(answers[0]?.[1]).toContain("wrong_credentials");
  });

  it("names the field of bad input, in the browser's language", async () => {
    const response = await post("/auth/sign-in", { email: "", password: "x" }, { "accept-language": "de-CH" });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      error: { code: "bad_request", fields: [{ path: ["email"], message: "Bitte ausfüllen." }] },
    });
  });

  it("refuses a request from another site's page", async () => {
    const body = { email: anna.email, password: testPassword };
    expect((await post("/auth/sign-in", body, { origin: "https://evil.example" })).status).toBe(403);
    expect((await post("/auth/sign-in", body, { "sec-fetch-site": "cross-site" })).status).toBe(403);
    expect((await post("/auth/sign-in", body, { origin: "http://racketbook.test" })).status).toBe(200);
  });

  it("slows guessing down on all servers together, and lets the right one in after the wait", async () => {
    const ben = await signUpTestUser(database.db, server.url, "Ben");
    const statuses = [];
    for (let guess = 0; guess < 12; guess += 1) {
      const url = guess % 2 === 0 ? server.url : other.url;
      statuses.push((await post("/auth/sign-in", { email: ben.email, password: "wrong" }, {}, url)).status);
    }
    expect(statuses).toEqual([...Array(10).fill(401), 429, 429]);
    const locked = await post("/auth/sign-in", { email: ben.email, password: testPassword });
    expect(locked.status).toBe(429);
    expect(Number(locked.headers.get("retry-after"))).toBeGreaterThan(0);
    expect((await post("/auth/sign-in", { email: anna.email, password: testPassword })).status).toBe(200);
    await owner((sql) => sql`update rate_limits set expire = 1`);
    expect((await post("/auth/sign-in", { email: ben.email, password: testPassword })).status).toBe(200);
  });

  it("tells only who knows the password that an account is deactivated, and ends its sessions", async () => {
    const carla = await signUpTestUser(database.db, server.url, "Carla");
    await owner((sql) => sql`update stringers set deactivated_at = now() where id = ${carla.id}`);
    expect((await post("/auth/sign-in", { email: carla.email, password: "wrong password" })).status).toBe(401);
    const told = await post("/auth/sign-in", { email: carla.email, password: testPassword });
    expect([told.status, await told.json()]).toMatchObject([403, { error: { code: "account_deactivated" } }]);
    expect((await refusalOf(carla.api.orders.dashboard.query()))?.code).toBe("not_signed_in");
  });
});

describe("a session", () => {
  it("is kept as a hash, so that a copy of the table signs nobody in", async () => {
    const sessionId = anna.cookie.split("=")[1] ?? "";
    const rows = await owner((sql) => sql`select * from sessions where stringer_id = ${anna.id}`);
    expect(rows.map((row) => row.id_hash)).toContain(hashToken(sessionId));
    expect(JSON.stringify(rows)).not.toContain(sessionId);
  });

  it("is replaced when one signs in again, and gone after signing out", async () => {
    const first = await signInTestUser(server.url, anna.email, testPassword);
    const again = await post("/auth/sign-in", { email: anna.email, password: testPassword }, { cookie: first });
    expect(await testClient(server.url, first).auth.me.query()).toBeNull();
    const second = cookieOf(again);
    expect((await testClient(server.url, second).auth.me.query())?.email).toBe(anna.email);
    await post("/auth/sign-out", {}, { cookie: second });
    expect(await testClient(server.url, second).auth.me.query()).toBeNull();
  });

  it("slides along with use and ends at its absolute expiry", async () => {
    const cookie = await signInTestUser(server.url, anna.email, testPassword);
    const idHash = hashToken(cookie.split("=")[1] ?? "");
    const expiry = () =>
      owner(async (sql) => (await sql`select expires_at from sessions where id_hash = ${idHash}`)[0]?.expires_at);
    await owner((sql) => sql`update sessions set expires_at = now() + interval '3 days' where id_hash = ${idHash}`);
    const before = await expiry();
    expect(await testClient(server.url, cookie).auth.me.query()).not.toBeNull();
    expect((await expiry()).getTime()).toBeGreaterThan(before.getTime() + 20 * 86_400_000);
    await owner((sql) => sql`update sessions set absolute_expires_at = ${clock.now()} where id_hash = ${idHash}`);
    expect(await testClient(server.url, cookie).auth.me.query()).toBeNull();
  });

  it("is listed as a device and signed out from another", async () => {
    const phone = testClient(server.url, await signInTestUser(server.url, anna.email, testPassword));
    const devices = await anna.api.auth.devices.query();
    const current = devices.find((device) => device.isCurrent);
    const phoneDevice = (await phone.auth.devices.query()).find((device) => device.isCurrent);
    expect(current?.id).not.toBe(phoneDevice?.id);
    await anna.api.auth.signOutDevice.mutate({ id: phoneDevice?.id ?? "" });
    expect(await phone.auth.me.query()).toBeNull();
    expect((await refusalOf(anna.api.auth.signOutDevice.mutate({ id: phoneDevice?.id ?? "" })))?.code).toBe(
      "not_found",
    );
  });

  it("of other devices ends when the password is changed, and this one is renewed", async () => {
    const dora = await signUpTestUser(database.db, server.url, "Dora");
    const tablet = testClient(server.url, await signInTestUser(server.url, dora.email, testPassword));
    const wrong = refusalOf(dora.api.auth.changePassword.mutate({ current: "nope", next: "a new long password" }));
    expect(await wrong).toMatchObject({ code: "wrong_password", field: "current" });
    const short = refusalOf(dora.api.auth.changePassword.mutate({ current: testPassword, next: "short" }));
    expect((await short)?.fields).toEqual({ next: "At least 12 characters, please." });
    const response = await dora.fetch("/trpc/auth.changePassword", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ current: testPassword, next: "a new long password" }),
    });
    const renewed = cookieOf(response);
    expect((await testClient(server.url, renewed).auth.me.query())?.id).toBe(dora.id);
    expect(await tablet.auth.me.query()).toBeNull();
    expect(await dora.api.auth.me.query()).toBeNull();
    expect((await post("/auth/sign-in", { email: dora.email, password: testPassword })).status).toBe(401);
    expect((await post("/auth/sign-in", { email: dora.email, password: "a new long password" })).status).toBe(200);
  });
});

describe("one-time links", () => {
  const guest = () => testClient(server.url);
  const welcome = { password: "twelve letters", displayName: "Emil", locale: "de" } as const;

  it("lets an invited stringer in once, and keeps only the token's hash", async () => {
    const admin = await signUpTestUser(database.db, server.url, "Admin", "admin");
    const { url } = await admin.at(other.url).stringers.invite.mutate({
      email: "emil@example.com",
      displayName: "E.",
      locale: "en",
    });
    const token = tokenOf(url ?? "");
    expect(await guest().auth.inspectLink.query({ token })).toEqual({ purpose: "invite", email: "emil@example.com" });
    const stored = await owner((sql) => sql`select token_hash from one_time_links where used_at is null`);
    expect(stored.map((row) => row.token_hash)).toContain(hashToken(token));
    const both = await Promise.all([
      refusalOf(guest().auth.welcome.mutate({ token, ...welcome })),
      refusalOf(testClient(other.url).auth.welcome.mutate({ token, ...welcome })),
    ]);
    expect(both.map((refusal) => refusal?.code ?? "in").sort()).toEqual(["in", "link_invalid"]);
    const me = await testClient(
      server.url,
      await signInTestUser(server.url, "emil@example.com", welcome.password),
    ).auth.me.query();
    expect(me).toMatchObject({ displayName: "Emil", locale: "de", role: "stringer" });
    expect((await refusalOf(guest().auth.inspectLink.query({ token })))?.code).toBe("link_invalid");
    const again = refusalOf(
      admin.api.stringers.invite.mutate({ email: "EMIL@example.com", displayName: "E.", locale: "en" }),
    );
    expect(await again).toMatchObject({ code: "email_taken", field: "email" });
  });

  it("expire, and can't be used for another purpose", async () => {
    const admin = await signUpTestUser(database.db, server.url, "Chief", "admin");
    const invite = async (email: string) =>
      tokenOf((await admin.at(other.url).stringers.invite.mutate({ email, displayName: "F", locale: "en" })).url ?? "");
    const asReset = await invite("fay@example.com");
    expect(
      (await refusalOf(guest().auth.resetPassword.mutate({ token: asReset, password: "twelve letters" })))?.code,
    ).toBe("link_invalid");
    expect((await guest().auth.inspectLink.query({ token: asReset })).email).toBe("fay@example.com");
    const old = await invite("gil@example.com");
    await owner(
      (sql) => sql`update one_time_links set expires_at = ${clock.now()} where token_hash = ${hashToken(old)}`,
    );
    expect((await refusalOf(guest().auth.welcome.mutate({ token: old, ...welcome })))?.code).toBe("link_invalid");
  });
});

describe("the first admin", () => {
  it("is made once by the link that an empty database prints, whatever other links were printed", async () => {
    const empty = await createTestDatabase();
    const fresh = await startTestApp({ db: empty.db, clock });
    try {
      const links = [await firstAdminLink(fresh.deps), await firstAdminLink(fresh.deps)].map((link) =>
        tokenOf(link ?? ""),
      );
      const guest = testClient(fresh.url);
      const admin = {
        password: "twelve letters",
        displayName: "Operator",
        locale: "en",
        email: "op@example.com",
      } as const;
      const [one = "", two = ""] = links;
      expect((await refusalOf(guest.auth.welcome.mutate({ ...admin, email: null, token: one })))?.code).toBe(
        "email_required",
      );
      const results = await Promise.all(
        [one, two].map((token, index) =>
          refusalOf(guest.auth.welcome.mutate({ ...admin, token, email: `op${index}@example.com` })),
        ),
      );
      expect(results.map((refusal) => refusal?.code ?? "in").sort()).toEqual(["in", "link_invalid"]);
      expect(await firstAdminLink(fresh.deps)).toBeNull();
      const rows = await asOwner(empty.ownerUrl, (sql) => sql`select role, email from stringers`);
      expect(rows).toHaveLength(1);
      expect(rows[0]).toMatchObject({ role: "admin" });
      const audit = await asOwner(empty.ownerUrl, (sql) => sql`select action, details from admin_audit_log`);
      expect(audit).toMatchObject([{ action: "stringer.create_first_admin", details: { email: rows[0]?.email } }]);
    } finally {
      await fresh.close();
      await empty.drop();
    }
  });
});
