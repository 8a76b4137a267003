import { describe, expect, it } from "vitest";
import { type Comparable, makeNearIndex } from "./near-names.ts";

const row = (name: string, ...marks: Comparable["marks"]): Comparable => ({ id: name, name, marks });
const index = makeNearIndex([
  row("Luxilon ALU Power", "1.25"),
  row("Luxilon ALU Power Rough", "1.25"),
  row("Luxilon Element", "1.25"),
  row("Völkl Cyclone", "1.25"),
  row("Wilson Blade 98 v7", 98, "16x19", null),
  row("Wilson Blade 98 v8", 98, "16x19", null),
  row("Babolat Pure Aero", 100, "16x19", 2023),
  row("Tecnifibre X-One Biphase", "1.30"),
]);
const found = (name: string, ...marks: Comparable["marks"]) => index.find(row(name, ...marks));

describe("near names", () => {
  it.each([
    ["luxilon alupower", "Luxilon ALU Power"],
    ["Luxillon Alu Powr", "Luxilon ALU Power"],
    ["LUXILON Alu-Power", "Luxilon ALU Power"],
    ["Voelkl Cyclone", "Völkl Cyclone"],
    ["Volkl Cyclone", "Völkl Cyclone"],
    ["Technifibre X One Bi Phase", "Tecnifibre X-One Biphase"],
  ])("finds for %s first of all %s", (typed, meant) => {
    expect(found(typed, "1.25")[0]?.id).toBe(meant);
  });

  it("does not take one maker's strings for one another", () => {
    expect(found("Luxilon Savage", "1.25")).toEqual([]);
    expect(found("Luxilon Element", "1.25").map(({ id }) => id)).toEqual(["Luxilon Element"]);
  });

  it("says where a number, a gauge or a year tells two apart", () => {
    const [v8, v7] = found("wilson blade 98 V8", 98, "16x19", null);
    expect(v8).toMatchObject({ id: "Wilson Blade 98 v8", differs: false, isSame: true });
    expect(v7).toMatchObject({ id: "Wilson Blade 98 v7", differs: true, isSame: false });
    expect(found("Luxilon ALU Power", "1.30")[0]).toMatchObject({ similarity: 1, differs: true });
    expect(found("Babolat Pure Aero", 100, "16x19", 2019)[0]).toMatchObject({ similarity: 1, differs: true });
  });

  it("lets a blank or a US gauge leave it open", () => {
    expect(found("Luxilon ALU Power", null)[0]).toMatchObject({ similarity: 1, differs: false, isSame: false });
    expect(found("Luxilon ALU Power", "16L")[0]).toMatchObject({ similarity: 1, differs: false, isSame: false });
  });

  it("finds what was added later", () => {
    const growing = makeNearIndex([]);
    expect(growing.find(row("Head Hawk", "1.25"))).toEqual([]);
    growing.add(row("Head Hawk", "1.25"));
    expect(growing.find(row("head hawk", "1.25"))[0]).toMatchObject({ isSame: true });
  });
});
