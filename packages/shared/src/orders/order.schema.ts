import { z } from "zod";
import { calendarDateSchema } from "../dates/calendar-date.schema.ts";
import { idSchema } from "../ids/id.ts";
import { lineStopSchema } from "../mail/mail-line.schema.ts";
import { mailStateSchema, mailViewSchema, notSentReasonSchema } from "../mail/mail-state.schema.ts";
import { amountMinorSchema, currencySchema, priceMinorSchema } from "../money/money.schema.ts";
import { pageInputSchema } from "../paging/page.schema.ts";
import { racketCreateSchema, racketSchema } from "../rackets/racket.schema.ts";
import { racketStringSchema, stringCreateSchema } from "../strings/string.schema.ts";
import { tensionSchema } from "../tension/tension.schema.ts";
import { lineSchema, optionalEmailSchema, optionalLineSchema, optionalTextSchema } from "../text/text.schema.ts";
import { orderDateFields, orderStates } from "./order-dates.ts";
import { orderFilters } from "./order-filters.ts";

/** One side of the string bed as booked. The string is a row of the catalogue or typed for this order. */
export const orderSideInputSchema = z.object({
  stringId: idSchema.nullable().default(null),
  newString: stringCreateSchema.nullable().default(null),
  tension: tensionSchema.nullable().default(null),
  colour: optionalLineSchema(40),
  priceMinor: priceMinorSchema.nullable().default(null),
  byo: z.boolean().default(false),
});

/** What a job says beside its dates and its client. */
const orderSetupSchema = z.object({
  racketId: idSchema.nullable().default(null),
  newRacket: racketCreateSchema.nullable().default(null),
  main: orderSideInputSchema,
  cross: orderSideInputSchema,
  labourMinor: priceMinorSchema,
  comments: optionalTextSchema(2000),
  /** The reading after stringing, as the meter shows it. */
  dynamicTension: z.number().min(0).max(99.9).multipleOf(0.1).nullable().default(null),
  method: optionalLineSchema(60),
});

const hasOneRacket = (order: { racketId: string | null; newRacket: object | null }) =>
  (order.racketId === null) !== (order.newRacket === null);
const racketNeeded = { path: ["racketId"], params: { rule: "racket_needed" } };

/** A new job. Made in one transaction with the client, racket or strings typed in place. */
export const orderCreateSchema = orderSetupSchema
  .extend({
    /** Made by the SPA, so that a repeated save is the same save. */
    id: idSchema.optional(),
    clientId: idSchema.nullable().default(null),
    newClient: z
      .object({
        firstName: optionalLineSchema(80),
        lastName: lineSchema(80),
        email: optionalEmailSchema,
      })
      .nullable()
      .default(null),
    /** A job on the stringer's own racket: no client, no receipt. */
    isSelf: z.boolean().default(false),
    /** Defaults to today for a client job. */
    orderedAt: calendarDateSchema.nullable().default(null),
  })
  .refine((order) => order.isSelf || (order.clientId === null) !== (order.newClient === null), {
    path: ["clientId"],
    params: { rule: "client_needed" },
  })
  .refine(hasOneRacket, racketNeeded);
export type OrderCreateInput = z.input<typeof orderCreateSchema>;
export type OrderCreate = z.infer<typeof orderCreateSchema>;

/** A change of what a job says. `revision` is the one the reader saw; a newer one in the book refuses as `stale`. */
export const orderUpdateSchema = orderSetupSchema
  .extend({ id: idSchema, revision: z.int() })
  .refine(hasOneRacket, racketNeeded);
export type OrderUpdateInput = z.input<typeof orderUpdateSchema>;
export type OrderUpdate = z.infer<typeof orderUpdateSchema>;

/** `was` is the date that whoever taps has in sight: where another one stands by now, nothing is written over. */
export const orderClearDateSchema = z.object({ id: idSchema, was: calendarDateSchema.nullish() });
/** Setting one lifecycle date; today where none is given. */
export const orderSetDateSchema = orderClearDateSchema.extend({ on: calendarDateSchema.nullable().default(null) });

export const orderStateSchema = z.enum(orderStates);

export const orderSideSchema = z.object({
  string: racketStringSchema.nullable(),
  tension: tensionSchema.nullable(),
  tensionKg: z.number().nullable(),
  colour: z.string().nullable(),
  priceMinor: z.int().nullable(),
  byo: z.boolean(),
});
export type OrderSide = z.infer<typeof orderSideSchema>;

/** Where the receipt of a job stands, in one word and the facts behind it. */
export const receiptStatusSchema = z.object({
  /** The newest revision made, null before the first. */
  revision: z.int().nullable(),
  /** Something printed was changed since that revision. */
  isOutOfDate: z.boolean(),
  /** Every revision made, newest first; each stays readable as it went out. */
  issues: z.array(z.object({ revision: z.int(), number: z.string(), createdAt: z.date() })),
  /** Mails of this receipt, newest first. */
  mails: z.array(mailViewSchema),
  /** What a receipt sent now would meet. */
  obstacle: z.enum(["self_job", "not_strung", "no_address", "opted_out", "mail_not_configured"]).nullable(),
  /** What its mail meets or would meet once the racket is strung; null where nothing stands in its way. */
  mailObstacle: z.enum(["no_address", "opted_out", "mail_not_configured"]).nullable(),
  /** Why no mail goes out at the moment; null while it does. */
  lineStop: lineStopSchema.nullable(),
  to: z.string().nullable(),
});
export type ReceiptStatus = z.infer<typeof receiptStatusSchema>;

