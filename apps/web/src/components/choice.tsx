import { SegmentedControl } from "@mantine/core";
import { useId } from "react";
import classes from "./choice.module.css";

type ChoiceProps<Value extends string> = {
  label: string;
  description?: string;
  options: readonly { value: Value; label: string }[];
  value: Value;
  onChange: (value: Value) => void;
};

/** One of a few, all in sight. */
export function Choice<Value extends string>({ label, description, options, value, onChange }: ChoiceProps<Value>) {
  const id = useId();
  return (
    <div className={classes.choice}>
      <span id={id} className={classes.label}>
        {label}
      </span>
      {description ? <span className={classes.description}>{description}</span> : null}
      <SegmentedControl
        aria-labelledby={id}
        size="md"
        fullWidth
        value={value}
        data={[...options]}
        onChange={(next) => {
          const chosen = options.find((option) => option.value === next);
          if (chosen) onChange(chosen.value);
        }}
      />
    </div>
  );
}
