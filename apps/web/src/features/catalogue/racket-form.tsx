import { TextInput } from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import { useT } from "../../app/use-t.ts";
import formClasses from "../../components/form.module.css";
import { OptionalLabel } from "../../components/optional-label.tsx";
import { DigitsField } from "./digits-field.tsx";
import { GearForm, type GearFormProps } from "./gear-form.tsx";
import type { RacketFormValues } from "./gear-form-values.ts";
import { NameFields } from "./name-fields.tsx";
import { OwnerPicker } from "./owner-picker.tsx";

type RacketFormProps = GearFormProps & {
  form: UseFormReturnType<RacketFormValues>;
  /** The racket that is edited: no namesake of itself. */
  ownId: string | null;
  onSave: (values: RacketFormValues) => void;
};

export function RacketForm({ form, ownId, onSave, ...frame }: RacketFormProps) {
  const t = useT("catalogue");
  return (
    <GearForm
      {...frame}
      onSubmit={form.onSubmit((values) => {
        if (!frame.isSaving) onSave(values);
      })}
    >
      <NameFields
        kind="racket"
        ownId={ownId}
        {...form.getValues()}
        manufacturerProps={form.getInputProps("manufacturer")}
        modelProps={form.getInputProps("model")}
      />
      <div className={formClasses.pair}>
        <DigitsField
          label={<OptionalLabel text={t("headSizeName")} />}
          unit="in²"
          field={form.getInputProps("headSizeSqIn")}
        />
        <TextInput
          label={<OptionalLabel text={t("pattern")} />}
          placeholder={t("patternHint")}
          autoComplete="off"
          {...form.getInputProps("stringPattern")}
        />
      </div>
      <div className={formClasses.pair}>
        <DigitsField label={<OptionalLabel text={t("year")} />} field={form.getInputProps("year")} />
        <TextInput
          label={<OptionalLabel text={t("serial")} />}
          placeholder={t("serialHint")}
          autoComplete="off"
          {...form.getInputProps("serial")}
        />
      </div>
      <OwnerPicker
        value={form.getValues().owner}
        onChange={(owner) => form.setFieldValue("owner", owner)}
        error={form.errors.owner}
      />
    </GearForm>
  );
}
