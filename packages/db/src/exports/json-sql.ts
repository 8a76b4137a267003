/**
 * JSON as SQL text. The database joins texts by `||` quicker than by concat(), and far quicker than by
 * json_build_object(). Each of these is an expression of type text that is a JSON value, never null, since one null would
 * make null of the whole row.
 */

/** An object of such expressions, in the order given. */
export const object = (members: Record<string, string>): string => `('{' || ${membersOf(members)} || '}')`;

/** Members of an object to be put together with others: an expression of what stands between the braces. */
export const membersOf = (members: Record<string, string>): string =>
  Object.entries(members)
    .map(([key, value], index) => `'${index === 0 ? "" : ","}"${key}":' || ${value}`)
    .join(" || ");

/** A column of type text, escaped. */
export const text = (column: string): string => `coalesce(to_json(${column})::text, 'null')`;

/** A column whose text needs no escape: uuid, date, or text of a set that the database holds closed. */
export const quoted = (column: string): string => `coalesce('"' || ${column} || '"', 'null')`;

/** A column of whole numbers. */
export const number = (column: string): string => `coalesce((${column})::text, 'null')`;

/** A column of type numeric, without the zeros at its end. */
export const decimal = (column: string): string => `coalesce(trim_scale(${column})::text, 'null')`;

export const yesNo = (condition: string): string => `(case when ${condition} then 'true' else 'false' end)`;

/** A column of type json or jsonb. */
export const json = (column: string): string => `coalesce((${column})::text, 'null')`;

/** To the millisecond, in UTC: as JavaScript writes an instant. */
export const instant = (column: string): string =>
  `coalesce(to_char(${column} at time zone 'UTC', '"\\""YYYY-MM-DD"T"HH24:MI:SS.MS"Z\\""'), 'null')`;

export const unlessNull = (column: string, value: string): string =>
  `(case when ${column} is not null then ${value} else 'null' end)`;

export const list = (value: string, fromWhere: string, orderBy: string): string =>
  `('[' || coalesce((select string_agg(${value}, ',' order by ${orderBy}) ${fromWhere}), '') || ']')`;

/** `amountMinor` and `currency` are JSON values. */
export const money = (amountMinor: string, currency: string): string => object({ amount_minor: amountMinor, currency });
