import { type CalendarDate, parseTypedDate } from "@rbo/shared/dates/calendar-date";
import { parseAmount } from "@rbo/shared/money/money";
import {
  type OrderCreateInput,
  type OrderUpdateInput,
  orderCreateSchema,
  orderUpdateSchema,
} from "@rbo/shared/orders/order.schema";
import { chargedMinor, type OrderPrice, orderPrice } from "@rbo/shared/orders/order-price";
import { parseTension } from "@rbo/shared/tension/tension";
import type { z } from "zod";
import { crossOf, type FormContext, type OrderForm, type SideField, type SideValues } from "./order-form.ts";

/** Faults by the dotted path of the input's field ("main.priceMinor"), the same paths as the server's. */
export type Faults = Record<string, z.core.$ZodIssue>;
export type Reading<Input> = { input: Input; faults: Faults };

type ReadingContext = FormContext & { today: CalendarDate };
type Note = (path: string, rule: string) => void;

/** What a new job would be saved as, and every field that cannot be saved as it stands. */
export function readNewOrder(form: OrderForm, context: ReadingContext): Reading<OrderCreateInput> {
  const { faults, note } = faultList();
  const isSelf = form.client?.kind === "self";
  const input: OrderCreateInput = {
    ...readSetup(form, context, note),
    id: form.id,
    isSelf,
    clientId: form.client?.kind === "listed" ? form.client.client.id : null,
    newClient: form.client?.kind === "typed" ? form.client.client : null,
    orderedAt: readOrderedAt(form, context.today, note),
  };
  if (!form.client) note("clientId", "client_needed");
  return { input, faults: allFaults(form, faults, orderCreateSchema.safeParse(input)) };
}

/** What a booked job would be changed to, and every field that cannot be saved as it stands. */
export function readOrderChange(form: OrderForm, revision: number, context: FormContext): Reading<OrderUpdateInput> {
  const { faults, note } = faultList();
  const input = { ...readSetup(form, context, note), id: form.id, revision };
  return { input, faults: allFaults(form, faults, orderUpdateSchema.safeParse(input)) };
}

/** The price of the job as far as its texts can be read; always by the one rule of `orderPrice`. */
export const formPrice = (form: OrderForm, context: FormContext): OrderPrice =>
  orderPrice(readSetup(form, context, ignoreFaults));

/** Whether saving `form` would print another receipt than `before` (domain: Order rules, *out of date*). */
export function changesReceipt(before: OrderForm, form: OrderForm, context: FormContext): boolean {
  const printed = (values: OrderForm) => JSON.stringify(printedFacts(readSetup(values, context, ignoreFaults)));
  return printed(before) !== printed(form);
}

/** The dotted path of a fault as the form's fields are keyed: a tension is one field, not a value and a unit. */
export const fieldPath = (path: string): string => path.replace(/\.tension\..*$/, ".tension");

function readSetup(form: OrderForm, context: FormContext, note: Note) {
  const labourMinor = form.labour.trim() === "" ? 0 : parseAmount(form.labour, context.currency);
  if (labourMinor === null) note("labourMinor", "amount");
  if (!form.racket) note("racketId", "racket_needed");
  return {
    racketId: form.racket?.kind === "listed" ? form.racket.racket.id : null,
    newRacket: form.racket?.kind === "typed" ? readRacket(form.racket.racket, note) : null,
    main: readSide(form.main, "main", context, note),
    cross: readSide(crossOf(form), "cross", context, note),
    labourMinor: labourMinor ?? 0,
    comments: form.comments,
    dynamicTension: readDecimal(form.dynamicTension, () => note("dynamicTension", "number")),
    method: form.method,
  };
}

function readSide(side: SideValues, path: "main" | "cross", context: FormContext, note: Note) {
  const tension = side.tension.trim() === "" ? null : parseTension(side.tension, context.tensionUnit);
  if (tension === null && side.tension.trim() !== "") note(`${path}.tension`, "tension_range");
  const priceMinor = side.price.trim() === "" ? null : parseAmount(side.price, context.currency);
  // The price of a brought string is kept for when it turns out not to be one, but nobody has to mend it.
  if (priceMinor === null && side.price.trim() !== "" && !side.byo) note(`${path}.priceMinor`, "amount");
  return {
    stringId: side.string?.kind === "listed" ? side.string.string.id : null,
    newString: side.string?.kind === "typed" ? side.string.string : null,
    tension,
    colour: side.colour,
    priceMinor,
    byo: side.byo,
  };
}

function readRacket(racket: Extract<OrderForm["racket"], { kind: "typed" }>["racket"], note: Note) {
  const { headSize, year, ...fields } = racket;
  return {
    ...fields,
    headSizeSqIn: readDecimal(headSize, () => note("newRacket.headSizeSqIn", "number")),
    year: readDecimal(year, () => note("newRacket.year", "number")),
  };
}

function readOrderedAt(form: OrderForm, today: CalendarDate, note: Note): CalendarDate | null {
  if (form.orderedAt === null) return form.client?.kind === "self" ? today : null;
  if (form.orderedAt.trim() === "") return null;
  const date = parseTypedDate(form.orderedAt, today);
  if (date === null) note("orderedAt", "date");
  return date;
}

function readDecimal(text: string, onFault: () => void): number | null {
  const typed = text.trim().replace(",", ".");
  if (typed === "") return null;
  if (/^\d+(\.\d+)?$/.test(typed)) return Number(typed);
  onFault();
  return null;
}

function printedFacts(setup: ReturnType<typeof readSetup>) {
  const side = ({ priceMinor, ...said }: ReturnType<typeof readSide>) => ({
    ...said,
    chargedMinor: chargedMinor({ byo: said.byo, priceMinor }),
  });
  return {
    racket: setup.racketId ?? setup.newRacket,
    main: side(setup.main),
    cross: side(setup.cross),
    labourMinor: setup.labourMinor,
    comments: setup.comments?.trim(),
  };
}

const ignoreFaults: Note = () => undefined;

function faultList(): { faults: Faults; note: Note } {
  const faults: Faults = {};
  return {
    faults,
    note: (path, rule) => {
      faults[path] = { code: "custom", path: path.split("."), message: rule, params: { rule } };
    },
  };
}

/** What could not be read, then what the rules refuse. A cross field that follows the mains is faulted there alone. */
function allFaults(form: OrderForm, unread: Faults, checked: z.ZodSafeParseResult<unknown>): Faults {
  const refused = (checked.error?.issues ?? []).map((issue) => [fieldPath(issue.path.join(".")), issue] as const);
  const faults = { ...Object.fromEntries(refused), ...unread };
  return Object.fromEntries(Object.entries(faults).filter(([path]) => !isMirrored(path, form.crossTouched)));
}

const fieldOfPath: Record<string, SideField> = {
  stringId: "string",
  newString: "string",
  tension: "tension",
  colour: "colour",
  priceMinor: "price",
  byo: "byo",
};

function isMirrored(path: string, touched: readonly SideField[]): boolean {
  const [side, key = ""] = path.split(".");
  const field = fieldOfPath[key];
  return side === "cross" && field !== undefined && !touched.includes(field);
}
