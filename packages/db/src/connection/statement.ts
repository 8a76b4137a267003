import { Column, fillPlaceholders, is, type Query, type SQL } from "drizzle-orm";
import { QueryBuilder } from "drizzle-orm/pg-core";

/**
 * A query written once, with `sql.placeholder`s for what varies. Its text never changes, so every connection prepares it
 * once, and neither drizzle nor Postgres thinks about it again.
 */
export type Statement<Row> = {
  readonly text: string;
  /** The values in the order the text counts them. */
  params(values: StatementValues): unknown[];
  row(columns: readonly unknown[]): Row;
};
export type StatementValues = Readonly<Record<string, unknown>>;

/** Runs a statement in a transaction that is bound already, or in one of its own. */
export type RunStatement = <Row>(statement: Statement<Row>, values: StatementValues) => Promise<Row[]>;

/** Writes queries without a connection. */
export const writing = new QueryBuilder({ casing: "snake_case" });

type Fields = Record<string, Column | SQL | SQL.Aliased>;

/** A select of `writing`: its text, and the type of its rows. */
export type WrittenQuery<Row> = { toSQL(): Query; readonly _: { readonly result: Row[] } };

/** `fields` are what `query` selects, in its order. */
export function statementOf<Row>(fields: Fields, query: WrittenQuery<Row>): Statement<Row> {
  const { sql: text, params } = query.toSQL();
  const columns = Object.entries(fields).map(([name, field]) => ({ name, read: reader(field) }));
  return {
    text,
    params: (values) => fillPlaceholders(params, values),
    row: (raw) => {
      const row: Record<string, unknown> = {};
      columns.forEach(({ name, read }, index) => {
        row[name] = read(raw[index]);
      });
      return shaped<Row>(row);
    },
  };
}

/** A column knows its own type; what is computed in SQL arrives as the driver gives it. */
function reader(field: Fields[string]): (value: unknown) => unknown {
  if (!is(field, Column)) return (value) => value;
  return (value) => (value === null ? null : field.mapFromDriverValue(value));
}

/** Guarantee: the names and types are those of the fields the query selects, which is where `Row` comes from. */
const shaped = <Row>(row: Record<string, unknown>): Row => row as Row;
