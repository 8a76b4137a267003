import type { BenchBook } from "./open-bench-book.ts";

const others = 200;

/** Stringers beside Anna, each with a client and a racket. */
export async function addOthers({ sql, anna }: BenchBook): Promise<void> {
  await sql.unsafe(`
    insert into stringers (id, email, display_name)
      select gen_random_uuid(), 'other' || n || '@example.com', 'Other ' || n from generate_series(1, ${others}) n;
    insert into persons (id, last_name) select id, 'Client' from stringers where id <> '${anna.id}';
    insert into client_profiles (stringer_id, id, person_id, search_key, sort_key)
      select id, id, id, 'client', 'client' from stringers where id <> '${anna.id}';
    insert into rackets (id, created_by_stringer_id, visibility, manufacturer, model, search_key)
      select id, id, 'private', 'Head', 'Speed', 'head speed' from stringers where id <> '${anna.id}';`);
}

/** Copies the first job until Anna has `to` of them, `from` being there, and adds as many to the others' books. */
export async function growBook({ sql, anna }: BenchBook, { from, to }: { from: number; to: number }): Promise<void> {
  await sql`
    insert into orders (stringer_id, id, client_profile_id, racket_id, racket_scope_id, main_string_id, main_string_scope_id,
      main_tension_value, main_tension_unit, main_price_minor, cross_string_id, cross_string_scope_id, cross_price_minor,
      cross_byo, labour_minor, currency, comments, ordered_at)
    select stringer_id, gen_random_uuid(), client_profile_id, racket_id, racket_scope_id, main_string_id, main_string_scope_id,
      main_tension_value, main_tension_unit, main_price_minor, cross_string_id, cross_string_scope_id, cross_price_minor,
      n % 2 = 0, labour_minor, currency, 'Job ' || n, date '2019-01-01' + n % 2500
    from (select * from orders where stringer_id = ${anna.id} limit 1) o, generate_series(${from + 1}::int, ${to}::int) n`;
  await sql`
    insert into orders (stringer_id, id, client_profile_id, racket_id, racket_scope_id, labour_minor, currency, ordered_at)
    select s.id, gen_random_uuid(), s.id, s.id, s.id, 2500, 'CHF', date '2019-01-01' + n % 2500
    from generate_series(1, ${Math.ceil((to - from) / others)}::int) n, stringers s where s.id <> ${anna.id}`;
  await sql.unsafe("vacuum analyze");
}
