import { useT } from "../../app/use-t.ts";
import { localeNames } from "../../components/locale-picker.tsx";
import type { ShownFields } from "../../drafts/conflict-rows.ts";
import type { ClientFormValues } from "./client-form-values.ts";

/** What the fields of a client are called, and how their values read. */
export function useClientFields(): ShownFields<ClientFormValues> {
  const t = useT("clients");
  const common = useT("common");
  return {
    firstName: { label: t("firstName") },
    lastName: { label: t("lastName") },
    email: { label: t("email") },
    locale: { label: t("locale"), show: (locale) => (locale === "" ? t("localeMine") : localeNames[locale]) },
    emailReceipts: { label: t("emailReceipts"), show: (isOn) => common(isOn ? "on" : "off") },
    nickname: { label: t("nickname") },
    defaultTensionMemo: { label: t("tensionMemo") },
    internalNotes: { label: t("notes") },
  };
}
