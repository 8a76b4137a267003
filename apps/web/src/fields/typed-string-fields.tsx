import { TextInput } from "@mantine/core";
import { useT } from "../app/use-t.ts";
import classes from "./fields.module.css";
import type { StringChoice, TypedString } from "./string-choice.ts";
import { TypedFrame } from "./typed-frame.tsx";

type TypedStringFieldsProps = {
  label: string;
  string: TypedString;
  onChange: (choice: StringChoice | null) => void;
  faultOf: (field: string) => string | undefined;
  isFresh: boolean;
};

/** A new string, typed into the job that needs it. */
export function TypedStringFields({ label, string, onChange, faultOf, isFresh }: TypedStringFieldsProps) {
  const t = useT("orders");
  const change = (part: Partial<TypedString>) => onChange({ kind: "typed", string: { ...string, ...part } });
  const field = (key: "manufacturer" | "model" | "gauge" | "material" | "colour") => ({
    value: string[key],
    error: faultOf(key),
    autoComplete: "off",
    onChange: (event: { currentTarget: HTMLInputElement }) => change({ [key]: event.currentTarget.value }),
  });
  return (
    <TypedFrame
      title={t("form.newStringPlain")}
      label={label}
      onDiscard={() => onChange(null)}
      visibility={string.visibility}
      isFresh={isFresh}
      onVisibility={(visibility) => change({ visibility })}
    >
      <div className={classes.pair}>
        <TextInput label={t("form.manufacturer")} {...field("manufacturer")} />
        <TextInput label={t("form.model")} {...field("model")} />
      </div>
      <div className={classes.pair}>
        <TextInput label={t("form.gauge")} placeholder={t("form.gaugeHint")} {...field("gauge")} />
        <TextInput label={t("form.material")} {...field("material")} />
        <TextInput label={t("form.colour")} {...field("colour")} />
      </div>
    </TypedFrame>
  );
}
