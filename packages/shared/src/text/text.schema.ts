import { z } from "zod";

/**
 * Text as people type it: normalised to NFC, outer white space dropped, what no database or document can hold
 * (NUL and other control characters, lone surrogates) taken out. Line breaks and tabs stay.
 */
export const cleanText = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll("\uFFFD", "")
    .normalize("NFC")
    .replace(/\r\n?/g, "\n")
    .replace(/[^\P{Cc}\n\t]/gu, "")
    .trim();

/** One line: line breaks and runs of white space become one space. */
const cleanLine = (text: string): string => cleanText(text).replace(/\s+/g, " ");

/** A required line of 1 to `max` characters. */
export const lineSchema = (max: number) => z.string().overwrite(cleanLine).min(1).max(max);

/** An optional line: blank is null. */
export const optionalLineSchema = (max: number) => optional(z.string().overwrite(cleanLine).max(max));

/** An optional text of several lines: blank is null. */
export const optionalTextSchema = (max: number) => optional(z.string().overwrite(cleanText).max(max));

const optional = (schema: z.ZodString) =>
  z
    .union([schema, z.null()])
    .default(null)
    .transform((text) => (text === null || text === "" ? null : text));

/** An address to write to: as typed but trimmed; compared without regard to case. */
export const emailSchema = z.string().trim().max(254).pipe(z.email());

/** An optional address: blank is null. */
export const optionalEmailSchema = z.union([z.literal("").transform(() => null), z.null(), emailSchema]).default(null);
