import type { Locale } from "@rbo/shared/locale/locale";
import { archiveWords } from "./archive-words.ts";
import { fieldNames } from "./field-names.ts";
import { fieldTextsDe } from "./field-texts.de.ts";

/** As much of a JSON Schema as the explanation reads. */
type SchemaNode = {
  type?: string | string[] | undefined;
  format?: string | undefined;
  description?: string | undefined;
  enum?: unknown[] | undefined;
  properties?: Record<string, unknown> | undefined;
  items?: unknown;
  anyOf?: unknown[] | undefined;
};

export type ExplainedField = { path: string; name: string; kind: string; text: string };
export type ExplainedGroup = { name: string; text: string; fields: ExplainedField[] };

/** Lists so long that they stand by themselves, and rows that are explained where they are listed. */
const apart = ["orders.receipts", "orders.history", "orders.mails"];
const explainedElsewhere = ["orders.client_profile", "orders.racket", "orders.main_string", "orders.cross_string"];
const nestedPerson = "client_profiles.person";

/** Every field of the export in words, group by group, read from the published schema itself. */
export function explainFields(schema: unknown, locale: Locale): ExplainedGroup[] {
  const sections = Object.entries(propertiesOf(schema));
  const isGroup = ([, node]: [string, unknown]) => Object.keys(propertiesOf(node)).length > 0;
  const top = sections.map(([name, node]) => explainField(name, name, node, locale));
  return [
    { name: "racket-book.json", text: "", fields: top },
    ...sections.filter(isGroup).flatMap(([name, node]) => groupsOf(name, node, locale)),
  ];
}

function groupsOf(path: string, node: unknown, locale: Locale): ExplainedGroup[] {
  const fields: ExplainedField[] = [];
  const more: ExplainedGroup[] = [];
  const walk = (inside: string, parent: unknown): void => {
    for (const [name, child] of Object.entries(propertiesOf(parent))) {
      const full = `${inside}.${name}`;
      if (apart.includes(full)) {
        more.push(...groupsOf(full, child, locale));
        continue;
      }
      fields.push(explainField(full.slice(path.length + 1), name, child, locale));
      if (isValue(child) || explainedElsewhere.includes(full) || full === nestedPerson) continue;
      walk(full, child);
    }
  };
  walk(path, node);
  const { name, text } = explainField(path, path.split(".").at(-1) ?? path, node, locale);
  return [{ name, text, fields }, ...more];
}

function explainField(path: string, name: string, node: unknown, locale: Locale): ExplainedField {
  const word = fieldNames[locale][name] ?? name;
  const text = locale === "de" ? fieldTextsDe[name] : schemaOf(node).description;
  return { path, name: word, kind: kindOf(node, locale), text: text ?? word };
}

/** Amounts and tensions are one value to a reader, whatever they are made of. */
const isValue = (node: unknown): boolean => ["money", "tension"].includes(shapeOf(node));

function kindOf(node: unknown, locale: Locale): string {
  const { kinds } = archiveWords[locale];
  const shape = shapeOf(node);
  const { enum: choices } = presentValue(node);
  return choices && shape === "text" ? choices.join(", ") : kinds[shape];
}

type Shape = keyof (typeof archiveWords)["en"]["kinds"];

function shapeOf(node: unknown): Shape {
  const { type, format, properties } = presentValue(node);
  if (properties && "amount_minor" in properties) return "money";
  if (properties && "unit" in properties) return "tension";
  if (format === "date") return "day";
  if (format === "date-time") return "instant";
  if (format === "uuid") return "id";
  switch (type) {
    case "array":
      return "list";
    case "boolean":
      return "yesNo";
    case "integer":
    case "number":
      return "number";
    case "object":
      return "group";
    default:
      return "text";
  }
}

/** The value behind "or nothing". */
function presentValue(node: unknown): SchemaNode {
  const { anyOf } = schemaOf(node);
  return anyOf ? schemaOf(anyOf.find((option) => schemaOf(option).type !== "null")) : schemaOf(node);
}

function propertiesOf(node: unknown): Record<string, unknown> {
  const value = presentValue(node);
  return value.properties ?? (value.items ? propertiesOf(value.items) : {});
}

/** Guarantee: called with nodes of a JSON Schema alone, as `z.toJSONSchema` makes them. */
const schemaOf = (node: unknown): SchemaNode => (typeof node === "object" && node !== null ? (node as SchemaNode) : {});
