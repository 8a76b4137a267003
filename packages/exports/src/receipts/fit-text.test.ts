import { expect, it } from "vitest";
import { type FitOptions, fitText } from "./fit-text.ts";
import { steps } from "./receipt-text.ts";
import { textWidth } from "./text-width.ts";

const options: FitOptions = { width: 100, style: { face: "regular" }, steps: steps([20, 1], [10, 2]) };
const fit = (text: string, change: Partial<FitOptions> = {}) => fitText(text, { ...options, ...change });

it("keeps the first size that holds the text", () => {
  expect(fit("Ng")).toMatchObject({ lines: ["Ng"], style: { size: 20 } });
  expect(fit("Małgorzata Święcicka")).toMatchObject({ lines: ["Małgorzata", "Święcicka"], style: { size: 10 } });
});

it("breaks after hyphens and at the text's own breaks, and leaves numbers' signs alone", () => {
  expect(fit("Oberhuber-Zwischenbrugger").lines).toEqual(["Oberhuber-", "Zwischenbrugger"]);
  expect(fit("one\n\nthree", { steps: steps([10, 3]) }).lines).toEqual(["one", "", "three"]);
  expect(fit("loosen the string by about -5 kg", { steps: steps([10, 3]) }).lines).toEqual([
    "loosen the string by",
    "about -5 kg",
  ]);
});

it("breaks a word only when no size holds it, at its characters", () => {
  const { lines, style } = fit("x".repeat(25));
  expect(style.size).toBe(10);
  expect(lines.join("")).toBe("x".repeat(25));
  expect(lines).toHaveLength(2);
});

it("cuts visibly what the last size does not hold", () => {
  const { lines } = fit("word ".repeat(50));
  expect(lines).toHaveLength(2);
  expect(lines[1]).toMatch(/word…$/);
  expect(fit("word ".repeat(50), { cutMark: "… (cut)" }).lines[1]).toMatch(/… \(cut\)$/);
});

it.each([
  ["long names", "Łukasz Żółkiewski-Brzęczyszczykiewicz ".repeat(9)],
  ["no words", "WWWWWWWWWW".repeat(20)],
  ["many lines", "Thảo\n".repeat(40)],
])("never makes a line too wide: %s", (_, text) => {
  for (const width of [12, 33, 60, 235]) {
    const { lines, style } = fit(text, { width, steps: steps([22, 2], [9, 4]) });
    for (const line of lines) expect(textWidth(line, style)).toBeLessThanOrEqual(width);
  }
});
