import {
  decimal,
  instant,
  json,
  list,
  membersOf,
  money,
  number,
  object,
  quoted,
  text,
  unlessNull,
  yesNo,
} from "./json-sql.ts";

/** Aliases: i is an issue of a receipt with the parts of its facts taken out once. */
const fact = (key: string): string => json(`i.facts -> '${key}'`);
const factIn = (part: "stringer" | "racket" | "main" | "cross", key: string): string => json(`i.${part} -> '${key}'`);

const issuesOfOrder = `from (
  select *, facts -> 'stringer' as stringer, facts -> 'racket' as racket, facts -> 'main' as main, facts -> 'cross' as "cross"
  from receipt_issues where stringer_id = o.stringer_id and order_id = o.id
  -- Kept apart from what is around it, which would take them out for each of its fields.
  offset 0) i`;

const receiptSideJson = (side: "main" | "cross"): string =>
  object({
    name: factIn(side, "name"),
    gauge: factIn(side, "gauge"),
    colour: factIn(side, "colour"),
    tension: factIn(side, "tension"),
    byo: factIn(side, "byo"),
    charged: money(factIn(side, "chargedMinor"), fact("currency")),
  });

const receiptFactsJson = object({
  number: fact("number"),
  locale: fact("locale"),
  strung_at: fact("strungAt"),
  stringer: object({
    display_name: factIn("stringer", "displayName"),
    business_name: factIn("stringer", "businessName"),
    business_address: factIn("stringer", "businessAddress"),
    phone: factIn("stringer", "phone"),
    email: factIn("stringer", "email"),
    logo_sha256: factIn("stringer", "logoSha256"),
  }),
  client_name: fact("clientName"),
  racket: object({
    manufacturer: factIn("racket", "manufacturer"),
    model: factIn("racket", "model"),
    head_size_sq_in: factIn("racket", "headSizeSqIn"),
    string_pattern: factIn("racket", "stringPattern"),
    serial: factIn("racket", "serial"),
  }),
  main: receiptSideJson("main"),
  cross: receiptSideJson("cross"),
  labour: money(fact("labourMinor"), fact("currency")),
  total: money(fact("totalMinor"), fact("currency")),
  comments: fact("comments"),
  thank_you: fact("thankYou"),
  disclosure: fact("disclosure"),
});

const receiptsJson = list(
  object({
    id: quoted("i.id"),
    number: text("i.number"),
    revision: number("i.revision"),
    facts: receiptFactsJson,
    pdf_sha256: quoted("i.pdf_sha256"),
    created_at: instant("i.created_at"),
  }),
  issuesOfOrder,
  "i.revision",
);

const historyJson = list(
  object({
    id: quoted("h.id"),
    field: quoted(`(case h.field when 'orderedAt' then 'ordered_at' when 'strungAt' then 'strung_at'
      when 'returnedAt' then 'returned_at' when 'paidAt' then 'paid_at' end)`),
    from: quoted(`h."from"`),
    to: quoted(`h."to"`),
    changed_by_stringer_id: quoted("h.changed_by_stringer_id"),
    at: instant("h.at"),
  }),
  "from order_state_audit h where h.stringer_id = o.stringer_id and h.order_id = o.id",
  "h.at, h.id",
);

const mailsJson = list(
  object({
    id: quoted("m.id"),
    event: quoted("m.event"),
    receipt_revision: number("mi.revision"),
    state: quoted("m.state"),
    not_sent_reason: quoted("m.not_sent_reason"),
    to_address: text("m.to_address"),
    to_name: text("m.to_name"),
    locale: text("m.locale"),
    message_id: text("m.message_id"),
    attempts: number("m.attempts"),
    next_attempt_at: instant("m.next_attempt_at"),
    last_answer: text("m.last_answer"),
    sent_at: instant("m.sent_at"),
    created_at: instant("m.created_at"),
  }),
  `from mails m left join receipt_issues mi on mi.stringer_id = m.stringer_id and mi.id = m.receipt_issue_id
    where m.stringer_id = o.stringer_id and m.order_id = o.id`,
  "m.created_at, m.id",
);

const sideJson = (side: "main" | "cross"): string =>
  object({
    string_id: quoted(`o.${side}_string_id`),
    tension_kg: decimal(`o.${side}_tension_kg`),
    tension: unlessNull(
      `o.${side}_tension_value`,
      object({ value: decimal(`o.${side}_tension_value`), unit: quoted(`o.${side}_tension_unit`) }),
    ),
    colour: text(`o.${side}_colour`),
    price: unlessNull(`o.${side}_price_minor`, money(number(`o.${side}_price_minor`), quoted("o.currency"))),
    byo: yesNo(`o.${side}_byo`),
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
  id: quoted("o.id"),
  is_self: yesNo("o.is_self"),
  state: quoted(`(${orderStateSql})`),
  ordered_at: quoted("o.ordered_at"),
  strung_at: quoted("o.strung_at"),
  returned_at: quoted("o.returned_at"),
  paid_at: quoted("o.paid_at"),
  receipt_number: quoted("o.receipt_number"),
  client_profile_id: quoted("o.client_profile_id"),
  racket_id: quoted("o.racket_id"),
  main: sideJson("main"),
  cross: sideJson("cross"),
  labour: money(number("o.labour_minor"), quoted("o.currency")),
  strings: money(number("o.total_minor - o.labour_minor"), quoted("o.currency")),
  total: money(number("o.total_minor"), quoted("o.currency")),
  comments: text("o.comments"),
  dynamic_tension: decimal("o.dynamic_tension"),
  method: text("o.method"),
  import_key: text("o.import_key"),
  revision: number("o.revision"),
  created_at: instant("o.created_at"),
  updated_at: instant("o.updated_at"),
};

/** What else hangs on an order, and nowhere else. */
const orderLists = { receipts: receiptsJson, history: historyJson, mails: mailsJson };

/** Aliases: o is orders. What its ids name stands in the other lists. */
export const flatOrderJson = object({ ...orderFields, ...orderLists });

/** The same in two texts, between which stands what its ids name: `{"id": … ` and `"receipts": … }`. */
export const orderHead = `'{' || ${membersOf(orderFields)}`;
export const orderTail = `${membersOf(orderLists)} || '}'`;
