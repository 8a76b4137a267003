import { idSchema, newId } from "@rbo/shared/ids/id";
import { formatAmount } from "@rbo/shared/money/money";
import type { OrderSide } from "@rbo/shared/orders/order.schema";
import type { Racket } from "@rbo/shared/rackets/racket.schema";
import type { TensionUnit } from "@rbo/shared/tension/tension";
import { z } from "zod";
import { clientChoiceSchema, type ListedClient } from "../../fields/client-choice.ts";
import { racketChoiceSchema } from "../../fields/racket-choice.ts";
import { stringChoiceSchema } from "../../fields/string-choice.ts";
import { tensionText } from "../../fields/tension-text.ts";

const text = z.string();

const sideValuesSchema = z.object({
  string: stringChoiceSchema.nullable(),
  tension: text,
  colour: text,
  price: text,
  byo: z.boolean(),
});
export type SideValues = z.infer<typeof sideValuesSchema>;

export const sideFields = ["string", "tension", "colour", "price", "byo"] as const;
export type SideField = (typeof sideFields)[number];

/**
 * What the form of a job holds: texts as typed, so that nothing is lost or reworded before it is saved. A field of the
 * crosses follows the mains until it is in `crossTouched`; read the crosses through `crossOf`.
 */
export const orderFormSchema = z.object({
  id: idSchema,
  client: clientChoiceSchema.nullable(),
  racket: racketChoiceSchema.nullable(),
  main: sideValuesSchema,
  cross: sideValuesSchema,
  crossTouched: z.array(z.enum(sideFields)),
  labour: text,
  comments: text,
  dynamicTension: text,
  method: text,
  /** Null until touched: then it is the day the job is saved. */
  orderedAt: text.nullable(),
});
export type OrderForm = z.infer<typeof orderFormSchema>;

export type FormContext = { currency: string; tensionUnit: TensionUnit };

const emptySide: SideValues = { string: null, tension: "", colour: "", price: "", byo: false };

/** A new job of which nothing is known but what the stringer usually asks for labour. */
export const emptyOrderForm = (defaultLabourMinor: number, context: FormContext): OrderForm => ({
  id: newId(),
  client: null,
  racket: null,
  main: emptySide,
  cross: emptySide,
  crossTouched: [],
  labour: amountText(defaultLabourMinor, context),
  comments: "",
  dynamicTension: "",
  method: "",
  orderedAt: null,
});

/** What a booked job says of the work, as `orders.get` and `orders.template` answer it. */
export type BookedSetup = {
  isSelf: boolean;
  client: ListedClient;
  racket: Racket;
  main: OrderSide;
  cross: OrderSide;
  labourMinor: number;
  comments: string | null;
  method: string | null;
  dynamicTension?: number | null;
};

/** The form filled with a job's setup: to edit it under its own id, or for *same again* under a new one. */
export function orderFormOf(job: BookedSetup, context: FormContext, id: string = newId()): OrderForm {
  const main = sideValues(job.main, context);
  const cross = sideValues(job.cross, context);
  return {
    id,
    client: job.isSelf ? { kind: "self" } : { kind: "listed", client: job.client },
    racket: { kind: "listed", racket: job.racket },
    main,
    cross,
    crossTouched: differingFields(main, cross),
    labour: amountText(job.labourMinor, context),
    comments: job.comments ?? "",
    dynamicTension: job.dynamicTension?.toString() ?? "",
    method: job.method ?? "",
    orderedAt: null,
  };
}

/** The crosses as they would be saved: each field as the mains' until it was touched. */
export function crossOf({ main, cross, crossTouched }: OrderForm): SideValues {
  const from = (field: SideField) => (crossTouched.includes(field) ? cross : main);
  return {
    string: from("string").string,
    tension: from("tension").tension,
    colour: from("colour").colour,
    price: from("price").price,
    byo: from("byo").byo,
  };
}

/** Changes fields of the mains; whatever the crosses have not been told themselves follows. */
export const changeMain = (form: OrderForm, change: Partial<SideValues>): OrderForm => ({
  ...form,
  main: { ...form.main, ...change },
});

/** Changes fields of the crosses, which from then on go their own way. */
export function changeCross(form: OrderForm, change: Partial<SideValues>): OrderForm {
  const touched = sideFields.filter((field) => field in change || form.crossTouched.includes(field));
  return { ...form, cross: { ...crossOf(form), ...change }, crossTouched: touched };
}

/** The crosses as the mains again. */
export const mirrorMains = (form: OrderForm): OrderForm => ({ ...form, crossTouched: [] });

export const differingFields = (main: SideValues, cross: SideValues): SideField[] =>
  sideFields.filter((field) => JSON.stringify(main[field]) !== JSON.stringify(cross[field]));

/** Whether anything was typed or picked since `start`. */
export const isTouched = (form: OrderForm, start: OrderForm): boolean =>
  JSON.stringify({ ...form, id: "" }) !== JSON.stringify({ ...start, id: "" });

const sideValues = (side: OrderSide, context: FormContext): SideValues => ({
  string: side.string && { kind: "listed", string: side.string },
  tension: side.tension ? tensionText(side.tension, context.tensionUnit) : "",
  colour: side.colour ?? "",
  price: side.priceMinor === null ? "" : amountText(side.priceMinor, context),
  byo: side.byo,
});

const amountText = (amountMinor: number, { currency }: FormContext): string => formatAmount({ amountMinor, currency });
