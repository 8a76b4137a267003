import { describe, expect, it } from "vitest";
import type { z } from "zod";
import { clientFieldsSchema } from "../clients/client.schema.ts";
import { orderCreateSchema } from "../orders/order.schema.ts";
import { domainErrorCodes } from "./domain-error.ts";
import { errorMessage, fieldMessage } from "./error-message.ts";

function faults(schema: z.ZodType, input: unknown, locale: "en" | "de"): Record<string, string> {
  const result = schema.safeParse(input);
  const issues = result.success ? [] : result.error.issues;
  return Object.fromEntries(issues.map((issue) => [issue.path.join("."), fieldMessage(issue, locale)]));
}

describe("fieldMessage", () => {
  it("says what to do, in the person's language", () => {
    expect(faults(clientFieldsSchema, { lastName: " ", email: "anna@" }, "en")).toEqual({
      lastName: "Please fill this in.",
      email: "This is not a complete e-mail address, like anna@example.com.",
    });
    expect(faults(clientFieldsSchema, { lastName: "x".repeat(81) }, "de")).toEqual({
      lastName: "Bitte höchstens 80 Zeichen.",
    });
  });

  it("knows the rules of a job", () => {
    const side = {
      tension: { value: 80, unit: "kg" },
      newString: { manufacturer: "Luxilon", model: "ALU", gauge: "fat" },
    };
    expect(
      faults(orderCreateSchema, { main: side, cross: {}, labourMinor: 2500, orderedAt: "2026-02-30" }, "en"),
    ).toMatchObject({
      "main.tension.value": "Please enter 5–50 kg or 11–110 lb.",
      "main.newString.gauge": "Please enter millimetres like 1.25, or a US gauge like 16L.",
      orderedAt: "Please enter a day, like 3.5.2026.",
    });
    expect(faults(orderCreateSchema, { main: {}, cross: {}, labourMinor: 2500 }, "en")).toEqual({
      clientId: "Pick a client, or type a new one.",
      racketId: "Pick a racket, or type a new one.",
    });
  });
});

it("has a sentence for every refusal in both languages", () => {
  for (const code of domainErrorCodes) {
    expect(errorMessage(code, "en")).toMatch(/\.$/);
    expect(errorMessage(code, "de")).toMatch(/\.$/);
  }
});
