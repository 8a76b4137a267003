import type { Locale } from "@rbo/shared/locale/locale";
import { formatAmount, parseAmount } from "@rbo/shared/money/money";
import type { Settings } from "@rbo/shared/settings/settings.schema";
import type { TensionUnit } from "@rbo/shared/tension/tension";
import type { RouterInputs } from "../../app/trpc.ts";

/** The settings as the form holds them: every text as typed, "" where there is none. */
export type SettingsFormValues = {
  displayName: string;
  businessName: string;
  businessAddress: string;
  phone: string;
  receiptThankYou: string;
  receiptDisclosure: string;
  defaultLocale: Locale;
  defaultLabourMinor: string;
  currency: string;
  timeZone: string;
  tensionUnit: TensionUnit;
};

export const settingsFormValues = (settings: Settings): SettingsFormValues => ({
  displayName: settings.displayName,
  businessName: settings.businessName ?? "",
  businessAddress: settings.businessAddress ?? "",
  phone: settings.phone ?? "",
  receiptThankYou: settings.receiptThankYou ?? "",
  receiptDisclosure: settings.receiptDisclosure ?? "",
  defaultLocale: settings.defaultLocale,
  defaultLabourMinor: formatAmount({ amountMinor: settings.defaultLabourMinor, currency: settings.currency }),
  currency: settings.currency,
  timeZone: settings.timeZone,
  tensionUnit: settings.tensionUnit,
});

/** What the server takes; null where the labour is no amount of the chosen currency. */
export function settingsInput(values: SettingsFormValues, revision: number): RouterInputs["settings"]["update"] | null {
  const defaultLabourMinor = parseAmount(values.defaultLabourMinor, values.currency);
  return defaultLabourMinor === null ? null : { ...values, defaultLabourMinor, revision };
}
