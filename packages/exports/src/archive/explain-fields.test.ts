import { exportSchema } from "@rbo/shared/exports/export.schema";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { explainFields } from "./explain-fields.ts";
import { fieldNames } from "./field-names.ts";
import { fieldTextsDe } from "./field-texts.de.ts";

type Node = { properties?: Record<string, Node>; items?: Node; anyOf?: Node[] };
const schema: Node = JSON.parse(JSON.stringify(z.toJSONSchema(exportSchema)));

function namesIn(node: Node): string[] {
  const own = Object.entries(node.properties ?? {}).flatMap(([name, child]) => [name, ...namesIn(child)]);
  return [...own, ...(node.items ? namesIn(node.items) : []), ...(node.anyOf ?? []).flatMap(namesIn)];
}

const names = [...new Set(namesIn(schema))];

describe("every field of the export", () => {
  it.each(["en", "de"] as const)("has a name in words (%s)", (locale) => {
    expect(names.filter((name) => !(name in fieldNames[locale]))).toEqual([]);
  });

  it("is explained in German, and nothing else is", () => {
    expect(names.filter((name) => !(name in fieldTextsDe))).toEqual([]);
    expect(Object.keys(fieldTextsDe).filter((name) => !names.includes(name))).toEqual([]);
  });

  it.each(["en", "de"] as const)("stands on the page, with its kind and a text (%s)", (locale) => {
    const groups = explainFields(z.toJSONSchema(exportSchema), locale);
    expect(groups.map((group) => group.fields.length > 0)).not.toContain(false);
    const shown = groups.flatMap((group) => group.fields.map((field) => field.path.split(".").at(-1)));
    // Amounts and tensions are one value, and "receipts", "history" and "mails" are groups.
    const apart = ["amount_minor", "value", "unit", "receipts", "history", "mails"];
    expect(names.filter((name) => !shown.includes(name) && !apart.includes(name))).toEqual([]);
    for (const { fields } of groups) for (const { kind, text } of fields) expect([kind, text]).not.toContain("");
  });
});
