import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { daySerial } from "./day-serial.ts";

const compiled = fileURLToPath(new URL("../../dist/workbook/day-serial.js", import.meta.url));

/** Around both clock changes of Europe, America and New Zealand, a leap day, and both ends of what a book holds. */
const days = {
  "1990-01-01": 32874,
  "2024-02-29": 45351,
  "2026-03-08": 46089,
  "2026-03-29": 46110,
  "2026-04-05": 46117,
  "2026-09-27": 46292,
  "2026-10-25": 46320,
  "2026-11-01": 46327,
  "2100-12-31": 73415,
};

describe("daySerial", () => {
  it("counts days as spreadsheets do", () => {
    expect(Object.keys(days).map(daySerial)).toEqual(Object.values(days));
  });

  it.each(["Europe/Zurich", "Pacific/Auckland", "America/Los_Angeles", "UTC"])("is the same day in %s", (zone) => {
    const script = `import(${JSON.stringify(compiled)}).then(({ daySerial }) => process.stdout.write(JSON.stringify(${JSON.stringify(Object.keys(days))}.map(daySerial))))`;
    const printed = execFileSync(process.execPath, ["-e", script], {
      env: { ...process.env, TZ: zone },
      encoding: "utf8",
    });
    expect(JSON.parse(printed)).toEqual(Object.values(days));
  });
});
