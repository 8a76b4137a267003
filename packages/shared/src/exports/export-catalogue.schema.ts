import { z } from "zod";
import { localeSchema } from "../locale/locale.schema.ts";
import { visibilitySchema } from "../rackets/racket.schema.ts";
import { exportIdSchema, exportInstantSchema, exportMoneySchema } from "./export-values.schema.ts";

export const exportStringerSchema = z
  .strictObject({
    id: exportIdSchema,
    email: z.string().describe("The address to sign in with."),
    role: z.enum(["stringer", "admin"]).describe("admin: also looks after accounts and the shared catalogue."),
    display_name: z.string().describe("Who strung it, as receipts say."),
    business_name: z.string().nullable().describe("Printed on receipts."),
    business_address: z.string().nullable().describe("Printed on receipts; several lines."),
    phone: z.string().nullable().describe("Printed on receipts."),
    receipt_thank_you: z.string().nullable().describe("The last words of a receipt."),
    receipt_disclosure: z.string().nullable().describe("Footer of receipts; null prints “Not VAT-registered.”"),
    default_locale: localeSchema.describe("Language of receipts and mails where the client has none of their own."),
    default_labour: exportMoneySchema.describe("What a new job starts from."),
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/)
      .describe("ISO 4217 code of new jobs."),
    time_zone: z.string().describe("IANA name; decides which day today is."),
    tension_unit: z.enum(["kg", "lb"]).describe("The unit the screens show."),
    logo_sha256: z.string().nullable().describe("The logo now in use, one of `logos`."),
    logos: z
      .array(
        z.strictObject({
          sha256: z.string().describe("SHA-256 of the picture, hexadecimal."),
          mime: z.enum(["image/png", "image/jpeg"]).describe("Kind of picture."),
          content_base64: z.string().describe("The picture itself, base64."),
          created_at: exportInstantSchema.describe("When it was uploaded, UTC."),
        }),
      )
      .describe("Every logo ever used; a receipt names its own by hash."),
    deactivated_at: exportInstantSchema.nullable().describe("Since when nobody can sign in; null: active."),
    created_at: exportInstantSchema.describe("When the account was made, UTC."),
  })
  .describe("Whose book this is.");

export const exportPersonSchema = z
  .strictObject({
    id: exportIdSchema,
    first_name: z.string().nullable().describe("First name."),
    last_name: z.string().describe("Last name."),
    email: z.string().nullable().describe("Where receipts go; null: nowhere."),
    email_verified_at: exportInstantSchema
      .nullable()
      .describe("When the address was proven to be theirs; null: never."),
    locale: localeSchema.nullable().describe("Language of receipts; null follows the stringer's."),
    notification_prefs: z
      .strictObject({ email: z.boolean().describe("Receipts go out by mail.") })
      .describe("Whether receipts go out by mail."),
    created_at: exportInstantSchema.describe("When the person was first written down, UTC."),
  })
  .describe("A human, as far as this stringer knows them through a client profile.");

export const exportClientProfileSchema = z
  .strictObject({
    id: exportIdSchema,
    person_id: exportIdSchema.describe("Whose profile this is: a row of `persons`."),
    nickname: z.string().nullable().describe("What this stringer calls them."),
    internal_notes: z.string().nullable().describe("Private notes; the client never sees them."),
    default_tension_memo: z.string().nullable().describe("Reminder of the tension they like, as typed."),
    is_self_for_stringer: z.boolean().describe("The stringer's own profile, for jobs on own rackets."),
    created_at: exportInstantSchema.describe("When the client came into the book, UTC."),
    person: exportPersonSchema.describe("The row of `persons` that `person_id` names."),
  })
  .describe("This stringer's view of a person.");

export const exportRacketSchema = z
  .strictObject({
    id: exportIdSchema,
    is_own: z.boolean().describe("Made by this stringer; false for what others share."),
    visibility: visibilitySchema.describe("private: own; shared: everyone's; one_off: typed into one job."),
    manufacturer: z.string().describe("Maker, like Wilson."),
    model: z.string().describe("Model, like Blade 98 v9."),
    head_size_sq_in: z.int().nullable().describe("Square inches."),
    string_pattern: z.string().nullable().describe("Mains x crosses, like 16x19."),
    year: z.int().nullable().describe("Year of the model."),
    serial: z.string().nullable().describe("Tells twins apart."),
    owner_client_profile_id: exportIdSchema.nullable().describe("Whose racket it is: a row of `client_profiles`."),
    created_at: exportInstantSchema.describe("When the racket was written down, UTC."),
  })
  .describe("A racket: a row of the catalogue, or one typed into a job.");

export const exportStringSchema = z
  .strictObject({
    id: exportIdSchema,
    is_own: z.boolean().describe("Made by this stringer; false for what others share."),
    visibility: visibilitySchema.describe("private: own; shared: everyone's; one_off: typed into one job."),
    manufacturer: z.string().describe("Maker, like Luxilon."),
    model: z.string().describe("Model, like ALU Power."),
    gauge: z.string().nullable().describe("Millimetres like 1.25, or US like 16L: text."),
    material: z.string().nullable().describe("What it is made of."),
    colour: z.string().nullable().describe("Its usual colour."),
    created_at: exportInstantSchema.describe("When the string was written down, UTC."),
  })
  .describe("A string: one (manufacturer, model, gauge).");
