import { fieldMessage } from "@rbo/shared/errors/error-message";
import { describe, expect, it } from "vitest";
import { typedRacketOf } from "../../fields/racket-choice.ts";
import { typedStringOf } from "../../fields/string-choice.ts";
import { changeCross, changeMain, emptyOrderForm, type OrderForm } from "./order-form.ts";
import { changesReceipt, formPrice, readNewOrder, readOrderChange } from "./order-form-input.ts";

const context = { currency: "CHF", tensionUnit: "kg", today: "2026-03-15" } as const;

const typedJob = (change: Partial<OrderForm> = {}): OrderForm => ({
  ...emptyOrderForm(2500, context),
  client: { kind: "typed", client: { firstName: "Lena", lastName: "Graf", email: "" } },
  racket: { kind: "typed", racket: typedRacketOf("Wilson Blade 98 16x19") },
  ...change,
});

const messages = (form: OrderForm) =>
  Object.fromEntries(
    Object.entries(readNewOrder(form, context).faults).map(([path, issue]) => [path, fieldMessage(issue, "en")]),
  );

describe("readNewOrder", () => {
  it("reads amounts, tensions and dates the way people type them", () => {
    const mains = {
      tension: "54 lb",
      price: "18,50",
      string: { kind: "typed", string: typedStringOf("Luxilon ALU Power 1,25") },
    } as const;
    const form = changeCross(
      changeMain(typedJob({ orderedAt: "3.5.26", dynamicTension: "38,5", labour: "25" }), mains),
      { tension: "24,5" },
    );
    const { input, faults } = readNewOrder(form, context);
    expect(faults).toEqual({});
    expect(input).toMatchObject({
      id: form.id,
      newClient: { firstName: "Lena", lastName: "Graf" },
      newRacket: { manufacturer: "Wilson", model: "Blade 98", headSizeSqIn: 98, stringPattern: "16x19" },
      main: { tension: { value: 54, unit: "lb" }, priceMinor: 1850, newString: { model: "ALU Power", gauge: "1,25" } },
      cross: { tension: { value: 24.5, unit: "kg" }, priceMinor: 1850 },
      labourMinor: 2500,
      dynamicTension: 38.5,
      orderedAt: "2026-05-03",
    });
    expect(input.cross.newString).toEqual(input.main.newString);
  });

  it("names every field at fault at once, in words", () => {
    const form = changeMain(
      typedJob({ client: null, racket: null, labour: "much", orderedAt: "soon", dynamicTension: "hard" }),
      {
        tension: "900",
        price: "cheap",
      },
    );
    expect(messages(form)).toEqual({
      clientId: "Pick a client, or type a new one.",
      racketId: "Pick a racket, or type a new one.",
      "main.tension": "Please enter 5–50 kg or 11–110 lb.",
      "main.priceMinor": "Please enter an amount, like 25 or 18.50.",
      labourMinor: "Please enter an amount, like 25 or 18.50.",
      orderedAt: "Please enter a day, like 3.5.2026.",
      dynamicTension: "Please enter a number.",
    });
  });

  it("faults what was typed in place at its own field", () => {
    const string = { kind: "typed", string: { ...typedStringOf("Luxilon"), gauge: "thick" } } as const;
    const form = typedJob({
      client: { kind: "typed", client: { firstName: "", lastName: "", email: "lena@" } },
      racket: { kind: "typed", racket: { ...typedRacketOf("Wilson Blade"), stringPattern: "dense" } },
    });
    expect(messages(changeMain(form, { string }))).toEqual({
      "newClient.lastName": "Please fill this in.",
      "newClient.email": "This is not a complete e-mail address, like anna@example.com.",
      "newRacket.stringPattern": "Please enter mains by crosses, like 16x19.",
      "main.newString.model": "Please fill this in.",
      "main.newString.gauge": "Please enter millimetres like 1.25, or a US gauge like 16L.",
    });
  });

  it("faults the crosses only in what they were told themselves", () => {
    const form = changeCross(changeMain(typedJob(), { tension: "x" }), { price: "y" });
    expect(Object.keys(readNewOrder(form, context).faults)).toEqual(["main.tension", "cross.priceMinor"]);
  });

  it("does not ask to mend the price of a brought string", () => {
    const form = changeMain(typedJob(), { price: "??", byo: true });
    expect(readNewOrder(form, context)).toMatchObject({ faults: {}, input: { main: { priceMinor: null, byo: true } } });
  });

  it("dates a self-job today unless the day was cleared, which makes it a draft; a client's day is the server's", () => {
    const ordered = (change: Partial<OrderForm>) => readNewOrder(typedJob(change), context).input.orderedAt;
    expect(ordered({ client: { kind: "self" } })).toBe("2026-03-15");
    expect(ordered({ client: { kind: "self" }, orderedAt: "" })).toBeNull();
    expect(ordered({})).toBeNull();
  });
});

describe("formPrice", () => {
  it("is always there: what cannot be read yet counts nothing, a brought string neither", () => {
    const form = changeMain(typedJob({ labour: "25.-" }), { price: "13" });
    expect(formPrice(form, context).totalMinor).toBe(5100);
    expect(formPrice(changeCross(form, { byo: true }), context).totalMinor).toBe(3800);
    expect(formPrice({ ...form, labour: "2x" }, context).totalMinor).toBe(2600);
  });
});

describe("changesReceipt", () => {
  const before = changeMain(typedJob({ comments: "Grommets" }), { price: "13.00", tension: "24.5" });

  it("sees every printed fact", () => {
    expect(changesReceipt(before, { ...before, labour: "30" }, context)).toBe(true);
    expect(changesReceipt(before, { ...before, comments: "Grip" }, context)).toBe(true);
    expect(changesReceipt(before, changeCross(before, { tension: "24" }), context)).toBe(true);
    expect(changesReceipt(before, changeMain(before, { byo: true }), context)).toBe(true);
  });

  it("is not troubled by other spellings, nor by what is not printed", () => {
    expect(changesReceipt(before, changeMain(before, { price: "13", tension: "24,5 kg" }), context)).toBe(false);
    expect(changesReceipt(before, { ...before, method: "Two-piece", dynamicTension: "37" }, context)).toBe(false);
    const brought = changeMain(before, { byo: true });
    expect(changesReceipt(brought, changeMain(brought, { price: "99" }), context)).toBe(false);
  });
});

it("changes a booked job under the revision that was read", () => {
  const form = typedJob();
  expect(readOrderChange(form, 7, context)).toMatchObject({
    faults: {},
    input: { id: form.id, revision: 7, labourMinor: 2500 },
  });
});
