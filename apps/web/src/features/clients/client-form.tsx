import { Button, Select, Switch, Textarea, TextInput } from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import { locales } from "@rbo/shared/locale/locale";
import type { ReactNode } from "react";
import { useT } from "../../app/use-t.ts";
import formClasses from "../../components/form.module.css";
import { FormError } from "../../components/form-error.tsx";
import { localeNames } from "../../components/locale-picker.tsx";
import { OptionalLabel } from "../../components/optional-label.tsx";
import type { ClientFormValues } from "./client-form-values.ts";

type ClientFormProps = {
  form: UseFormReturnType<ClientFormValues>;
  /** Name, address, language and mail preference belong to another stringer too. */
  isShared?: boolean;
  error: unknown;
  isSaving: boolean;
  submitLabel: string;
  onSubmit: (values: ClientFormValues) => void;
  /** Beside the button that saves. */
  beside?: ReactNode;
};

export function ClientForm({
  form,
  isShared = false,
  error,
  isSaving,
  submitLabel,
  onSubmit,
  beside,
}: ClientFormProps) {
  const t = useT("clients");
  return (
    <form
      className={formClasses.form}
      onSubmit={form.onSubmit((values) => {
        if (!isSaving) onSubmit(values);
      })}
    >
      <div className={formClasses.pair}>
        <TextInput
          label={<OptionalLabel text={t("firstName")} />}
          autoComplete="off"
          disabled={isShared}
          {...form.getInputProps("firstName")}
        />
        <TextInput
          label={t("lastName")}
          autoComplete="off"
          required
          disabled={isShared}
          {...form.getInputProps("lastName")}
        />
      </div>
      <TextInput
        label={<OptionalLabel text={t("email")} />}
        description={t("emailHint")}
        type="email"
        inputMode="email"
        autoComplete="off"
        disabled={isShared}
        {...form.getInputProps("email")}
      />
      <Switch
        label={t("emailReceipts")}
        description={t("emailReceiptsHint")}
        disabled={isShared}
        {...form.getInputProps("emailReceipts", { type: "checkbox" })}
      />
      <Select
        label={t("locale")}
        data={[
          { value: "", label: t("localeMine") },
          ...locales.map((locale) => ({ value: locale, label: localeNames[locale] })),
        ]}
        allowDeselect={false}
        disabled={isShared}
        {...form.getInputProps("locale")}
      />
      <div className={formClasses.pair}>
        <TextInput
          label={<OptionalLabel text={t("nickname")} />}
          description={t("nicknameHint")}
          autoComplete="off"
          {...form.getInputProps("nickname")}
        />
        <TextInput
          label={<OptionalLabel text={t("tensionMemo")} />}
          description={t("tensionMemoHint")}
          autoComplete="off"
          {...form.getInputProps("defaultTensionMemo")}
        />
      </div>
      <Textarea
        label={<OptionalLabel text={t("notes")} />}
        description={t("notesHint")}
        rows={3}
        {...form.getInputProps("internalNotes")}
      />
      <FormError error={error} />
      <div className={formClasses.actions}>
        <Button type="submit" loading={isSaving}>
          {submitLabel}
        </Button>
        {beside}
      </div>
    </form>
  );
}
