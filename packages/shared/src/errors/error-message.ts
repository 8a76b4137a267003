import { createTranslator } from "use-intl/core";
import type { z } from "zod";
import type { Locale } from "../locale/locale.ts";
import { errorsDe, fieldsDe } from "../messages/errors.de.ts";
import { errorsEn, fieldsEn } from "../messages/errors.en.ts";
import type { DomainErrorCode } from "./domain-error.ts";

const errors: Record<Locale, Record<keyof typeof errorsEn, string>> = { en: errorsEn, de: errorsDe };
const fields: Record<Locale, Record<keyof typeof fieldsEn, string>> = { en: fieldsEn, de: fieldsDe };

/** A refusal in the person's language, with its remedy. */
export function errorMessage(
  code: DomainErrorCode | "unexpected",
  locale: Locale,
  values: { requestId?: string } = {},
): string {
  return createTranslator({ locale, messages: errors[locale] })(code, { requestId: values.requestId ?? "–" });
}

/** What is wrong with one field, in the person's language. Works for any zod 4 issue. */
export function fieldMessage(issue: z.core.$ZodIssue, locale: Locale): string {
  const word = createTranslator({ locale, messages: fields[locale] });
  const { rule, values } = faultOf(issue);
  return word(rule, values);
}

type Fault = { rule: keyof typeof fieldsEn; values?: Record<string, number> };

function faultOf(issue: z.core.$ZodIssue): Fault {
  switch (issue.code) {
    case "too_small":
      if (issue.origin !== "string") return { rule: "too_small", values: { minimum: Number(issue.minimum) } };
      return issue.minimum === 1
        ? { rule: "required" }
        : { rule: "too_short", values: { minimum: Number(issue.minimum) } };
    case "too_big":
      return { rule: issue.origin === "string" ? "too_long" : "too_big", values: { maximum: Number(issue.maximum) } };
    case "not_multiple_of":
      return { rule: "decimals" };
    case "invalid_format":
      return { rule: formatRule(issue) };
    case "invalid_type":
      if (issue.input === undefined || issue.input === null) return { rule: "required" };
      return { rule: issue.expected === "number" || issue.expected === "int" ? "number" : "invalid" };
    case "invalid_value":
      return { rule: "choice" };
    case "invalid_union":
      return unionFault(issue);
    case "custom":
      return { rule: knownRule(issue.params?.rule) };
    default:
      return { rule: "invalid" };
  }
}

function formatRule(issue: z.core.$ZodIssueInvalidStringFormat): Fault["rule"] {
  if (issue.format === "email") return "email";
  if (issue.format === "date") return "date";
  const pattern = String(issue.path.at(-1));
  if (pattern === "gauge") return "gauge";
  return pattern === "stringPattern" ? "pattern" : "invalid";
}

/** Of an optional field's alternatives, the one that says most: not "must be empty" but "is no address". */
function unionFault(issue: z.core.$ZodIssueInvalidUnion): Fault {
  const faults = issue.errors.flat().map((inner) => faultOf({ ...inner, path: [...issue.path, ...inner.path] }));
  return faults.find((fault) => !["choice", "invalid", "required"].includes(fault.rule)) ?? { rule: "invalid" };
}

function knownRule(rule: unknown): Fault["rule"] {
  const known = Object.keys(fieldsEn).find((key) => key === rule);
  return isRule(known) ? known : "invalid";
}

const isRule = (key: string | undefined): key is Fault["rule"] => key !== undefined && key in fieldsEn;
