import { personJson, profileFields, racketJsonIn, stringJsonIn } from "../exports/json-columns.ts";
import { instant, json, list, membersOf, object, quoted, text, unlessNull } from "../exports/json-sql.ts";
import { orderHead, orderTail } from "../exports/order-json.ts";

/**
 * The file of one person as SQL text, from the same expressions as a stringer's export. Shapes: `personFileSchema` in
 * shared.
 */

/** What a job of this client names, nested; the client stands beside it. */
const named = {
  racket: racketJsonIn("o.stringer_id"),
  main_string: unlessNull("ms.id", stringJsonIn("ms", "o.stringer_id")),
  cross_string: unlessNull("cs.id", stringJsonIn("cs", "o.stringer_id")),
};

/** Aliases: o is orders, r their rackets, ms and cs their strings. */
const clientsOrderJson = `concat(${orderHead}, ',', ${membersOf(named)}, ',', ${orderTail})`;

/**
 * All that one stringer has about a person (shape: `personFileSchema` in shared). Aliases: p is client_profiles, s
 * their stringers.
 */
const bookJson = object({
  stringer: object({
    id: quoted("s.id"),
    display_name: text("s.display_name"),
    business_name: text("s.business_name"),
    email: text("s.email"),
  }),
  client_profile: object(profileFields),
  rackets: list(
    racketJsonIn("p.stringer_id"),
    "from rackets r where r.created_by_stringer_id = p.stringer_id and r.owner_client_profile_id = p.id",
    "r.id",
  ),
  orders: list(
    clientsOrderJson,
    `from orders o join rackets r on r.id = o.racket_id left join strings ms on ms.id = o.main_string_id
      left join strings cs on cs.id = o.cross_string_id
      where o.stringer_id = p.stringer_id and o.client_profile_id = p.id`,
    "o.sort_date, o.id",
  ),
  notices: list(
    object({
      id: quoted("c.id"),
      kind: text("c.kind"),
      facts: json("c.facts"),
      created_at: instant("c.created_at"),
      read_at: instant("c.read_at"),
    }),
    `from notices c where c.stringer_id = p.stringer_id and (c.facts ->> 'clientId' = p.id::text or c.order_id in
      (select o.id from orders o where o.stringer_id = p.stringer_id and o.client_profile_id = p.id))`,
    "c.created_at, c.id",
  ),
});

/** Everything held about one person but when it was taken. Aliases: n is persons. */
export const personFileParts = {
  person: personJson,
  erased_at: instant("n.erased_at"),
  erasures: list(
    object({
      requested_at: instant("e.requested_at"),
      due_at: instant("e.due_at"),
      cancelled_at: instant("e.cancelled_at"),
      done_at: instant("e.done_at"),
    }),
    "from person_erasures e where e.person_id = n.id",
    "e.requested_at, e.id",
  ),
  books: list(
    bookJson,
    "from client_profiles p join stringers s on s.id = p.stringer_id where p.person_id = n.id",
    "p.stringer_id",
  ),
  audit: list(
    object({
      id: quoted("a.id"),
      at: instant("a.at"),
      action: text("a.action"),
      reason: text("a.reason"),
      by: text("b.display_name"),
    }),
    `from admin_audit_log a left join stringers b on b.id = a.actor_stringer_id
      where a.subject_stringer_id is null and (n.id::text in (a.details ->> 'personId', a.details ->> 'otherId')
        or a.details ->> 'personId' in (select m.details ->> 'otherId' from admin_audit_log m
          where m.action = 'person.merge' and m.details ->> 'personId' = n.id::text))`,
    "a.at, a.id",
  ),
};
