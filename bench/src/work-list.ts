import type { BenchBook } from "./open-bench-book.ts";
import type { Row } from "./print-table.ts";
import { median } from "./time.ts";

const connections = 10;
const requestsEach = 40;

/** The list of 50 jobs over HTTP by ten people at once, beside the bare query without row-level security. */
export async function listRow({ sql, anna }: BenchBook): Promise<Row> {
  const ours = await load(() =>
    anna.fetch("/trpc/orders.list?input=%7B%7D").then((response) => response.arrayBuffer()),
  );
  const limit = await load(
    () => sql`
      select o.*, n.last_name, r.model from (
        select * from orders where stringer_id = ${anna.id} order by sort_date desc, id desc limit 51) o
      join client_profiles p on p.stringer_id = o.stringer_id and p.id = o.client_profile_id
      join persons n on n.id = p.person_id join rackets r on r.id = o.racket_id`,
  );
  return {
    work: "list of 50 jobs, p50",
    oursMs: ours.p50,
    limit: "raw SQL",
    limitMs: limit.p50,
    also: `${ours.perSecond.toFixed(0)} requests/s, raw ${limit.perSecond.toFixed(0)}/s`,
  };
}

async function load(request: () => PromiseLike<unknown>): Promise<{ p50: number; perSecond: number }> {
  const times: number[] = [];
  const work = async () => {
    for (let count = 0; count < requestsEach; count += 1) {
      const start = performance.now();
      await request();
      times.push(performance.now() - start);
    }
  };
  const start = performance.now();
  await Promise.all(Array.from({ length: connections }, work));
  const perSecond = times.length / ((performance.now() - start) / 1000);
  return { p50: median(times), perSecond };
}
