import { createTranslator } from "use-intl/core";
import type { z } from "zod";
import type { Locale } from "../locale/locale.ts";
import { exportPlacesDe, jsonKindsDe } from "../messages/export-places.de.ts";
import { exportPlacesEn, jsonKindsEn } from "../messages/export-places.en.ts";

const places = { en: exportPlacesEn, de: exportPlacesDe };
const kinds = { en: jsonKindsEn, de: jsonKindsDe };

/**
 * What is wrong with one value of an export and what belongs in its place, in the reader's language. The issue must
 * have been reported with its input.
 */
export function exportPlaceText(issue: z.core.$ZodIssue, locale: Locale): string {
  const { rule, values } = faultOf(issue, issue.input, locale);
  return createTranslator({ locale, messages: places[locale] })(rule, values);
}

type Fault = { rule: keyof typeof exportPlacesEn; values?: Record<string, string> };

function faultOf(issue: z.core.$ZodIssue, input: unknown, locale: Locale): Fault {
  if (input === undefined) return { rule: "missing" };
  switch (issue.code) {
    case "invalid_type":
      return typeFault(issue.expected, input, locale);
    case "invalid_value":
      return { rule: "choice", values: { choices: issue.values.map((value) => JSON.stringify(value)).join(", ") } };
    case "unrecognized_keys":
      return { rule: "unknown", values: { keys: issue.keys.join(", ") } };
    case "invalid_format":
      return { rule: formatRule(issue.format) };
    case "too_small":
      return { rule: isCounted(issue.origin) ? "short" : "small", values: { limit: String(issue.minimum) } };
    case "too_big":
      return { rule: isCounted(issue.origin) ? "long" : "big", values: { limit: String(issue.maximum) } };
    case "invalid_union":
      return unionFault(issue.errors.flat(), input, locale);
    default:
      return { rule: "unusable" };
  }
}

const typeFault = (expected: string, input: unknown, locale: Locale): Fault => ({
  rule: "type",
  values: { found: kindText(kindOf(input), locale), expected: kindText(expected, locale) },
});

const isCounted = (origin: string): boolean => ["string", "array", "set", "map"].includes(origin);

function formatRule(format: string): Fault["rule"] {
  switch (format) {
    case "uuid":
      return "id";
    case "date":
      return "day";
    case "datetime":
      return "instant";
    default:
      return "form";
  }
}

/** Of a value that may also be null, what is said of the value. */
function unionFault(inner: readonly z.core.$ZodIssue[], input: unknown, locale: Locale): Fault {
  const faults = inner.map((issue) => faultOf(issue, input, locale));
  return faults.find(({ rule }) => rule !== "type") ?? faults[0] ?? { rule: "unusable" };
}

function kindOf(input: unknown): string {
  if (input === null) return "null";
  return Array.isArray(input) ? "array" : typeof input;
}

function kindText(kind: string, locale: Locale): string {
  const known = Object.entries(kinds[locale]).find(([name]) => name === kind);
  return known ? known[1] : kinds[locale].other;
}
