import { Textarea, TextInput } from "@mantine/core";
import { useT } from "../../app/use-t.ts";
import { Card } from "../../components/card.tsx";
import formClasses from "../../components/form.module.css";
import { OptionalLabel } from "../../components/optional-label.tsx";
import type { SettingsFormState } from "./use-settings-form.ts";

export function BusinessCard({ form, email }: { form: SettingsFormState; email: string }) {
  const t = useT("settings");
  return (
    <Card title={t("businessTitle")}>
      <p className={formClasses.note}>{t("accountEmail", { email })}</p>
      <TextInput
        label={t("displayName")}
        description={t("displayNameHint")}
        autoComplete="name"
        required
        {...form.getInputProps("displayName")}
      />
      <div className={formClasses.pair}>
        <TextInput
          label={<OptionalLabel text={t("businessName")} />}
          autoComplete="organization"
          {...form.getInputProps("businessName")}
        />
        <TextInput
          label={<OptionalLabel text={t("phone")} />}
          type="tel"
          autoComplete="tel"
          {...form.getInputProps("phone")}
        />
      </div>
      <Textarea
        label={<OptionalLabel text={t("businessAddress")} />}
        autoComplete="street-address"
        rows={3}
        {...form.getInputProps("businessAddress")}
      />
    </Card>
  );
}
