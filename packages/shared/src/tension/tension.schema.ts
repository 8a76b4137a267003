import { z } from "zod";
import { isPlausibleTension, tensionUnits } from "./tension.ts";

export const tensionUnitSchema = z.enum(tensionUnits);

/** What was typed, with one decimal and within what a racket takes. */
export const tensionSchema = z
  .object({ value: z.number().multipleOf(0.1), unit: tensionUnitSchema })
  .refine(({ value, unit }) => isPlausibleTension(value, unit), { path: ["value"], params: { rule: "tension_range" } });
