import { TextInput } from "@mantine/core";
import { formatAmount, parseAmount } from "@rbo/shared/money/money";
import type { TextFieldProps } from "./field-props.ts";
import classes from "./fields.module.css";

type MoneyFieldProps = TextFieldProps & { currency: string };

/** An amount as people type it: "18,50", "18.50", "25". Once left, it shows the way it is printed. */
export function MoneyField({ currency, value, onChange, onBlur, ...field }: MoneyFieldProps) {
  const tidy = () => {
    const amountMinor = parseAmount(value, currency);
    if (amountMinor !== null) onChange(formatAmount({ amountMinor, currency }));
    onBlur?.();
  };
  return (
    <TextInput
      {...field}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      onBlur={tidy}
      inputMode="decimal"
      autoComplete="off"
      rightSection={<span className={classes.unit}>{currency}</span>}
      rightSectionWidth={56}
      rightSectionPointerEvents="none"
    />
  );
}
