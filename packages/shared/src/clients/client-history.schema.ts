import { z } from "zod";
import { calendarDateSchema } from "../dates/calendar-date.schema.ts";
import { idSchema } from "../ids/id.ts";
import { currencySchema } from "../money/money.schema.ts";

/** A client's whole history in figures. */
export const clientHistorySchema = z.object({
  /** The first and the last day a racket of theirs was strung; null before the first. */
  firstStrungAt: calendarDateSchema.nullable(),
  lastStrungAt: calendarDateSchema.nullable(),
  /** Strung jobs per currency, and what of them is not paid. */
  sums: z.array(z.object({ currency: currencySchema, jobs: z.int(), totalMinor: z.int(), openMinor: z.int() })),
  /** How long the strings of each racket stayed in; see `restringDays`. */
  rackets: z.array(
    z.object({
      racketId: idSchema,
      spans: z.int(),
      meanDays: z.number().nullable(),
      lastDays: z.number().nullable(),
    }),
  ),
});
export type ClientHistory = z.infer<typeof clientHistorySchema>;