const orderCoreSchema = z.object({
  id: idSchema,
  revision: z.int(),
  isSelf: z.boolean(),
  state: orderStateSchema,
  orderedAt: calendarDateSchema.nullable(),
  strungAt: calendarDateSchema.nullable(),
  returnedAt: calendarDateSchema.nullable(),
  paidAt: calendarDateSchema.nullable(),
  receiptNumber: z.string().nullable(),
  totalMinor: amountMinorSchema,
  currency: currencySchema,
});

export const orderSchema = orderCoreSchema.extend({
  client: z.object({ id: idSchema, name: z.string(), email: z.string().nullable() }),
  racket: racketSchema,
  main: orderSideSchema,
  cross: orderSideSchema,
  labourMinor: z.int(),
  comments: z.string().nullable(),
  dynamicTension: z.number().nullable(),
  method: z.string().nullable(),
  receipt: receiptStatusSchema,
  history: z.array(
    z.object({
      field: z.enum(orderDateFields),
      from: calendarDateSchema.nullable(),
      to: calendarDateSchema.nullable(),
      at: z.date(),
      by: z.string(),
    }),
  ),
});
export type Order = z.infer<typeof orderSchema>;

/** A row of the list: only what it shows. */
export const orderListItemSchema = orderCoreSchema.omit({ revision: true }).extend({
  clientId: idSchema,
  clientName: z.string(),
  racketName: z.string(),
  /** "ALU Power 1.25 / Velocity MLT 1.30"; one name where cross equals main; null where none was recorded. */
  stringsName: z.string().nullable(),
  /** "24.5 kg / 23.5 kg", in the unit the stringer prefers. */
  tensionText: z.string().nullable(),
  /** Where a receipt of this job would go; null for a self-job, without an address and where the client opted out. */
  receiptTo: z.string().nullable(),
  mailState: mailStateSchema.nullable(),
  notSentReason: notSentReasonSchema.nullable(),
});
export type OrderListItem = z.infer<typeof orderListItemSchema>;

export const orderListInputSchema = pageInputSchema.extend({
  search: z.string().trim().max(100).default(""),
  state: z.enum(orderFilters).nullish(),
  year: z.int().min(1990).max(2100).nullish(),
  clientId: idSchema.nullish(),
});
export type OrderListInput = z.input<typeof orderListInputSchema>;
export const orderListSchema = z.object({ items: z.array(orderListItemSchema), nextCursor: z.string().nullable() });

/** The first and the last year that have dated jobs; null in an empty book. */
export const orderYearsSchema = z.object({ first: z.int(), last: z.int() }).nullable();

/** What *same again* fills the form with: the client's last job, the last self-job, or the one asked for. */
export const orderTemplateInputSchema = z.object({
  clientId: idSchema.optional(),
  isSelf: z.boolean().default(false),
  orderId: idSchema.optional(),
});
export const orderTemplateSchema = orderSchema
  .pick({
    id: true,
    isSelf: true,
    client: true,
    racket: true,
    main: true,
    cross: true,
    labourMinor: true,
    strungAt: true,
  })
  .extend({ comments: z.string().nullable(), method: z.string().nullable() })
  .nullable();

/** A receipt that the relay put off, or refused since the stringer last looked. */
export const troubledReceiptSchema = z.object({
  orderId: idSchema,
  number: z.string(),
  clientName: z.string(),
  to: z.string(),
  /** Where the client is reached by now; null without an address and where they opted out. */
  clientEmail: z.string().nullable(),
  state: z.enum(["waiting", "failed"]),
  nextAttemptAt: z.date().nullable(),
  answer: z.string().nullable(),
  /** Reading it puts a failed one out of sight. */
  noticeId: idSchema.nullable(),
});
export type TroubledReceipt = z.infer<typeof troubledReceiptSchema>;

/**
 * The first screen: what is open, what was done last, which mails need a look. A job stands in one queue, that of its
 * next step; `unpaid` counts every strung job whose payment is open, handed back or not.
 */
export const dashboardSchema = z.object({
  counts: z.object({ ordered: z.int(), toCollect: z.int(), owed: z.int(), unpaid: z.int() }),
  unpaidMinor: z.int(),
  currency: currencySchema,
  ordered: z.array(orderListItemSchema),
  toCollect: z.array(orderListItemSchema),
  owed: z.array(orderListItemSchema),
  recent: z.array(orderListItemSchema),
  mail: z.object({
    configured: z.boolean(),
    lineStop: lineStopSchema.nullable(),
    /** Still to go: not tried yet, and put off by the relay. */
    queued: z.int(),
    waiting: z.int(),
    /** Receipts that need a look, newest first. */
    troubled: z.array(troubledReceiptSchema),
  }),
});
export type Dashboard = z.infer<typeof dashboardSchema>;
