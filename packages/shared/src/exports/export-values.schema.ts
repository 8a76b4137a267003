import { z } from "zod";

/** Kinds of value of the JSON export, one shape each. */
export const exportIdSchema = z.uuid().describe("UUID; the same row has the same id in every export.");
export const exportDaySchema = z.iso.date().describe("Calendar date, YYYY-MM-DD: a day, never an instant.");
export const exportInstantSchema = z.iso.datetime().describe("Instant in UTC, ISO 8601 with Z.");
export const exportMoneySchema = z
  .strictObject({
    amount_minor: z.int().describe("Whole minor units: rappen, cents, yen."),
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/)
      .describe("ISO 4217 code."),
  })
  .describe("An amount of money, exact.");
export const exportTensionSchema = z
  .strictObject({
    value: z.number().describe("As typed, one decimal at most."),
    unit: z.enum(["kg", "lb"]).describe("Kilograms or pounds, as typed."),
  })
  .describe("The tension as it was typed.");
