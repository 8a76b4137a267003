import { Select } from "@mantine/core";
import { locales } from "@rbo/shared/locale/locale";
import { tensionUnits } from "@rbo/shared/tension/tension";
import { useMemo } from "react";
import { useLocale } from "../../app/locale-store.ts";
import { useT } from "../../app/use-t.ts";
import { Card } from "../../components/card.tsx";
import { Choice } from "../../components/choice.tsx";
import formClasses from "../../components/form.module.css";
import { localeNames } from "../../components/locale-picker.tsx";
import { MoneyField } from "../../fields/money-field.tsx";
import { currencyChoices, timeZoneChoices } from "./format-choices.ts";
import type { SettingsFormState } from "./use-settings-form.ts";

/** Of a list of hundreds only so many are shown at once; typing finds the rest. */
const shownAtOnce = 40;

export function FormatsCard({ form }: { form: SettingsFormState }) {
  const t = useT("settings");
  const { locale } = useLocale();
  const { currency, timeZone } = form.values;
  const currencies = useMemo(() => currencyChoices(locale, currency), [locale, currency]);
  const zones = useMemo(() => timeZoneChoices(timeZone), [timeZone]);
  const searched = {
    searchable: true,
    limit: shownAtOnce,
    allowDeselect: false,
    nothingFoundMessage: t("nothingFound"),
  };
  const labour = form.getInputProps("defaultLabourMinor");
  return (
    <Card title={t("formatsTitle")}>
      <MoneyField
        label={t("labour")}
        description={t("labourHint")}
        currency={currency}
        value={form.values.defaultLabourMinor}
        onChange={(text) => form.setFieldValue("defaultLabourMinor", text)}
        error={labour.error}
      />
      <div className={formClasses.pair}>
        <Select label={t("currency")} data={currencies} {...searched} {...form.getInputProps("currency")} />
        <Choice
          label={t("tensionUnit")}
          options={tensionUnits.map((unit) => ({ value: unit, label: unit }))}
          value={form.values.tensionUnit}
          onChange={(unit) => form.setFieldValue("tensionUnit", unit)}
        />
      </div>
      <Select
        label={t("timeZone")}
        description={t("timeZoneHint")}
        data={zones}
        {...searched}
        {...form.getInputProps("timeZone")}
      />
      <Choice
        label={t("language")}
        description={t("languageHint")}
        options={locales.map((value) => ({ value, label: localeNames[value] }))}
        value={form.values.defaultLocale}
        onChange={(value) => form.setFieldValue("defaultLocale", value)}
      />
    </Card>
  );
}
