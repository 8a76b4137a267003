import { expect, it } from "vitest";
import { changeCross, changeMain, crossOf, emptyOrderForm } from "./order-form.ts";
import { rebaseOrderForm } from "./rebase-order-form.ts";

const context = { currency: "CHF", tensionUnit: "kg" } as const;
const base = changeMain(emptyOrderForm(2500, context), { tension: "24", price: "13.00" });

it("keeps what was typed here, takes the rest, and names what was changed elsewhere", () => {
  const mine = changeCross({ ...base, comments: "Grommets" }, { tension: "23" });
  const newest = { ...changeMain(base, { price: "15.00" }), labour: "30.00" };
  const { form, changedElsewhere } = rebaseOrderForm(mine, base, newest);
  expect(form).toMatchObject({ comments: "Grommets", labour: "30.00", main: { tension: "24", price: "15.00" } });
  expect(crossOf(form)).toMatchObject({ tension: "23", price: "15.00" });
  expect(changedElsewhere).toEqual(["labour", "main.price", "cross.price"]);
});

it("lets the person's own change win where both changed the same field", () => {
  const { form, changedElsewhere } = rebaseOrderForm({ ...base, labour: "28" }, base, { ...base, labour: "30.00" });
  expect(form.labour).toBe("28");
  expect(changedElsewhere).toEqual(["labour"]);
});

it("changes nothing where only dates moved", () => {
  const { form, changedElsewhere } = rebaseOrderForm(base, base, base);
  expect({ ...form, cross: crossOf(form) }).toEqual({ ...base, cross: crossOf(base) });
  expect(changedElsewhere).toEqual([]);
});
