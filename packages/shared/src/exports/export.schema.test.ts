import { describe, expect, it } from "vitest";
import { z } from "zod";
import { exportSchema, exportSections } from "./export.schema.ts";

type Node = {
  description?: string;
  properties?: Record<string, Node>;
  items?: Node;
  anyOf?: Node[];
  required?: string[];
};

describe("the export's JSON Schema", () => {
  const schema: Node = JSON.parse(JSON.stringify(z.toJSONSchema(exportSchema)));

  it("names the contract's parts in the order they are written", () => {
    expect(Object.keys(schema.properties ?? {})).toEqual([
      "schema_version",
      "exported_at",
      "counts",
      "totals",
      "stringer",
      ...exportSections,
    ]);
    expect(schema.required).toEqual(Object.keys(schema.properties ?? {}));
  });

  it("is snake_case throughout", () => {
    const names: string[] = [];
    const walk = (node: Node): void => {
      for (const [name, child] of Object.entries(node.properties ?? {})) {
        names.push(name);
        walk(child);
      }
      if (node.items) walk(node.items);
      for (const option of node.anyOf ?? []) walk(option);
    };
    walk(schema);
    expect(names.length).toBeGreaterThan(100);
    expect(names.filter((name) => !/^[a-z0-9]+(_[a-z0-9]+)*$/.test(name))).toEqual([]);
  });

  it("explains every field", () => {
    const silent: string[] = [];
    const walk = (node: Node, path: string): void => {
      for (const [name, child] of Object.entries(node.properties ?? {})) {
        if (!child.description) silent.push(`${path}.${name}`);
        walk(child, `${path}.${name}`);
      }
      if (node.items) walk(node.items, `${path}[]`);
      for (const option of node.anyOf ?? []) walk(option, path);
    };
    walk(schema, "export");
    expect(silent).toEqual([]);
  });

  it("explains every list and every kind of row", () => {
    for (const section of exportSections) {
      expect(schema.properties?.[section]?.description, section).toBeTruthy();
      expect(schema.properties?.[section]?.items?.description, section).toBeTruthy();
    }
  });
});
