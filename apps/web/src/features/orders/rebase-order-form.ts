import { crossOf, differingFields, type OrderForm, type SideField, sideFields } from "./order-form.ts";

type SidePath = `${"main" | "cross"}.${SideField}`;
const plainFields = ["racket", "labour", "comments", "dynamicTension", "method"] as const;
export type FormField = (typeof plainFields)[number] | SidePath;

/** A job that somebody else saved before: what was typed here, what stands, and what the other change touched. */
export type OrderConflict = { mine: OrderForm; theirs: OrderForm; changedElsewhere: readonly FormField[] };

/**
 * A job was changed elsewhere while it was being edited here: keeps every field this person changed since `base` and
 * takes the others from `newest`. `changedElsewhere` names what the other change touched.
 */
export function rebaseOrderForm(
  form: OrderForm,
  base: OrderForm,
  newest: OrderForm,
): { form: OrderForm; changedElsewhere: FormField[] } {
  const [mine, before, theirs] = [fieldsOf(form), fieldsOf(base), fieldsOf(newest)];
  const differs = (a: Fields, b: Fields, field: FormField) => JSON.stringify(a[field]) !== JSON.stringify(b[field]);
  const merged = Object.fromEntries(
    allFields.map((field) => [field, differs(mine, before, field) ? mine[field] : theirs[field]]),
  );
  return {
    form: formOf(asFields(merged), newest),
    changedElsewhere: allFields.filter((field) => differs(theirs, before, field)),
  };
}

/** One field as `from` has it, and every other as `form` does. */
export function takeField(form: OrderForm, field: FormField, from: OrderForm): OrderForm {
  return formOf(asFields({ ...fieldsOf(form), [field]: fieldsOf(from)[field] }), form);
}

/** Whether two forms say the same of a field; the crosses count as they would be saved. */
export const isSameField = (one: OrderForm, other: OrderForm, field: FormField): boolean =>
  JSON.stringify(fieldsOf(one)[field]) === JSON.stringify(fieldsOf(other)[field]);

export const fieldValue = <Field extends FormField>(form: OrderForm, field: Field): Fields[Field] =>
  fieldsOf(form)[field];

type Fields = Pick<OrderForm, (typeof plainFields)[number]> & {
  [Path in SidePath]: OrderForm["main"][Path extends `${string}.${infer Field extends SideField}` ? Field : never];
};

const sidePaths = (["main", "cross"] as const).flatMap((side) =>
  sideFields.map((field) => `${side}.${field}` as const),
);
const allFields: readonly FormField[] = [...plainFields, ...sidePaths];

function fieldsOf(form: OrderForm): Fields {
  const cross = crossOf(form);
  const { racket, labour, comments, dynamicTension, method, main } = form;
  return {
    racket,
    labour,
    comments,
    dynamicTension,
    method,
    "main.string": main.string,
    "main.tension": main.tension,
    "main.colour": main.colour,
    "main.price": main.price,
    "main.byo": main.byo,
    "cross.string": cross.string,
    "cross.tension": cross.tension,
    "cross.colour": cross.colour,
    "cross.price": cross.price,
    "cross.byo": cross.byo,
  };
}

function formOf(fields: Fields, rest: OrderForm): OrderForm {
  const side = (path: "main" | "cross") => ({
    string: fields[`${path}.string`],
    tension: fields[`${path}.tension`],
    colour: fields[`${path}.colour`],
    price: fields[`${path}.price`],
    byo: fields[`${path}.byo`],
  });
  const [main, cross] = [side("main"), side("cross")];
  const { racket, labour, comments, dynamicTension, method } = fields;
  return {
    ...rest,
    racket,
    labour,
    comments,
    dynamicTension,
    method,
    main,
    cross,
    crossTouched: differingFields(main, cross),
  };
}

/** Guarantee: built key by key from two whole sets of fields. */
const asFields = (merged: Record<string, unknown>): Fields => merged as Fields;
