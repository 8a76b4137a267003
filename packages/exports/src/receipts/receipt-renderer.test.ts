import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import { afterAll, expect, it } from "vitest";
import { receiptFacts } from "../testing/receipt-facts.fixture.ts";
import { createReceiptRenderer } from "./receipt-renderer.ts";
import { renderReceipt } from "./render-receipt.tsx";

const renderer = createReceiptRenderer();
afterAll(() => renderer.close());

it("renders in its thread what this thread would render, many at once", async () => {
  const documents = ["Lena Graf", "Łukasz Żółkiewski", "Ng"].map((clientName) => ({
    facts: receiptFacts({ clientName }),
    logo: null,
  }));
  const rendered = await Promise.all(documents.map((document) => renderer.render(document)));
  const expected = await Promise.all(documents.map(renderReceipt));
  expect(rendered.map(sha256)).toEqual(expected.map(sha256));
});

it("hands a failure on and renders the next one all the same", async () => {
  const facts = receiptFacts();
  await expect(renderer.render({ facts: { ...facts, number: "none" }, logo: null })).rejects.toThrow(
    /^receipt none: .*number/s,
  );
  expect(sha256(await renderer.render({ facts, logo: null }))).toBe(sha256(await renderReceipt({ facts, logo: null })));
});

it("rejects what is under way at the end and what comes after", async () => {
  const closed = createReceiptRenderer();
  const underWay = closed.render({ facts: receiptFacts(), logo: null });
  const [outcome] = await Promise.allSettled([underWay, closed.close()]);
  expect(outcome.status).toBe("rejected");
  await expect(closed.render({ facts: receiptFacts(), logo: null })).rejects.toThrow("closed");
});

it.each(["Pacific/Auckland", "America/Los_Angeles"])("prints the same receipt in %s", async (zone) => {
  const compiled = fileURLToPath(new URL("../../dist/receipts/render-receipt.js", import.meta.url));
  const script = `import(${JSON.stringify(compiled)})
    .then(({ renderReceipt }) => renderReceipt({ facts: ${JSON.stringify(receiptFacts())}, logo: null }))
    .then((pdf) => process.stdout.write(pdf))`;
  const printed = execFileSync(process.execPath, ["-e", script], { env: { ...process.env, TZ: zone } });
  expect(sha256(printed)).toBe(sha256(await renderReceipt({ facts: receiptFacts(), logo: null })));
});

const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
