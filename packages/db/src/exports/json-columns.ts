import { instant, json, list, money, number, object, quoted, text, yesNo } from "./json-sql.ts";

/**
 * The JSON export as SQL text: the database writes each row's JSON once, and the same expression serves the top-level
 * list and the copy inside an order, so the two are equal. Shapes: `exportSchema` in shared.
 */

/** Aliases: s is stringers. */
export const stringerJson = object({
  id: quoted("s.id"),
  email: text("s.email"),
  role: text("s.role"),
  display_name: text("s.display_name"),
  business_name: text("s.business_name"),
  business_address: text("s.business_address"),
  phone: text("s.phone"),
  receipt_thank_you: text("s.receipt_thank_you"),
  receipt_disclosure: text("s.receipt_disclosure"),
  default_locale: text("s.default_locale"),
  default_labour: money(number("s.default_labour_minor"), text("s.currency")),
  currency: text("s.currency"),
  time_zone: text("s.time_zone"),
  tension_unit: text("s.tension_unit"),
  logo_sha256: text("s.logo_sha256"),
  logos: list(
    object({
      sha256: text("l.sha256"),
      mime: text("l.mime"),
      content_base64: text("translate(encode(l.content, 'base64'), E'\\n', '')"),
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
  id: quoted("n.id"),
  first_name: text("n.first_name"),
  last_name: text("n.last_name"),
  email: text("n.email"),
  email_verified_at: instant("n.email_verified_at"),
  locale: text("n.locale"),
  notification_prefs: object({ email: json("coalesce(n.notification_prefs -> 'email', 'true'::jsonb)") }),
  created_at: instant("n.created_at"),
});

/** Aliases: p is client_profiles. */
export const profileFields = {
  id: quoted("p.id"),
  person_id: quoted("p.person_id"),
  nickname: text("p.nickname"),
  internal_notes: text("p.internal_notes"),
  default_tension_memo: text("p.default_tension_memo"),
  is_self_for_stringer: yesNo("p.is_self_for_stringer"),
  created_at: instant("p.created_at"),
};

/** Aliases: p is client_profiles, n its persons. */
export const clientProfileJson = object({ ...profileFields, person: personJson });

/** In whose book a row is shown: the transaction's stringer's, unless rows of several are. */
const ownBook = "(select rbo_tenant())";

/** Aliases: r is rackets. Whose a shared racket is, is nobody's business but its maker's. */
export const racketJsonIn = (book: string): string =>
  object({
    id: quoted("r.id"),
    is_own: yesNo(`r.created_by_stringer_id = ${book}`),
    visibility: text("r.visibility"),
    manufacturer: text("r.manufacturer"),
    model: text("r.model"),
    head_size_sq_in: number("r.head_size_sq_in"),
    string_pattern: text("r.string_pattern"),
    year: number("r.year"),
    serial: text("r.serial"),
    owner_client_profile_id: quoted("r.owner_client_profile_id"),
    created_at: instant("r.created_at"),
  });

export const racketJson = racketJsonIn(ownBook);

/** `t` names strings, or a join of it. */
export const stringJsonIn = (t: string, book: string): string =>
  object({
    id: quoted(`${t}.id`),
    is_own: yesNo(`${t}.created_by_stringer_id = ${book}`),
    visibility: text(`${t}.visibility`),
    manufacturer: text(`${t}.manufacturer`),
    model: text(`${t}.model`),
    gauge: text(`${t}.gauge`),
    material: text(`${t}.material`),
    colour: text(`${t}.colour`),
    created_at: instant(`${t}.created_at`),
  });
/** Aliases: t is strings. */
export const stringJson = stringJsonIn("t", ownBook);
