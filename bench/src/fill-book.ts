import type { BenchBook } from "./open-bench-book.ts";

const others = 1_000;

/** Stringers beside Anna up to a thousand, each with ten clients, ten rackets and four strings. */
export async function addOthers({ sql, anna, readers }: BenchBook): Promise<void> {
  const isOther = `id <> '${anna.id}'`;
  await sql.unsafe(`
    insert into stringers (id, email, display_name)
      select gen_random_uuid(), 'other' || n || '@example.com', 'Other ' || n from generate_series(1, ${others - readers.length}) n;
    create temp table shelf as select id as stringer_id, n, gen_random_uuid() as id from stringers, generate_series(0, 9) n where ${isOther};
    insert into persons (id, first_name, last_name, email) select id, 'Client', 'No. ' || n, 'client' || n || '@example.com' from shelf;
    insert into client_profiles (stringer_id, id, person_id, search_key, sort_key)
      select stringer_id, id, id, 'client no ' || n, 'client no ' || n from shelf;
    insert into rackets (id, created_by_stringer_id, visibility, manufacturer, model, search_key)
      select id, stringer_id, 'private', 'Head', 'Speed ' || n, 'head speed ' || n from shelf;
    insert into strings (id, created_by_stringer_id, visibility, manufacturer, model, gauge, search_key)
      select id, stringer_id, 'private', 'Luxilon', 'Alu Power ' || n, '1.25', 'luxilon alu power ' || n from shelf where n < 4;
    create table bench_shelf as select * from shelf;
    create index on bench_shelf (stringer_id, n);
    analyze bench_shelf`);
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
    insert into orders (stringer_id, id, client_profile_id, racket_id, racket_scope_id, main_string_id, main_string_scope_id,
      main_tension_value, main_tension_unit, main_price_minor, cross_string_id, cross_string_scope_id, cross_price_minor,
      labour_minor, currency, ordered_at)
    select s.id, gen_random_uuid(), c.id, c.id, s.id, m.id, s.id, 24.5, 'kg', 1850, x.id, s.id, 1850, 2500, 'CHF', date '2019-01-01' + job % 2500
    from generate_series(${from + 1}::int, ${to}::int) job
      join (select id, row_number() over (order by id) - 1 as nth from stringers where id <> ${anna.id}) s on s.nth = job % ${others}
      join bench_shelf c on c.stringer_id = s.id and c.n = job / ${others} % 10
      join bench_shelf m on m.stringer_id = s.id and m.n = job / ${others} % 4
      join bench_shelf x on x.stringer_id = s.id and x.n = job / ${others} % 3`;
  await sql.unsafe("vacuum analyze");
}
