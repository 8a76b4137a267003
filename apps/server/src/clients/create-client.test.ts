import { createTestDatabase, type TestDatabase } from "@rbo/db/testing/test-database";
import { asOwner } from "@rbo/db/testing/test-stringers";
import { newId } from "@rbo/shared/ids/id";
import { afterAll, beforeAll, expect, it } from "vitest";
import { startTestApp, type TestApp } from "../testing/test-app.ts";
import { createTestClock } from "../testing/test-clock.ts";
import { signUpTestUser, type TestUser } from "../testing/test-user.ts";

let database: TestDatabase;
let server: TestApp;
let anna: TestUser;

beforeAll(async () => {
  database = await createTestDatabase();
  server = await startTestApp({ db: database.db, clock: createTestClock() });
  anna = await signUpTestUser(database.db, server.url, "Anna");
});
afterAll(async () => {
  await server.close();
  await database.drop();
});

const fields = { firstName: "Lena", lastName: "Graf", email: null, locale: null, emailReceipts: true };
const notes = { nickname: null, internalNotes: null, defaultTensionMemo: null };
const count = (table: "persons" | "client_profiles" | "rackets" | "strings") =>
  asOwner(database.ownerUrl, async (sql) => Number((await sql`select count(*) from ${sql(table)}`)[0]?.count));

it("is one client with one Person, however often and however much at once it is saved", async () => {
  const id = newId();
  const save = () => anna.api.clients.create.mutate({ id, ...fields, ...notes });
  const before = await count("persons");
  const saved = await Promise.all([save(), save(), save(), save()]);
  saved.push(await save());
  expect(new Set(saved.map((client) => client.id))).toEqual(new Set([id]));
  expect(await count("client_profiles")).toBe(1);
  expect(await count("persons")).toBe(before + 1);
});

it("is one racket and one string as well", async () => {
  const id = newId();
  const racket = { id, manufacturer: "Head", model: "Speed MP" };
  const string = { id, manufacturer: "Luxilon", model: "ALU Power", gauge: "1.25" };
  await Promise.all([1, 2, 3].map(() => anna.api.rackets.create.mutate(racket)));
  await Promise.all([1, 2, 3].map(() => anna.api.strings.create.mutate(string)));
  expect([await count("rackets"), await count("strings")]).toEqual([1, 1]);
});

it("is one client where a human whom both know is added several times at once", async () => {
  await asOwner(
    database.ownerUrl,
    (sql) =>
      sql`insert into persons (id, last_name, email, email_verified_at) values (${newId()}, 'Known', 'known@example.com', now())`,
  );
  const before = await count("client_profiles");
  const save = () => anna.api.clients.create.mutate({ ...fields, email: "known@example.com", ...notes });
  const saved = await Promise.all([save(), save(), save(), save()]);
  expect(new Set(saved.map(({ id }) => id)).size).toBe(1);
  expect(await count("client_profiles")).toBe(before + 1);
});
