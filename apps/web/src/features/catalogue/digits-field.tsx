import { TextInput } from "@mantine/core";
import type { GetInputPropsReturnType } from "@mantine/form";
import type { ReactNode } from "react";
import fieldClasses from "../../fields/fields.module.css";

type DigitsFieldProps = {
  label: ReactNode;
  /** The field's props from its form. */
  field: GetInputPropsReturnType;
  unit?: string;
};

/** A whole number: nothing but its digits can be typed. */
export function DigitsField({ label, unit, field }: DigitsFieldProps) {
  return (
    <TextInput
      label={label}
      inputMode="numeric"
      autoComplete="off"
      maxLength={4}
      rightSection={unit ? <span className={fieldClasses.unit}>{unit}</span> : null}
      rightSectionPointerEvents="none"
      {...field}
      onChange={(event) => field.onChange(event.currentTarget.value.replace(/\D/g, ""))}
    />
  );
}
