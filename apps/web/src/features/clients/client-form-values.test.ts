import { expect, test } from "vitest";
import { clientFieldsInput, clientNamed, emptyClient } from "./client-form-values.ts";

test("a name searched for in vain is split at its last word", () => {
  expect(clientNamed("Anna Maria Muster")).toMatchObject({ firstName: "Anna Maria", lastName: "Muster" });
  expect(clientNamed(" Federer ")).toMatchObject({ firstName: "", lastName: "Federer" });
});

test("no receipt language of one's own is null, which follows the stringer's", () => {
  expect(clientFieldsInput(emptyClient).locale).toBeNull();
  expect(clientFieldsInput({ ...emptyClient, locale: "de" }).locale).toBe("de");
});
