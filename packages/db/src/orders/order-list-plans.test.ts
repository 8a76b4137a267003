import { orderFilters } from "@rbo/shared/orders/order-filters";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { withTenant } from "../tenancy/transactions.ts";
import { createTestDatabase, type TestDatabase } from "../testing/test-database.ts";
import { addTestStringer, asOwner, type TestStringer } from "../testing/test-stringers.ts";
import { orderListStatement } from "./order-list.statement.ts";
import type { OrderListShape } from "./order-list-conditions.ts";

let database: TestDatabase;
let anna: TestStringer;

/** Anna's 5000 jobs among as many of 50 others, a few of hers unfinished. */
beforeAll(async () => {
  database = await createTestDatabase();
  anna = await addTestStringer(database.db, "Anna");
  await asOwner(database.ownerUrl, (owner) =>
    owner.unsafe(`
      insert into stringers (id, email, display_name)
        select gen_random_uuid(), 'other' || n || '@example.com', 'Other' from generate_series(1, 50) n;
      insert into persons (id, last_name) select id, 'Client' from stringers;
      insert into client_profiles (stringer_id, id, person_id, search_key, sort_key) select id, id, id, 'client', 'client' from stringers;
      insert into rackets (id, created_by_stringer_id, visibility, manufacturer, model, search_key)
        select id, id, 'private', 'Head', 'Speed', 'head speed' from stringers;
      insert into orders (stringer_id, id, client_profile_id, racket_id, racket_scope_id, labour_minor, currency, ordered_at, strung_at, returned_at, paid_at, receipt_number)
        select s.id, gen_random_uuid(), s.id, s.id, s.id, 2500, 'CHF', day, strung, strung, strung, case when strung is not null then '2020-' || to_char(n, 'FM00000') end
        from (select id, case email when 'anna@example.com' then 5000 else 100 end as jobs from stringers) s,
          generate_series(1, s.jobs) n, lateral (select date '2019-01-01' + n % 2500 as day) d,
          lateral (select case when n % 100 > 0 then day end as strung) e;
      insert into mails (stringer_id, id, event, dedupe_key, state, to_address, locale, facts, message_id, idempotency_key, sent_at)
        select s.id, gen_random_uuid(), 'invite', s.id || n::text, 'sent', 'x@example.com', 'en', '{}', s.id || n::text, n::text, now()
        from stringers s, generate_series(1, 100) n;
      analyze`),
  );
});
afterAll(() => database.drop());

const plain: OrderListShape = {
  filter: null,
  words: 0,
  hasYear: false,
  hasClient: false,
  hasCursor: false,
  isOldest: false,
};
const shapes: [string, OrderListShape][] = [
  ["everything", plain],
  ...orderFilters.map((filter): [string, OrderListShape] => [filter, { ...plain, filter }]),
  ...orderFilters.map((filter): [string, OrderListShape] => [
    `${filter}, of a year, oldest first, further on`,
    { ...plain, filter, hasYear: true, hasCursor: true, isOldest: true },
  ]),
  ["of a year", { ...plain, hasYear: true }],
  ["of a client, further on", { ...plain, hasClient: true, hasCursor: true }],
  ["two words", { ...plain, words: 2 }],
];

type Plan = {
  "Node Type": string;
  "Relation Name"?: string;
  "Index Name"?: string;
  "Index Cond"?: string;
  Plans?: Plan[];
};

describe("the plan of the list", () => {
  it.each(shapes)("%s: along indexes that start with the stringer", async (_, shape) => {
    const nodes = flat(await planOf(shape));
    const scans = nodes.filter((node) => ["orders", "mails", "client_profiles"].includes(node["Relation Name"] ?? ""));
    // A bitmap's heap is read as its index says, which names the index alone.
    const indexed = nodes.filter((node) => /^(orders|mails|client_profiles)_/.test(node["Index Name"] ?? ""));
    expect(scans.filter((node) => node["Node Type"] === "Seq Scan")).toEqual([]);
    expect(indexed.length).toBeGreaterThan(0);
    for (const node of indexed) expect(node["Index Cond"] ?? node["Index Name"]).toMatch(/stringer_id = /);
  });

  it.each(shapes.filter(([, { filter }]) => filter !== "unsent"))(
    "%s: no book is sorted to find a page",
    async (_, shape) => {
      const sorted = flat(await planOf(shape)).filter(
        (node) =>
          node["Node Type"] === "Sort" && flat(node.Plans ?? []).every((below) => below["Node Type"] !== "Limit"),
      );
      const read = flat(sorted).flatMap((node) => node["Index Name"] ?? []);
      // The latest mail of each job is one of a few; of jobs, only the unfinished ones may be put in order.
      for (const name of read)
        expect(name).toMatch(/^(mails_of_order|orders_unfinished|orders_to_collect|orders_unpaid)$/);
    },
  );
});

/** Under the app's role; small tables are no reason to read them whole. */
async function planOf(shape: OrderListShape): Promise<Plan[]> {
  const statement = orderListStatement(shape);
  const values = { stringerId: anna.id, clientId: anna.id, afterDate: "2022-01-01", afterId: anna.id, limit: 51 };
  const params = statement.params({ ...values, from: "2022-01-01", to: "2022-12-31", word0: "%head%", word1: "%cl%" });
  return withTenant(database.db, anna.scope, async ({ rows, run }) => {
    await rows.execute(sql`set local enable_seqscan = off`);
    const explain = {
      text: `explain (format json) ${statement.text}`,
      params: () => params,
      row: ([plan]: readonly unknown[]) => plan as { Plan: Plan }[],
    };
    const [explained] = await run(explain, {});
    return (explained ?? []).map(({ Plan }) => Plan);
  });
}

const flat = (plans: readonly Plan[]): Plan[] => plans.flatMap((plan) => [plan, ...flat(plan.Plans ?? [])]);
