import { expect, test } from "vitest";
import { queueKey } from "./queue-keys.ts";

const plain = { ctrlKey: false, metaKey: false, altKey: false };

test.each([
  ["j", { does: "move", by: 1 }],
  ["K", { does: "move", by: -1 }],
  ["p", { does: "promote" }],
  ["m", { does: "merge" }],
  ["r", { does: "reject" }],
  ["2", { does: "mark", index: 1 }],
  ["6", null],
  ["Enter", null],
])("reads %s", (key, meaning) => {
  expect(queueKey({ ...plain, key })).toEqual(meaning);
});

test.each(["ctrlKey", "metaKey", "altKey"])("leaves %s to the browser", (modifier) => {
  expect(queueKey({ ...plain, key: "r", [modifier]: true })).toBeNull();
});
