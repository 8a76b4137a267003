/**
 * The JSON export as SQL text: the database writes each row's JSON once, and the same expression serves the top-level
 * list and the copy inside an order, so the two are equal. Shapes: `exportSchema` in shared.
 */

const object = (fields: Record<string, string>): string =>
  `json_build_object(${Object.entries(fields)
    .map(([key, value]) => `'${key}', ${value}`)
    .join(", ")})`;

const instant = (column: string): string => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const money = (amountMinor: string, currency: string): string => object({ amount_minor: amountMinor, currency });

const unlessNull = (column: string, json: string): string => `case when ${column} is not null then ${json} end`;

const list = (json: string, fromWhere: string, orderBy: string): string =>
  `(select coalesce(json_agg(${json} order by ${orderBy}), '[]'::json) ${fromWhere})`;

/** Aliases: s is stringers. */
export const stringerJson = object({
  id: "s.id",
  email: "s.email",
  role: "s.role",
  display_name: "s.display_name",
  business_name: "s.business_name",
  business_address: "s.business_address",
  phone: "s.phone",
  receipt_thank_you: "s.receipt_thank_you",
  receipt_disclosure: "s.receipt_disclosure",
  default_locale: "s.default_locale",
  default_labour: money("s.default_labour_minor", "s.currency"),
  currency: "s.currency",
  time_zone: "s.time_zone",
  tension_unit: "s.tension_unit",
  logo_sha256: "s.logo_sha256",
  logos: list(
    object({
      sha256: "l.sha256",
      mime: "l.mime",
      content_base64: "translate(encode(l.content, 'base64'), E'\\n', '')",
      created_at: instant("l.created_at"),
    }),
    "from stringer_logos l where l.stringer_id = s.id",
    "l.sha256",
  ),
  deactivated_at: instant("s.deactivated_at"),
  created_at: instant("s.created_at"),
});

/** Aliases: n is persons. */
export const personJson = object({
  id: "n.id",
  first_name: "n.first_name",
  last_name: "n.last_name",
  email: "n.email",
  email_verified_at: instant("n.email_verified_at"),
  locale: "n.locale",
  notification_prefs: object({ email: "coalesce(n.notification_prefs -> 'email', 'true'::jsonb)" }),
  created_at: instant("n.created_at"),
});

/** Aliases: p is client_profiles, n its persons. */
export const clientProfileJson = object({
  id: "p.id",
  person_id: "p.person_id",
  nickname: "p.nickname",
  internal_notes: "p.internal_notes",
  default_tension_memo: "p.default_tension_memo",
  is_self_for_stringer: "p.is_self_for_stringer",
  created_at: instant("p.created_at"),
  person: personJson,
});

/** Aliases: r is rackets. Whose a shared racket is, is nobody's business but its maker's. */
export const racketJson = object({
  id: "r.id",
  is_own: "r.created_by_stringer_id = (select rbo_tenant())",
  visibility: "r.visibility",
  manufacturer: "r.manufacturer",
  model: "r.model",
  head_size_sq_in: "r.head_size_sq_in",
  string_pattern: "r.string_pattern",
  year: "r.year",
  serial: "r.serial",
  owner_client_profile_id: "r.owner_client_profile_id",
  created_at: instant("r.created_at"),
});

/** `t` names strings, or a join of it. */
export const stringJson = (t: string): string =>
  object({
    id: `${t}.id`,
    is_own: `${t}.created_by_stringer_id = (select rbo_tenant())`,
    visibility: `${t}.visibility`,
    manufacturer: `${t}.manufacturer`,
    model: `${t}.model`,
    gauge: `${t}.gauge`,
    material: `${t}.material`,
    colour: `${t}.colour`,
    created_at: instant(`${t}.created_at`),
  });

const receiptSideJson = (side: "main" | "cross"): string =>
  object({
    name: `i.facts -> '${side}' -> 'name'`,
    gauge: `i.facts -> '${side}' -> 'gauge'`,
    colour: `i.facts -> '${side}' -> 'colour'`,
    tension: `i.facts -> '${side}' -> 'tension'`,
    byo: `i.facts -> '${side}' -> 'byo'`,
    charged: money(`i.facts -> '${side}' -> 'chargedMinor'`, "i.facts -> 'currency'"),
  });

