import { expect, it } from "vitest";
import { valuesLike } from "./form-values.ts";

const like = { name: "", isOn: false, owner: null as { id: string } | null };

it("takes a draft's values where they fit the form", () => {
  const kept = { name: "Anna", isOn: true, owner: { id: "1" }, gone: 1 };
  expect(valuesLike(like, kept)).toEqual({ name: "Anna", isOn: true, owner: { id: "1" } });
});

it.each([
  ["a field is missing", { name: "Anna", isOn: true }],
  ["a field is of another kind", { name: 3, isOn: true, owner: null }],
  ["it is no group of fields", ["Anna"]],
  ["it is nothing", null],
])("takes none where %s", (_why, kept) => {
  expect(valuesLike(like, kept)).toBeNull();
});
