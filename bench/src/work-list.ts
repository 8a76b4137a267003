import type { TestUser } from "@rbo/server/testing/test-user";
import type { BenchBook } from "./open-bench-book.ts";
import type { Row } from "./print-table.ts";
import { median } from "./time.ts";

const requestsEach = 60;

/**
 * The list of 50 jobs (client, racket, strings) over HTTP by ten people at once, beside the bare query as the owner, whom
 * row-level security doesn't hold: ten of a thousand stringers with a hundred jobs each, and one with them all.
 */
export async function listRows(book: BenchBook): Promise<Row[]> {
  return [
    await listRow(book, "list of 50 jobs, p50, one of 1000 stringers", book.readers),
    await listRow(
      book,
      "list of 50 jobs, p50, everything one stringer's",
      book.readers.map(() => book.anna),
    ),
  ];
}

async function listRow({ sql, server }: BenchBook, work: string, readers: readonly TestUser[]): Promise<Row> {
  const list = (user: TestUser) => async () => {
    const response = await fetch(`${server.url}/trpc/orders.list?input=%7B%7D`, { headers: { cookie: user.cookie } });
    if (!response.ok) throw new Error(`the list answered ${response.status}`);
    await response.arrayBuffer();
  };
  const bare = (user: TestUser) => () =>
    sql`
    select o.*, n.first_name, n.last_name, n.email, r.manufacturer, r.model, ms.model as main, cs.model as cross from (
      select * from orders where stringer_id = ${user.id} order by sort_date desc, id desc limit 51) o
    join client_profiles p on p.stringer_id = o.stringer_id and p.id = o.client_profile_id
    join persons n on n.id = p.person_id join rackets r on r.id = o.racket_id
    left join strings ms on ms.id = o.main_string_id left join strings cs on cs.id = o.cross_string_id`;
  await load(readers.map(list));
  const limit = await load(readers.map(bare));
  const ours = await load(readers.map(list));
  return {
    work,
    oursMs: ours.p50,
    limit: "raw SQL",
    limitMs: limit.p50,
    also: `${ours.perSecond.toFixed(0)} requests/s, raw ${limit.perSecond.toFixed(0)}/s`,
  };
}

async function load(requests: readonly (() => PromiseLike<unknown>)[]): Promise<{ p50: number; perSecond: number }> {
  const times: number[] = [];
  const work = async (request: () => PromiseLike<unknown>) => {
    for (let count = 0; count < requestsEach; count += 1) {
      const start = performance.now();
      await request();
      times.push(performance.now() - start);
    }
  };
  const start = performance.now();
  await Promise.all(requests.map(work));
  const perSecond = times.length / ((performance.now() - start) / 1000);
  return { p50: median(times), perSecond };
}
