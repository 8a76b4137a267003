import { type FormValues, isEqual } from "./form-values.ts";
import type { EditForm } from "./use-edit-form.ts";

export type ConflictRow = {
  field: string;
  label: string;
  theirs: string;
  mine: string;
  isTheirs: boolean;
  choose: (which: "theirs" | "mine") => void;
};

export type ShownFields<Values> = { [Key in keyof Values]: { label: string; show?: (value: Values[Key]) => string } };

/** Every field that says something else elsewhere than here, and what of both the form holds at the moment. */
export function conflictRows<Row, Values extends FormValues>(
  { form, conflict }: EditForm<Row, Values>,
  fields: ShownFields<Values>,
): ConflictRow[] | null {
  if (!conflict) return null;
  const { mine, before, theirs } = conflict;
  const keys = keysOf(fields).filter((key) => !isEqual(theirs[key], before[key]) && !isEqual(theirs[key], mine[key]));
  return keys.map((key) => {
    const { label, show = String } = fields[key];
    return {
      field: String(key),
      label,
      theirs: show(theirs[key]),
      mine: show(mine[key]),
      isTheirs: isEqual(form.getValues()[key], theirs[key]),
      choose: (which) => form.setValues({ ...form.getValues(), [key]: which === "theirs" ? theirs[key] : mine[key] }),
    };
  });
}

/** Guarantee: `ShownFields` has exactly the keys of the values. */
const keysOf = <Values>(fields: ShownFields<Values>): (keyof Values)[] => Object.keys(fields) as (keyof Values)[];
