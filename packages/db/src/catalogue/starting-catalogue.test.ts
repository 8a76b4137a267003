import { describe, expect, it } from "vitest";
import { catalogueId } from "./catalogue-id.ts";
import { readStartingCatalogue } from "./starting-catalogue.ts";

describe("the starting catalogue", () => {
  it("names each racket and each string once", async () => {
    const { rackets, strings } = await readStartingCatalogue();
    const racketIds = rackets.map((row) =>
      catalogueId("racket", [row.manufacturer, row.model, row.headSizeSqIn, row.stringPattern, row.year]),
    );
    const stringIds = strings.map((row) => catalogueId("string", [row.manufacturer, row.model, row.gauge]));
    expect(new Set(racketIds).size).toBe(133);
    expect(new Set(stringIds).size).toBe(165);
  });

  it("has gauges and patterns as the book writes them, and nothing for what is blank", async () => {
    const { rackets, strings } = await readStartingCatalogue();
    expect(strings.every((row) => row.gauge === null || /^\d\.\d{2}$/.test(row.gauge))).toBe(true);
    expect(rackets.every((row) => row.stringPattern === null || /^\d{2}x\d{2}$/.test(row.stringPattern))).toBe(true);
    expect(rackets.find((row) => row.model === "TC95 16x19")).toMatchObject({ year: null });
  });
});

describe("catalogueId", () => {
  it("is a UUID that content alone decides, whatever its capitals", () => {
    const id = catalogueId("string", ["Luxilon", "ALU Power", "1.25"]);
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(catalogueId("string", ["LUXILON", "alu power", "1.25"])).toBe(id);
    expect(catalogueId("racket", ["Luxilon", "ALU Power", "1.25"])).not.toBe(id);
  });
});