const receiptFactsJson = object({
  number: "i.facts -> 'number'",
  locale: "i.facts -> 'locale'",
  strung_at: "i.facts -> 'strungAt'",
  stringer: object({
    display_name: "i.facts -> 'stringer' -> 'displayName'",
    business_name: "i.facts -> 'stringer' -> 'businessName'",
    business_address: "i.facts -> 'stringer' -> 'businessAddress'",
    phone: "i.facts -> 'stringer' -> 'phone'",
    email: "i.facts -> 'stringer' -> 'email'",
    logo_sha256: "i.facts -> 'stringer' -> 'logoSha256'",
  }),
  client_name: "i.facts -> 'clientName'",
  racket: object({
    manufacturer: "i.facts -> 'racket' -> 'manufacturer'",
    model: "i.facts -> 'racket' -> 'model'",
    head_size_sq_in: "i.facts -> 'racket' -> 'headSizeSqIn'",
    string_pattern: "i.facts -> 'racket' -> 'stringPattern'",
    serial: "i.facts -> 'racket' -> 'serial'",
  }),
  main: receiptSideJson("main"),
  cross: receiptSideJson("cross"),
  labour: money("i.facts -> 'labourMinor'", "i.facts -> 'currency'"),
  total: money("i.facts -> 'totalMinor'", "i.facts -> 'currency'"),
  comments: "i.facts -> 'comments'",
  thank_you: "i.facts -> 'thankYou'",
  disclosure: "i.facts -> 'disclosure'",
});

const receiptsJson = list(
  object({
    id: "i.id",
    number: "i.number",
    revision: "i.revision",
    facts: receiptFactsJson,
    pdf_sha256: "i.pdf_sha256",
    created_at: instant("i.created_at"),
  }),
  "from receipt_issues i where i.stringer_id = o.stringer_id and i.order_id = o.id",
  "i.revision",
);

const historyJson = list(
  object({
    id: "h.id",
    field: `case h.field when 'orderedAt' then 'ordered_at' when 'strungAt' then 'strung_at'
      when 'returnedAt' then 'returned_at' when 'paidAt' then 'paid_at' end`,
    from: `h."from"`,
    to: `h."to"`,
    changed_by_stringer_id: "h.changed_by_stringer_id",
    at: instant("h.at"),
  }),
  "from order_state_audit h where h.stringer_id = o.stringer_id and h.order_id = o.id",
  "h.at, h.id",
);

const mailsJson = list(
  object({
    id: "m.id",
    event: "m.event",
    receipt_revision: "mi.revision",
    state: "m.state",
    not_sent_reason: "m.not_sent_reason",
    to_address: "m.to_address",
    to_name: "m.to_name",
    locale: "m.locale",
    message_id: "m.message_id",
    attempts: "m.attempts",
    next_attempt_at: instant("m.next_attempt_at"),
    last_answer: "m.last_answer",
    sent_at: instant("m.sent_at"),
    created_at: instant("m.created_at"),
  }),
  `from mails m left join receipt_issues mi on mi.stringer_id = m.stringer_id and mi.id = m.receipt_issue_id
    where m.stringer_id = o.stringer_id and m.order_id = o.id`,
  "m.created_at, m.id",
);

const sideJson = (side: "main" | "cross"): string =>
  object({
    string_id: `o.${side}_string_id`,
    tension_kg: `o.${side}_tension_kg::float8`,
    tension: unlessNull(
      `o.${side}_tension_value`,
      object({ value: `o.${side}_tension_value::float8`, unit: `o.${side}_tension_unit` }),
    ),
    colour: `o.${side}_colour`,
    price: unlessNull(`o.${side}_price_minor`, money(`o.${side}_price_minor`, "o.currency")),
    byo: `o.${side}_byo`,
  });

/** `orderState` of shared, for rows that never pass through it; a test holds the two together. */
export const orderStateSql = `case
  when o.returned_at is not null and o.paid_at is not null then 'done'
  when o.paid_at is not null then 'paid'
  when o.returned_at is not null then 'returned'
  when o.strung_at is not null then 'strung'
  when o.ordered_at is not null then 'ordered'
  else 'draft' end`;

const orderFields = {
  id: "o.id",
  is_self: "o.is_self",
  state: orderStateSql,
  ordered_at: "o.ordered_at",
  strung_at: "o.strung_at",
  returned_at: "o.returned_at",
  paid_at: "o.paid_at",
  receipt_number: "o.receipt_number",
  client_profile_id: "o.client_profile_id",
  racket_id: "o.racket_id",
  main: sideJson("main"),
  cross: sideJson("cross"),
  labour: money("o.labour_minor", "o.currency"),
  strings: money("o.total_minor - o.labour_minor", "o.currency"),
  total: money("o.total_minor", "o.currency"),
  comments: "o.comments",
  dynamic_tension: "o.dynamic_tension::float8",
  method: "o.method",
  import_key: "o.import_key",
  revision: "o.revision",
  created_at: instant("o.created_at"),
  updated_at: instant("o.updated_at"),
};

/** What else hangs on an order, and nowhere else. */
const orderLists = { receipts: receiptsJson, history: historyJson, mails: mailsJson };

/** Aliases: o is orders. What its ids name stands in the other lists. */
export const flatOrderJson = object({ ...orderFields, ...orderLists });

/** Aliases: o is orders, with p, n, r as above, and its strings as ms and cs. */
export const orderJson = object({
  ...orderFields,
  client_profile: clientProfileJson,
  racket: racketJson,
  main_string: unlessNull("ms.id", stringJson("ms")),
  cross_string: unlessNull("cs.id", stringJson("cs")),
  ...orderLists,
});
