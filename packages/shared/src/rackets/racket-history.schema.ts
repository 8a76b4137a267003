import { z } from "zod";
import { calendarDateSchema } from "../dates/calendar-date.schema.ts";
import { idSchema } from "../ids/id.ts";
import { currencySchema } from "../money/money.schema.ts";
import { orderStates } from "../orders/order-dates.ts";
import { tensionSchema } from "../tension/tension.schema.ts";
import { racketSchema } from "./racket.schema.ts";

/** A racket of the catalogue may be several people's: `clientId` asks for the one in that client's bag. */
export const racketHistoryInputSchema = z.object({ id: idSchema, clientId: idSchema.nullish() });

const historySideSchema = z.object({ stringName: z.string().nullable(), tension: tensionSchema.nullable() });

export const historyJobSchema = z.object({
  id: idSchema,
  clientId: idSchema,
  clientName: z.string(),
  isSelf: z.boolean(),
  state: z.enum(orderStates),
  orderedAt: calendarDateSchema.nullable(),
  strungAt: calendarDateSchema.nullable(),
  main: historySideSchema,
  cross: historySideSchema,
  dynamicTension: z.number().nullable(),
  totalMinor: z.int(),
  currency: currencySchema,
});
export type HistoryJob = z.infer<typeof historyJobSchema>;

/** Every job on one racket, the newest first. */
export const racketHistorySchema = z.object({
  racket: racketSchema,
  /** Whose jobs there are on it, whoever was asked for; the last served first. */
  clients: z.array(z.object({ id: idSchema, name: z.string(), isSelf: z.boolean(), jobs: z.int() })),
  /** Of the client asked for, else of all. */
  jobs: z.array(historyJobSchema),
  /** There are older jobs than the newest 500. */
  isCut: z.boolean(),
});
export type RacketHistory = z.infer<typeof racketHistorySchema>;
