import { TextInput } from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import { useT } from "../../app/use-t.ts";
import formClasses from "../../components/form.module.css";
import { OptionalLabel } from "../../components/optional-label.tsx";
import { GearForm, type GearFormProps } from "./gear-form.tsx";
import type { StringFormValues } from "./gear-form-values.ts";
import { NameFields } from "./name-fields.tsx";

type StringFormProps = GearFormProps & {
  form: UseFormReturnType<StringFormValues>;
  /** The string that is edited: no namesake of itself. */
  ownId: string | null;
  onSave: (values: StringFormValues) => void;
};

export function StringForm({ form, ownId, onSave, ...frame }: StringFormProps) {
  const t = useT("catalogue");
  const field = (name: keyof StringFormValues) => ({ autoComplete: "off", ...form.getInputProps(name) });
  return (
    <GearForm
      {...frame}
      onSubmit={form.onSubmit((values) => {
        if (!frame.isSaving) onSave(values);
      })}
    >
      <NameFields
        kind="string"
        ownId={ownId}
        {...form.getValues()}
        manufacturerProps={form.getInputProps("manufacturer")}
        modelProps={form.getInputProps("model")}
      />
      <TextInput label={<OptionalLabel text={t("gauge")} />} placeholder={t("gaugeHint")} {...field("gauge")} />
      <div className={formClasses.pair}>
        <TextInput label={<OptionalLabel text={t("material")} />} {...field("material")} />
        <TextInput label={<OptionalLabel text={t("colour")} />} {...field("colour")} />
      </div>
    </GearForm>
  );
}
