import { z } from "zod";
import { localeSchema } from "../locale/locale.schema.ts";
import { visibilitySchema } from "../rackets/racket.schema.ts";
import { exportIdSchema, exportInstantSchema, exportMoneySchema } from "./export-values.schema.ts";

export const exportStringerSchema = z
  .strictObject({
    id: exportIdSchema,
    email: z.string(),
    role: z.enum(["stringer", "admin"]),
    display_name: z.string().describe("Who strung it, as receipts say."),
    business_name: z.string().nullable(),
    business_address: z.string().nullable(),
    phone: z.string().nullable(),
    receipt_thank_you: z.string().nullable(),
    receipt_disclosure: z.string().nullable().describe("Footer of receipts; null prints “Not VAT-registered.”"),
    default_locale: localeSchema,
    default_labour: exportMoneySchema,
    currency: z.string().regex(/^[A-Z]{3}$/),
    time_zone: z.string().describe("IANA name; decides which day today is."),
    tension_unit: z.enum(["kg", "lb"]).describe("The unit the screens show."),
    logo_sha256: z.string().nullable().describe("The logo now in use, one of `logos`."),
    logos: z
      .array(
        z.strictObject({
          sha256: z.string(),
          mime: z.enum(["image/png", "image/jpeg"]),
          content_base64: z.string(),
          created_at: exportInstantSchema,
        }),
      )
      .describe("Every logo ever used; a receipt names its own by hash."),
    deactivated_at: exportInstantSchema.nullable(),
    created_at: exportInstantSchema,
  })
  .describe("Whose book this is.");

export const exportPersonSchema = z
  .strictObject({
    id: exportIdSchema,
    first_name: z.string().nullable(),
    last_name: z.string(),
    email: z.string().nullable(),
    email_verified_at: exportInstantSchema.nullable(),
    locale: localeSchema.nullable().describe("Language of receipts; null follows the stringer's."),
    notification_prefs: z.strictObject({ email: z.boolean() }).describe("Whether receipts go out by mail."),
    created_at: exportInstantSchema,
  })
  .describe("A human, as far as this stringer knows them through a client profile.");

export const exportClientProfileSchema = z
  .strictObject({
    id: exportIdSchema,
    person_id: exportIdSchema,
    nickname: z.string().nullable(),
    internal_notes: z.string().nullable(),
    default_tension_memo: z.string().nullable(),
    is_self_for_stringer: z.boolean().describe("The stringer's own profile, for jobs on own rackets."),
    created_at: exportInstantSchema,
    person: exportPersonSchema.describe("The row of `persons` that `person_id` names."),
  })
  .describe("This stringer's view of a person.");

export const exportRacketSchema = z
  .strictObject({
    id: exportIdSchema,
    is_own: z.boolean().describe("Made by this stringer; false for what others share."),
    visibility: visibilitySchema.describe("private: own; shared: everyone's; one_off: typed into one job."),
    manufacturer: z.string(),
    model: z.string(),
    head_size_sq_in: z.int().nullable().describe("Square inches."),
    string_pattern: z.string().nullable().describe("Mains x crosses, like 16x19."),
    year: z.int().nullable(),
    serial: z.string().nullable().describe("Tells twins apart."),
    owner_client_profile_id: exportIdSchema.nullable(),
    created_at: exportInstantSchema,
  })
  .describe("A racket: a row of the catalogue, or one typed into a job.");

export const exportStringSchema = z
  .strictObject({
    id: exportIdSchema,
    is_own: z.boolean().describe("Made by this stringer; false for what others share."),
    visibility: visibilitySchema.describe("private: own; shared: everyone's; one_off: typed into one job."),
    manufacturer: z.string(),
    model: z.string(),
    gauge: z.string().nullable().describe("Millimetres like 1.25, or US like 16L: text."),
    material: z.string().nullable(),
    colour: z.string().nullable(),
    created_at: exportInstantSchema,
  })
  .describe("A string: one (manufacturer, model, gauge).");
