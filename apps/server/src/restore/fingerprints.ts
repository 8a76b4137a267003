import { createHash } from "node:crypto";
import type { Export } from "@rbo/shared/exports/export.schema";

type Client = Export["client_profiles"][number];
type Racket = Export["rackets"][number];
type StringRow = Export["strings"][number];
type Order = Export["orders"][number];
type Mail = Order["mails"][number];

/** How an order's ids read in the account: equal ones for equal rows. */
export type Translate = { client(id: string): string; racket(id: string): string; string(id: string): string };

/**
 * What two versions of a row are compared by: everything a stringer can see in it. Ids of rows it names go through
 * `translate`; what a restore can't keep (who verified an address, whose a shared row is) does not count.
 */
export const clientFingerprint = ({ person, ...client }: Client): string =>
  digest({
    ...pick(client, ["nickname", "internal_notes", "default_tension_memo", "is_self_for_stringer"]),
    ...pick(person, ["first_name", "last_name", "email", "locale", "notification_prefs"]),
  });

export const racketFingerprint = (racket: Racket, translate: Pick<Translate, "client">): string =>
  digest({
    ...pick(racket, ["manufacturer", "model", "head_size_sq_in", "string_pattern", "year", "serial"]),
    owner: racket.owner_client_profile_id && translate.client(racket.owner_client_profile_id),
  });

export const stringFingerprint = (string: StringRow): string =>
  digest(pick(string, ["manufacturer", "model", "gauge", "material", "colour"]));

export function orderFingerprint(order: Order, translate: Translate): string {
  const { client_profile, racket, main_string, cross_string, updated_at, ...own } = order;
  const side = (half: Order["main"]) => ({ ...half, string_id: half.string_id && translate.string(half.string_id) });
  return digest({
    ...own,
    client_profile_id: translate.client(order.client_profile_id),
    racket_id: translate.racket(order.racket_id),
    main: side(order.main),
    cross: side(order.cross),
    receipts: order.receipts.map(({ id, ...receipt }) => receipt),
    history: order.history.map(({ id, changed_by_stringer_id, ...change }) => change),
    mails: order.mails.map(mailRecord),
  });
}

/** A mail that was still to be sent is restored as one that was not: the two are the same record. */
const mailRecord = (mail: Mail) => ({
  ...pick(mail, ["event", "receipt_revision", "not_sent_reason", "to_address", "to_name", "locale", "attempts"]),
  ...pick(mail, ["sent_at", "created_at"]),
  state: ["queued", "sending", "waiting"].includes(mail.state) ? "failed" : mail.state,
});

function pick<Row extends object, Key extends keyof Row>(row: Row, keys: readonly Key[]): Partial<Row> {
  const picked: Partial<Row> = {};
  for (const key of keys) picked[key] = row[key];
  return picked;
}

const digest = (value: unknown): string =>
  createHash("sha256")
    .update(JSON.stringify(sorted(value)))
    .digest("base64");

/** Keys in one order, whatever wrote them. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
}
