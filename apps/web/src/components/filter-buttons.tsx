import { useFormat } from "../app/use-format.ts";
import classes from "./filter-buttons.module.css";

type FilterButtonsProps<Value extends string> = {
  legend: string;
  /** What stands for no filter at all, and how many there are of every kind. */
  every: { label: string; count: number | null };
  options: readonly { value: Value; label: string; count: number | null }[];
  value: Value | null;
  onPick: (value: Value | null) => void;
};

/** Narrows a list by one of a few kinds; the counts are on the buttons. */
export function FilterButtons<Value extends string>({
  legend,
  every,
  options,
  value,
  onPick,
}: FilterButtonsProps<Value>) {
  return (
    <fieldset className={classes.buttons}>
      <legend className={classes.legend}>{legend}</legend>
      <FilterButton {...every} isOn={value === null} onPick={() => onPick(null)} />
      {options.map((option) => (
        <FilterButton
          key={option.value}
          label={option.label}
          count={option.count}
          isOn={value === option.value}
          onPick={() => onPick(option.value)}
        />
      ))}
    </fieldset>
  );
}

type FilterButtonProps = { label: string; count: number | null; isOn: boolean; onPick: () => void };

function FilterButton({ label, count, isOn, onPick }: FilterButtonProps) {
  const format = useFormat();
  return (
    <button type="button" className={classes.button} aria-pressed={isOn} onClick={onPick}>
      <span>{label}</span> {count === null ? null : <span className={classes.count}>{format.number(count)}</span>}
    </button>
  );
}
