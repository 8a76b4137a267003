import { expect, it } from "vitest";
import { dropDraft, keepDraft, readDraft } from "./order-draft.ts";
import { emptyOrderForm } from "./order-form.ts";

function memoryStorage(isFull = false) {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => {
      if (isFull) throw new DOMException("full", "QuotaExceededError");
      kept.set(key, value);
    },
    removeItem: (key: string) => void kept.delete(key),
  };
}

const form = { ...emptyOrderForm(2500, { currency: "CHF", tensionUnit: "kg" }), comments: "half-typed" };

it("brings a half-typed job back, to the account that typed it alone, until it is dropped", () => {
  const storage = memoryStorage();
  expect(keepDraft(storage, "anna", form)).toBe(true);
  expect(readDraft(storage, "anna")).toEqual(form);
  expect(readDraft(storage, "ben")).toBeNull();
  dropDraft(storage, "anna");
  expect(readDraft(storage, "anna")).toBeNull();
});

it("takes what an older release or another hand left there for no draft", () => {
  const storage = memoryStorage();
  keepDraft(storage, "anna", form);
  for (const left of ["{", '{"id":"1"}']) {
    const foreign = { ...storage, getItem: () => left };
    expect(readDraft(foreign, "anna")).toBeNull();
  }
});

it("says when the browser keeps nothing", () => {
  expect(keepDraft(memoryStorage(true), "anna", form)).toBe(false);
});
