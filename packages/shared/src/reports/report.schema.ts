import { z } from "zod";
import { calendarDateSchema } from "../dates/calendar-date.schema.ts";
import { idSchema } from "../ids/id.ts";
import { currencySchema } from "../money/money.schema.ts";

/** One year, the whole book, or (where nothing is asked for) the newest year with a strung job. */
export const reportInputSchema = z.object({
  year: z.union([z.int().min(1990).max(2100), z.literal("all")]).nullish(),
});
export type ReportInput = z.infer<typeof reportInputSchema>;

/** Jobs of one currency; amounts in its minor units. Clients' jobs are revenue, own rackets are told beside it. */
export const jobSumsSchema = z.object({
  currency: currencySchema,
  clientJobs: z.int(),
  clientMinor: z.int(),
  ownJobs: z.int(),
  ownMinor: z.int(),
});
export type JobSums = z.infer<typeof jobSumsSchema>;

/** `period` is a month (1–12) of the year shown, or a year where the whole book is. */
export const periodSumsSchema = jobSumsSchema.extend({ period: z.int() });
export type PeriodSums = z.infer<typeof periodSumsSchema>;

const openJobSchema = z.object({
  id: idSchema,
  clientId: idSchema,
  clientName: z.string(),
  racketName: z.string(),
  strungAt: calendarDateSchema,
  returnedAt: calendarDateSchema.nullable(),
  totalMinor: z.int(),
  currency: currencySchema,
});

/** The reports screen. A job counts in the period in which it was strung. */
export const reportSchema = z.object({
  /** The year shown; null for the whole book. */
  year: z.int().nullable(),
  /** Every year with a strung job, the oldest first. */
  years: z.array(z.int()),
  /** Only periods with jobs, by currency and time. */
  periods: z.array(periodSumsSchema),
  /** Booked and not strung yet, whenever that was. */
  unstrung: z.array(jobSumsSchema),
  /** Every job there is: per currency, the sum of the workbook's Total column. */
  book: z.array(jobSumsSchema.extend({ totalMinor: z.int() })),
  /** From ordered to strung, of clients' jobs; no mean of fewer than two. */
  turnaround: z.object({ jobs: z.int(), meanDays: z.number().nullable() }),
  /** The ten with the highest revenue of each currency. */
  topClients: z.array(
    z.object({ clientId: idSchema, name: z.string(), currency: currencySchema, jobs: z.int(), totalMinor: z.int() }),
  ),
  /** The ten strings used most, in clients' and own rackets: how often as mains and as crosses, and how often brought. */
  strings: z.array(
    z.object({
      manufacturer: z.string(),
      model: z.string(),
      gauge: z.string().nullable(),
      mains: z.int(),
      crosses: z.int(),
      byo: z.int(),
    }),
  ),
  /** What is owed today, whatever the year shown. `jobs` are the oldest 20. */
  open: z.object({
    sums: z.array(z.object({ currency: currencySchema, jobs: z.int(), totalMinor: z.int() })),
    jobs: z.array(openJobSchema),
  }),
});
export type Report = z.infer<typeof reportSchema>;
export type OpenJob = z.infer<typeof openJobSchema>;
