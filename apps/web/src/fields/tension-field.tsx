import { TextInput } from "@mantine/core";
import { parseTension, type TensionUnit } from "@rbo/shared/tension/tension";
import type { TextFieldProps } from "./field-props.ts";
import classes from "./fields.module.css";
import { tensionText } from "./tension-text.ts";

type TensionFieldProps = TextFieldProps & { unit: TensionUnit };

/** A tension as people type it: "24,5", "54 lb"; a bare number is in the unit the stringer prefers. */
export function TensionField({ unit, value, onChange, onBlur, ...field }: TensionFieldProps) {
  const tidy = () => {
    const tension = parseTension(value, unit);
    if (tension) onChange(tensionText(tension, unit));
    onBlur?.();
  };
  const namesUnit = /[a-z]/i.test(value);
  return (
    <TextInput
      {...field}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      onBlur={tidy}
      inputMode="decimal"
      autoComplete="off"
      rightSection={namesUnit ? null : <span className={classes.unit}>{unit}</span>}
      rightSectionPointerEvents="none"
    />
  );
}
