import { expect, test } from "vitest";
import { settingsFormValues, settingsInput } from "./settings-form-values.ts";

const settings = {
  email: "anna@example.com",
  revision: 3,
  displayName: "Anna",
  businessName: null,
  businessAddress: null,
  phone: null,
  receiptThankYou: null,
  receiptDisclosure: null,
  defaultLocale: "de",
  defaultLabourMinor: 2550,
  currency: "CHF",
  timeZone: "Europe/Zurich",
  tensionUnit: "kg",
} as const;

test("settings come back as they went into the form", () => {
  const input = settingsInput(settingsFormValues(settings), 3);
  expect(input).toMatchObject({ displayName: "Anna", defaultLabourMinor: 2550, currency: "CHF", revision: 3 });
});

test("labour is read the way people type it, in the currency that is chosen", () => {
  const values = settingsFormValues(settings);
  expect(settingsInput({ ...values, defaultLabourMinor: "18,5" }, 3)?.defaultLabourMinor).toBe(1850);
  expect(settingsInput({ ...values, defaultLabourMinor: "2500", currency: "JPY" }, 3)?.defaultLabourMinor).toBe(2500);
  expect(settingsInput({ ...values, defaultLabourMinor: "much" }, 3)).toBeNull();
});
