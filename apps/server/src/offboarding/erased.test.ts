import { eraseSome } from "@rbo/db/offboarding/erase-book.repo";
import { withErasure } from "@rbo/db/tenancy/transactions";
import { asOwner } from "@rbo/db/testing/test-stringers";
import { newId } from "@rbo/shared/ids/id";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { refusalOf } from "../testing/refusal.ts";
import { rowsOfStringer } from "../testing/tenancy-story.ts";
import {
  graceMs,
  type LeavingStory,
  leaveUntilGrace,
  marker,
  reason,
  startLeavingStory,
} from "./leaving-story.fixture.ts";

let story: LeavingStory;
let before: { anna: Record<string, number>; bens: string[]; email: string };
let sha256: string;
const own = newId();
const sharedRacket = newId();
const [known, verified] = [newId(), newId()];

/** What only a longer life brings: a verified Person, one known to another stringer too, gear that became everyone's. */
const makeBookOld = () =>
  asOwner(story.database.ownerUrl, async (sql) => {
    const { anna, ben } = story;
    await sql`insert into persons (id, last_name, email, email_verified_at) values
      (${verified}, 'Hers', 'hers@example.com', now()), (${known}, 'Both', 'both@example.com', now())`;
    await sql`insert into client_profiles (stringer_id, id, person_id, search_key, sort_key) values
      (${anna.id}, ${own}, ${verified}, '', ''), (${anna.id}, ${newId()}, ${known}, '', ''), (${ben.id}, ${newId()}, ${known}, '', '')`;
    const [imported] = await sql`select id from imports where stringer_id = ${anna.id}`;
    await sql`insert into rackets (id, created_by_stringer_id, visibility, manufacturer, model, search_key, import_id)
      values (${sharedRacket}, ${anna.id}, 'shared', 'Head', 'Everyone’s', '', ${imported?.id})`;
    await sql`insert into stringer_logos (stringer_id, sha256, mime, content) values (${anna.id}, repeat('b', 64), 'image/png', 'x')`;
    await sql`insert into notices (stringer_id, id, kind, facts) values (${anna.id}, ${newId()}, 'receipt_failed', '{}')`;
    await sql`insert into one_time_links (token_hash, purpose, stringer_id, expires_at) values (repeat('c', 64), 'invite', ${anna.id}, now())`;
  });

beforeAll(async () => {
  story = await startLeavingStory();
  await makeBookOld();
  const { anna, ben, database } = story;
  before = { anna: await rowsByTable(), bens: await rowsOfStringer(database, ben.id), email: anna.email };
  sha256 = await leaveUntilGrace(story);
  story.clock.advance(graceMs - 1);
  await story.work();
  expect(await story.state()).toBe("grace");
  story.clock.advance(1);
  await story.work();
});
afterAll(() => story.close());

/** How many rows of Anna's each table holds, by every column that says whose a row is. */
async function rowsByTable(): Promise<Record<string, number>> {
  return asOwner(story.database.ownerUrl, async (sql) => {
    const columns = await sql<{ table: string; column: string }[]>`
      select c.table_name as table, c.column_name as column from information_schema.columns c
      join information_schema.tables t using (table_schema, table_name)
      where c.table_schema = 'public' and t.table_type = 'BASE TABLE'
        and c.column_name in ('stringer_id', 'created_by_stringer_id', 'submitted_by_stringer_id') order by 1, 2`;
    const counted: [string, number][] = [];
    for (const { table, column } of columns) {
      const [row] = await sql`select count(*)::int as rows from ${sql(table)} where ${sql(column)} = ${story.anna.id}`;
      counted.push([`${table}.${column}`, row?.rows]);
    }
    return Object.fromEntries(counted);
  });
}

/** Every row of every table as text. */
const everything = () =>
  asOwner(story.database.ownerUrl, async (sql) => {
    const tables = await sql<{ name: string }[]>`select relname as name from pg_class
      where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1`;
    const all: [string, string[]][] = [];
    for (const { name } of tables) {
      const rows = await sql<{ row: string }[]>`select to_jsonb(t)::text as row from ${sql(name)} t`;
      all.push([name, rows.map(({ row }) => row)]);
    }
    return all;
  });

