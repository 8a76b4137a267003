import { afterAll, beforeAll, expect, it } from "vitest";
import { createTestDatabase, type TestDatabase } from "../testing/test-database.ts";
import { asOwner } from "../testing/test-stringers.ts";
import { makeProbes, type Probe } from "./policy-probes.fixture.ts";

let database: TestDatabase;
let probes: Probe[];

beforeAll(async () => {
  database = await createTestDatabase();
  probes = await makeProbes(database);
});
afterAll(() => database.drop());

type Policy = { name: string; table: string; drop: string; restore: string };

/** Each policy with the statement that would make it again, put together from pg_catalog. */
const policies = (): Promise<Policy[]> =>
  asOwner(
    database.ownerUrl,
    (owner) => owner<Policy[]>`
      select c.relname || '.' || p.polname as name, c.relname as table,
        format('drop policy %I on %I', p.polname, c.relname) as drop,
        format('create policy %I on %I for %s to %s', p.polname, c.relname,
          case p.polcmd when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update' when 'd' then 'delete' else 'all' end,
          (select string_agg(quote_ident(r.rolname), ', ') from pg_roles r where r.oid = any (p.polroles)))
        || coalesce(' using (' || pg_get_expr(p.polqual, p.polrelid) || ')', '')
        || coalesce(' with check (' || pg_get_expr(p.polwithcheck, p.polrelid) || ')', '') as restore
      from pg_policy p join pg_class c on c.oid = p.polrelid where p.polname not like 'definer%' order by 1`,
  );

async function failing(): Promise<string[]> {
  const failed: string[] = [];
  for (const probe of probes) if (!(await probe.touchesRows())) failed.push(probe.name);
  return failed;
}

it("lets every role do its work while every policy stands", async () => {
  expect(await failing()).toEqual([]);
});

it("misses each single policy when it is dropped", async () => {
  const unmissed: string[] = [];
  for (const { name, drop, restore } of await policies()) {
    await asOwner(database.ownerUrl, (owner) => owner.unsafe(drop));
    if ((await failing()).length === 0) unmissed.push(name);
    await asOwner(database.ownerUrl, (owner) => owner.unsafe(restore));
  }
  expect(unmissed).toEqual([]);
  expect(await failing()).toEqual([]);
}, 120_000);
