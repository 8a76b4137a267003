import { z } from "zod";
import { timeZoneSchema } from "../dates/calendar-date.schema.ts";
import { localeSchema } from "../locale/locale.schema.ts";
import { priceMinorSchema } from "../money/money.schema.ts";
import { tensionUnitSchema } from "../tension/tension.schema.ts";
import { lineSchema, optionalLineSchema, optionalTextSchema } from "../text/text.schema.ts";

export const knownCurrencies = Intl.supportedValuesOf("currency");

export const settingsFieldsSchema = z.object({
  /** "Who strung it". */
  displayName: lineSchema(80),
  businessName: optionalLineSchema(120),
  businessAddress: optionalTextSchema(500),
  phone: optionalLineSchema(40),
  receiptThankYou: optionalTextSchema(500),
  /** Null prints "Not VAT-registered." in the receipt's language. */
  receiptDisclosure: optionalLineSchema(300),
  defaultLocale: localeSchema,
  defaultLabourMinor: priceMinorSchema,
  currency: z.string().refine((code) => knownCurrencies.includes(code), { params: { rule: "currency" } }),
  timeZone: timeZoneSchema,
  tensionUnit: tensionUnitSchema,
});
export type SettingsFields = z.infer<typeof settingsFieldsSchema>;

export const settingsUpdateSchema = settingsFieldsSchema.extend({ revision: z.int() });
export const settingsSchema = settingsFieldsSchema.extend({ email: z.string(), revision: z.int() });
export type Settings = z.infer<typeof settingsSchema>;

/** What the stringer says on every receipt: enough to show one before it is saved. */
export const receiptLookSchema = settingsFieldsSchema.pick({
  displayName: true,
  businessName: true,
  businessAddress: true,
  phone: true,
  receiptThankYou: true,
  receiptDisclosure: true,
  defaultLocale: true,
  currency: true,
});
export type ReceiptLook = z.infer<typeof receiptLookSchema>;

/** A picture as base64; null for none. Whether it is one, and small enough, is looked at in its bytes. */
export const logoUploadSchema = z.object({ content: z.base64().max(900_000).nullable() });
/** A `data:` address to show it by; null where the name is printed. */
export const logoSchema = z.object({ dataUrl: z.string().nullable() });

/** The address one signs in with, typed to say that it is meant. */
export const deactivateSchema = z.object({ email: z.string().trim().max(254) });
