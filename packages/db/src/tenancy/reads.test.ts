import { EventEmitter, once } from "node:events";
import { connect, createServer, type Socket } from "node:net";
import { newId } from "@rbo/shared/ids/id";
import { afterAll, beforeAll, expect, it } from "vitest";
import { insertClientProfile, insertPerson } from "../clients/clients.repo.ts";
import { clientProfiles } from "../clients/clients.table.ts";
import { type Database, openDatabase } from "../connection/database.ts";
import { statementOf, writing } from "../connection/statement.ts";
import { createTestDatabase, type TestDatabase } from "../testing/test-database.ts";
import { addTestStringer, asOwner, type TestStringer } from "../testing/test-stringers.ts";
import { authReads, tenantReads } from "./reads.ts";
import { withTenant } from "./transactions.ts";

let database: TestDatabase;
let anna: TestStringer;
let ben: TestStringer;
/** One connection, so that one that is lost is missed at once. */
let one: Database;

beforeAll(async () => {
  database = await createTestDatabase();
  anna = await addTestStringer(database.db, "Anna");
  ben = await addTestStringer(database.db, "Ben");
  await withTenant(database.db, anna.scope, async (tx) => {
    const person = newId();
    await insertPerson(tx, { id: person, lastName: "Meier" });
    await insertClientProfile(tx, { id: newId(), personId: person, searchKey: "meier", sortKey: "meier" });
  });
  one = openDatabase(database.appUrl, { maxConnections: 1 });
});
afterAll(async () => {
  await one.close();
  await database.drop();
});

const fields = { key: clientProfiles.searchKey };
const everyClient = statementOf(fields, writing.select(fields).from(clientProfiles));
const failing = { ...everyClient, text: "select 1 / (id is null)::int from stringers" };
const writingOne = { ...everyClient, text: "insert into rackets (id) values (gen_random_uuid())" };

const read = (stringer: TestStringer) => tenantReads(one, stringer.scope).run(everyClient, {});

it("shows each stringer their own rows, turn by turn on one connection", async () => {
  const seen = await Promise.all([read(anna), read(ben), read(anna)]);
  expect(seen).toEqual([[{ key: "meier" }], [], [{ key: "meier" }]]);
  expect(await one.rows.select().from(clientProfiles)).toEqual([]);
});

it("reaches no book before a tenant is known", async () => {
  await expect(authReads(one).run(everyClient, {})).rejects.toThrow(/permission denied/);
  expect(await read(anna)).toHaveLength(1);
});

it("says what failed, and leaves nothing of it to the next", async () => {
  await expect(tenantReads(one, anna.scope).run(failing, {})).rejects.toThrow(/division by zero/);
  await expect(tenantReads(one, anna.scope).run(writingOne, {})).rejects.toThrow(/read-only transaction/);
  expect(await read(ben)).toEqual([]);
});

it("refuses rather than answers emptily when what was prepared no longer fits", async () => {
  const any = { ...everyClient, text: "select * from client_profiles where $1::boolean", params: () => [true] };
  await tenantReads(one, anna.scope).run(any, {});
  await asOwner(database.ownerUrl, (owner) => owner`alter table client_profiles add column newer text`);
  await expect(tenantReads(one, anna.scope).run(any, {})).rejects.toThrow();
  expect(await tenantReads(one, anna.scope).run(any, {})).toHaveLength(1);
});

it("goes on after its connection was lost, and after the database could not be reached", async () => {
  const door = await openDoor(new URL(database.appUrl));
  const behind = openDatabase(door.url, { maxConnections: 1 });
  const reads = tenantReads(behind, anna.scope);
  expect(await reads.run(everyClient, {})).toHaveLength(1);

  const slow = reads.run({ ...everyClient, text: "select pg_sleep(20)::text" }, {});
  const lost = expect(slow).rejects.toThrow();
  await door.passed("pg_sleep");
  door.shut();
  await lost;
  await Promise.all([1, 2, 3].map(() => expect(reads.run(everyClient, {})).rejects.toThrow()));

  door.open();
  const seen = await Promise.all([1, 2, 3].map(() => reads.run(everyClient, {})));
  expect(seen.map((rows) => rows.length)).toEqual([1, 1, 1]);
  await behind.close();
  await door.close();
});

/** The way to the database, which can be shut: whoever is through is cut off, whoever comes is turned away. */
async function openDoor(to: URL) {
  const through = new Set<Socket>();
  const seen: Buffer[] = [];
  const heard = new EventEmitter();
  let isOpen = true;
  const server = createServer((socket) => {
    socket.on("error", () => undefined);
    if (!isOpen) return void socket.resetAndDestroy();
    const onward = connect(Number(to.port), to.hostname);
    onward.on("error", () => undefined);
    through.add(socket).add(onward);
    socket.on("data", (chunk) => {
      seen.push(chunk);
      heard.emit("data");
    });
    socket.pipe(onward).pipe(socket);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const url = new URL(to);
  url.hostname = "127.0.0.1";
  url.port = typeof address === "object" && address ? String(address.port) : "";
  const cut = () => {
    for (const socket of through) socket.resetAndDestroy();
    through.clear();
  };
  return {
    url: url.href,
    passed: async (text: string) => {
      while (!Buffer.concat(seen).includes(text)) await once(heard, "data");
    },
    shut: () => {
      isOpen = false;
      cut();
    },
    open: () => {
      isOpen = true;
    },
    close: async () => {
      cut();
      server.close();
      await once(server, "close");
    },
  };
}
