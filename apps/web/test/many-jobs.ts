import { asOwner } from "@rbo/db/testing/test-stringers";
import { bookJob } from "@rbo/server/testing/book-job";
import type { TestUser } from "@rbo/server/testing/test-user";
import type { TestBook } from "./book.ts";

/** Books one job and copies it, a day apart each, until there are `jobs`. */
export async function bookManyJobs({ database }: TestBook, user: TestUser, jobs: number): Promise<void> {
  const { id } = await bookJob(user);
  await asOwner(
    database.ownerUrl,
    (sql) => sql`
      insert into orders (stringer_id, id, client_profile_id, racket_id, racket_scope_id, main_string_id, main_string_scope_id,
        main_tension_value, main_tension_unit, main_price_minor, cross_string_id, cross_string_scope_id, cross_price_minor,
        labour_minor, currency, ordered_at)
      select stringer_id, gen_random_uuid(), client_profile_id, racket_id, racket_scope_id, main_string_id, main_string_scope_id,
        main_tension_value, main_tension_unit, main_price_minor, cross_string_id, cross_string_scope_id, cross_price_minor,
        labour_minor, currency, date '2026-01-01' - n
      from orders, generate_series(2, ${jobs}::int) n where id = ${id}`,
  );
}
