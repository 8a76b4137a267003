import { Textarea, TextInput } from "@mantine/core";
import { useT } from "../../app/use-t.ts";
import { Card } from "../../components/card.tsx";
import { OptionalLabel } from "../../components/optional-label.tsx";
import type { SettingsFormState } from "./use-settings-form.ts";

export function ReceiptTextsCard({ form }: { form: SettingsFormState }) {
  const t = useT("settings");
  return (
    <Card title={t("receiptTitle")}>
      <Textarea
        label={<OptionalLabel text={t("thankYou")} />}
        description={t("thankYouHint")}
        rows={2}
        {...form.getInputProps("receiptThankYou")}
      />
      <TextInput
        label={<OptionalLabel text={t("disclosure")} />}
        description={t("disclosureHint")}
        {...form.getInputProps("receiptDisclosure")}
      />
    </Card>
  );
}
