import { expect, test } from "vitest";
import { readTextFile } from "./read-text-file.ts";

test.each([
  ["UTF-8", new TextEncoder().encode("Völkl,Cyclone"), { text: "Völkl,Cyclone" }],
  ["Windows-1252", Uint8Array.of(0x56, 0xf6, 0x6c, 0x6b, 0x6c), { text: "Völkl" }],
  ["a workbook", Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0), { fault: "notText" }],
  ["far too much", new Uint8Array(700_001), { fault: "tooBig" }],
])("reads %s", async (_name, bytes, read) => {
  expect(await readTextFile(new Blob([bytes]))).toEqual(read);
});
