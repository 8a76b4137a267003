import { useT } from "../../app/use-t.ts";
import { localeNames } from "../../components/locale-picker.tsx";
import type { ShownFields } from "../../drafts/conflict-rows.ts";
import type { SettingsFormValues } from "./settings-form-values.ts";

/** What the settings are called, and how their values read. */
export function useSettingsFields(): ShownFields<SettingsFormValues> {
  const t = useT("settings");
  return {
    displayName: { label: t("displayName") },
    businessName: { label: t("businessName") },
    businessAddress: { label: t("businessAddress") },
    phone: { label: t("phone") },
    receiptThankYou: { label: t("thankYou") },
    receiptDisclosure: { label: t("disclosure") },
    defaultLocale: { label: t("language"), show: (locale) => localeNames[locale] },
    defaultLabourMinor: { label: t("labour") },
    currency: { label: t("currency") },
    timeZone: { label: t("timeZone") },
    tensionUnit: { label: t("tensionUnit") },
  };
}
