import { z } from "zod";

/** Whole minor units (rappen, cents). Never a float of major units. */
export const amountMinorSchema = z.int().min(-10_000_000).max(10_000_000);
export const priceMinorSchema = z.int().min(-100_000).max(1_000_000);
export const currencySchema = z.string().regex(/^[A-Z]{3}$/);
