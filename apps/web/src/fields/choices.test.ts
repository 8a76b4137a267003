import { expect, it } from "vitest";
import { typedClientOf } from "./client-choice.ts";
import { typedRacketOf } from "./racket-choice.ts";
import { typedStringOf } from "./string-choice.ts";

it.each([
  ["Luxilon ALU Power 1.25", { manufacturer: "Luxilon", model: "ALU Power", gauge: "1.25" }],
  ["signum pro Poly Plasma 1,23", { manufacturer: "signum pro", model: "Poly Plasma", gauge: "1,23" }],
  ["Wilson NXT 16", { manufacturer: "Wilson", model: "NXT", gauge: "16" }],
  ["Hawk", { manufacturer: "Hawk", model: "", gauge: "" }],
  ["  ", { manufacturer: "", model: "", gauge: "" }],
])("takes the string %j apart", (search, string) => {
  expect(typedStringOf(search)).toMatchObject(string);
});

it.each([
  [
    "Babolat Pure Aero 98 16x20",
    { manufacturer: "Babolat", model: "Pure Aero 98", headSize: "98", stringPattern: "16x20" },
  ],
  ["Wilson Blade v8 18×20", { manufacturer: "Wilson", model: "Blade v8", headSize: "", stringPattern: "18x20" }],
  ["Head", { manufacturer: "Head", model: "", headSize: "", stringPattern: "" }],
])("takes the racket %j apart", (search, racket) => {
  expect(typedRacketOf(search)).toMatchObject(racket);
});

it.each([
  ["Anna Lena Muster", { firstName: "Anna Lena", lastName: "Muster", email: "" }],
  ["Muster, Anna", { firstName: "Anna", lastName: "Muster", email: "" }],
  ["Muster", { firstName: "", lastName: "Muster", email: "" }],
  ["anna@example.com", { firstName: "", lastName: "", email: "anna@example.com" }],
])("takes the client %j apart", (search, client) => {
  expect(typedClientOf(search)).toEqual(client);
});
