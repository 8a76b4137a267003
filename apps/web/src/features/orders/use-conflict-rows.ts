import { useT } from "../../app/use-t.ts";
import type { ConflictRow } from "../../drafts/conflict-rows.ts";
import { racketDetails, racketName } from "../../fields/racket-choice.ts";
import { stringName } from "../../fields/string-choice.ts";
import type { OrderForm } from "./order-form.ts";
import { type FormField, fieldValue, isSameField, type OrderConflict, takeField } from "./rebase-order-form.ts";
import type { FormState } from "./use-order-form.ts";

/** What of a job says something else elsewhere than here, and what of both the form holds at the moment. */
export function useConflictRows({ form, change }: FormState, conflict: OrderConflict | null): ConflictRow[] | null {
  const labelOf = useFieldLabel();
  const textOf = useFieldText();
  if (!conflict) return null;
  const { mine, theirs, changedElsewhere } = conflict;
  return changedElsewhere
    .filter((field) => !isSameField(mine, theirs, field))
    .map((field) => ({
      field,
      label: labelOf(field),
      theirs: textOf(theirs, field),
      mine: textOf(mine, field),
      isTheirs: isSameField(form, theirs, field),
      choose: (which) => change((before) => takeField(before, field, which === "theirs" ? theirs : mine)),
    }));
}

const partLabels = {
  string: "form.string",
  tension: "form.tension",
  colour: "form.colour",
  price: "form.price",
  byo: "form.byo",
} as const;

function useFieldLabel(): (field: FormField) => string {
  const t = useT("orders");
  return (field) => {
    switch (field) {
      case "racket":
      case "labour":
      case "comments":
      case "dynamicTension":
      case "method":
        return t(`form.${field}`);
      default: {
        const [side, part] = partsOf(field);
        return `${t(side === "main" ? "form.mains" : "form.crosses")}: ${t(partLabels[part])}`;
      }
    }
  };
}

function useFieldText(): (form: OrderForm, field: FormField) => string {
  const common = useT("common");
  return (form, field) => {
    const value = fieldValue(form, field);
    if (value === null) return "";
    if (typeof value === "string") return value;
    if (typeof value === "boolean") return common(value ? "on" : "off");
    if ("string" in value) return stringName(value);
    if (value.kind === "typed") return racketName(value);
    return [racketName(value), racketDetails(value.racket)].filter(Boolean).join(", ");
  };
}

type Part = keyof typeof partLabels;

/** Guarantee: every field but the plain ones is a side and a part, parted by a dot. */
const partsOf = (field: string): ["main" | "cross", Part] => field.split(".") as ["main" | "cross", Part];
