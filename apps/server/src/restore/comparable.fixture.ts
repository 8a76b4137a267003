import type { Export } from "@rbo/shared/exports/export.schema";
import { restoreWords } from "@rbo/shared/restore/restore-words";

/**
 * An export without what a restore into an empty account does not bring back. This is the whole list:
 * - when it was exported;
 * - whose account it is: id, address, role, since when, whether deactivated;
 * - that a person's address was verified, which only the person can say;
 * - whose account changed a date: it is now the account's own history;
 * - ids of receipts' revisions and of mails on the wire, which are one server's own;
 * - mails that were still on their way: they are restored as not sent;
 * - shared rows: those no job names stay behind, the others become the stringer's own.
 * With `ignoreIds` also ids that another account of the same server holds.
 */
export function comparable(data: Export, { ignoreIds = false } = {}): unknown {
  const needed = new Set(
    data.orders.flatMap((order) => [order.racket_id, order.main.string_id, order.cross.string_id]),
  );
  const isKept = (row: { id: string; visibility: string; is_own: boolean }) => row.is_own || needed.has(row.id);
  const rackets = data.rackets.filter(isKept);
  const strings = data.strings.filter(isKept);
  const { exported_at, counts, stringer, ...rest } = data;
  const { id, email, role, created_at, deactivated_at, ...settings } = stringer;
  const whole = {
    ...rest,
    stringer: settings,
    rackets,
    strings,
    counts: { ...counts, rackets: rackets.length, strings: strings.length },
  };
  const plain = strip(whole, ignoreIds);
  return ignoreIds ? withListsSorted(plain) : plain;
}

const alwaysLost = new Set(["email_verified_at", "changed_by_stringer_id", "is_own"]);
const ids = new Set(["id", "person_id", "racket_id", "string_id", "owner_client_profile_id", "message_id"]);

function strip(value: unknown, ignoreIds: boolean): unknown {
  if (Array.isArray(value)) return value.map((inner) => strip(inner, ignoreIds));
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).flatMap(([key, inner]): [string, unknown][] => {
    if (alwaysLost.has(key) || (ignoreIds && ids.has(key))) return [];
    if (key === "mails" && Array.isArray(inner))
      return [[key, inner.map((mail) => strip(notOnItsWay(mail), ignoreIds))]];
    if (key === "visibility" && inner === "shared") return [[key, "private"]];
    if (key === "receipts" && Array.isArray(inner))
      return [[key, inner.map(({ id, ...receipt }) => strip(receipt, ignoreIds))]];
    return [[key, strip(inner, ignoreIds)]];
  });
  return Object.fromEntries(entries);
}

function notOnItsWay(mail: Export["orders"][number]["mails"][number]): unknown {
  const isOpen = ["queued", "sending", "waiting"].includes(mail.state);
  const isRestored =
    mail.last_answer === restoreWords("en")("mailNotSent") || mail.last_answer === restoreWords("de")("mailNotSent");
  return isOpen || isRestored
    ? { ...mail, state: "not sent any more", next_attempt_at: null, last_answer: null }
    : mail;
}

/** Lists are sorted by ids; without them, by what they say. */
function withListsSorted(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(withListsSorted).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  }
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withListsSorted(inner)]));
}