describe("when the grace is over", () => {
  it("had something in every table, and has nothing in any but what is kept", async () => {
    const empty = Object.entries(before.anna).filter(([, rows]) => rows === 0);
    // Nothing of these is there before it begins; the mail worker alone keeps PDFs.
    expect(empty.map(([column]) => column)).toEqual([
      "offboarding_chunks.stringer_id",
      "offboarding_takings.stringer_id",
      "offboardings.stringer_id",
      "receipt_pdfs.stringer_id",
    ]);
    const left = Object.entries(await rowsByTable()).filter(([, rows]) => rows > 0);
    expect(Object.fromEntries(left)).toEqual({
      "offboarding_takings.stringer_id": 1,
      "offboardings.stringer_id": 1,
      "rackets.created_by_stringer_id": 1,
    });
  });

  it("leaves her words nowhere but in the log of what administrators did", async () => {
    const found = (await everything()).filter(([, rows]) => rows.some((row) => row.includes(marker)));
    expect(found.map(([name]) => name)).toEqual(["admin_audit_log"]);
  });

  it("takes the people along whom nobody else knows, verified or not", async () => {
    const persons = await asOwner(story.database.ownerUrl, (sql) => sql`select id from persons`);
    const ids = persons.map(({ id }) => id);
    expect(ids).toContain(known);
    expect(ids).not.toContain(verified);
    expect(ids).toHaveLength(2);
  });

  it("leaves everyone's gear to everyone, tied to no import of hers", async () => {
    const racket = await story.ben.api.catalogue.get.query({ kind: "racket", id: sharedRacket });
    expect(racket.gear.model).toBe("Everyone’s");
  });

  it("changes nothing of anybody else's", async () => {
    const now = await rowsOfStringer(story.database, story.ben.id);
    const lasting = (rows: string[]) => rows.filter((row) => !/^(sessions|export_leases|offboarding)/.test(row));
    expect(lasting(now)).toEqual(lasting(before.bens));
  });

  it("leaves a tombstone that the log and the list can name, and that nobody can do anything with", async () => {
    const { ada, anna } = story;
    const { items, counts } = await ada.api.stringers.list.query({ state: "erased" });
    expect(items).toMatchObject([{ id: anna.id, displayName: `Erased account ${anna.id.slice(-6)}`, jobs: 0 }]);
    expect(counts.erased).toBe(1);
    const log = await ada.api.audit.list.query({ subjectId: anna.id });
    expect(log.items.map(({ action }) => action)).toEqual(
      expect.arrayContaining(["offboarding.start", "offboarding.hand_over", "offboarding.erase", "offboarding.erased"]),
    );
    const { offboarding } = await ada.api.offboarding.get.query({ id: anna.id });
    expect(offboarding).toMatchObject({ state: "erased", archive: { sha256 }, takings: [{ sha256, byName: "Ada" }] });
    for (const change of [
      ada.api.stringers.reactivate.mutate({ id: anna.id, reason }),
      ada.api.stringers.changeRole.mutate({ id: anna.id, reason, role: "admin" }),
      ada.api.offboarding.start.mutate({ id: anna.id, reason, confirmation: items[0]?.email ?? "" }),
    ]) {
      expect(await refusalOf(change)).toMatchObject({ code: "not_found" });
    }
    expect((await ada.fetch(`/offboarding/${anna.id}/archive.zip`)).status).toBe(404);
  });

  it("lets the address be invited anew, into an empty book", async () => {
    await story.ada.api.stringers.invite.mutate({ email: before.email, displayName: "Anna again", locale: "de" });
    const { items } = await story.ada.api.stringers.list.query({ search: before.email });
    expect(items).toMatchObject([{ displayName: "Anna again", state: "invited", jobs: 0 }]);
  });
});

describe("before it", () => {
  it("nothing can be erased by any role: the database itself refuses", async () => {
    await story.nextAnna();
    await leaveUntilGrace(story);
    const rows = await rowsOfStringer(story.database, story.anna.id);
    expect(await withErasure(story.database.db, story.anna.scope, (tx) => eraseSome(tx, 1000))).toBeNull();
    expect(await rowsOfStringer(story.database, story.anna.id)).toEqual(rows);
  });

  it("archives anew what an operator put into the closed book", async () => {
    await asOwner(
      story.database.ownerUrl,
      (sql) => sql`insert into strings (id, created_by_stringer_id, visibility, manufacturer, model, search_key)
        values (${newId()}, ${story.anna.id}, 'private', 'Late', 'Late', '')`,
    );
    story.clock.advance(graceMs);
    await story.work();
    const { offboarding } = await story.ada.api.offboarding.get.query({ id: story.anna.id });
    expect(offboarding).toMatchObject({ state: "ready", isArchiveAnew: true, erasedAt: null });
  });
});
