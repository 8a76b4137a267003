import { expect, it } from "vitest";
import { parseMailbox } from "./mailbox.ts";

it.each([
  ["Racket Book <post@racketbook.example>", "Racket Book"],
  ['"Racket, Book" <post@racketbook.example>', "Racket, Book"],
  ["Racket, Book <post@racketbook.example>", "Racket, Book"],
  ["post@racketbook.example", ""],
  ["  <post@racketbook.example> ", ""],
])("reads %s", (text, name) => {
  expect(parseMailbox(text)).toEqual({ name, address: "post@racketbook.example" });
});

it.each(["", "Racket Book", "a@b.ch, c@d.ch", "post@", "team: a@b.ch, c@d.ch;"])(
  "does not take %j for one address",
  (text) => {
    expect(parseMailbox(text)).toBeNull();
  },
);
