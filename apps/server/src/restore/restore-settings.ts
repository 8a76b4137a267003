import { type AccountSettings, replaceSettings } from "@rbo/db/imports/imports.repo";
import type { StringerRow } from "@rbo/db/stringers/stringers.repo";
import type { TenantTx } from "@rbo/db/tenancy/transactions";
import type { Export } from "@rbo/shared/exports/export.schema";
import { settingsFieldsSchema } from "@rbo/shared/settings/settings.schema";
import type { RowOutcome } from "./restore-step.ts";

type Input = { importId: string; stringer: StringerRow; file: Export; hasOrders: boolean };

/**
 * The account's own settings: only into an account without jobs, since what receipts will say must not change unasked.
 * Address, role and password are the account's and no setting.
 */
export async function restoreSettings(tx: TenantTx, input: Input): Promise<RowOutcome[]> {
  const { stringer, file } = input;
  const fields = settingsOf(file.stringer);
  const now = new Map<string, unknown>(Object.entries(stringer));
  if (Object.entries(fields).every(([key, value]) => now.get(key) === value))
    return [{ place: "stringer", outcome: "same" }];
  if (input.hasOrders) return [{ place: "stringer", outcome: "kept" }];
  const parsed = settingsFieldsSchema.safeParse(fields);
  if (!parsed.success) {
    return parsed.error.issues.map((issue) => ({
      place: "stringer",
      outcome: "rejected",
      reason: "setting_unusable",
      field: snakeCase(String(issue.path[0])),
    }));
  }
  await replaceSettings(tx, input.importId, { ...parsed.data, logoSha256: fields.logoSha256 });
  return [{ place: "stringer", outcome: "added" }];
}

const settingsOf = (stringer: Export["stringer"]): AccountSettings => ({
  displayName: stringer.display_name,
  businessName: stringer.business_name,
  businessAddress: stringer.business_address,
  phone: stringer.phone,
  receiptThankYou: stringer.receipt_thank_you,
  receiptDisclosure: stringer.receipt_disclosure,
  defaultLocale: stringer.default_locale,
  defaultLabourMinor: stringer.default_labour.amount_minor,
  currency: stringer.currency,
  timeZone: stringer.time_zone,
  tensionUnit: stringer.tension_unit,
  logoSha256: stringer.logos.some(({ sha256 }) => sha256 === stringer.logo_sha256) ? stringer.logo_sha256 : null,
});

const snakeCase = (key: string): string => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
