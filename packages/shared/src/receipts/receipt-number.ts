import { z } from "zod";

/** "2026-0042": year of the strung date in the stringer's zone, then the counter; it simply grows past 9999. */
export const receiptNumberSchema = z.string().regex(/^\d{4}-\d{4,}$/);

export const receiptNumber = (year: number, count: number): string => `${year}-${String(count).padStart(4, "0")}`;
