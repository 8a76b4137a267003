import { readFileSync } from "node:fs";
import { PNG } from "pngjs";
import { describe, expect, it } from "vitest";
import { readPdf } from "../testing/read-pdf.ts";
import { receiptFacts } from "../testing/receipt-facts.fixture.ts";
import { quadrantText, receiptPageFaults } from "../testing/receipt-page-faults.ts";
import { flatPng } from "./flat-png.ts";
import { brandBox } from "./page-geometry.ts";
import type { ReceiptDocument } from "./receipt-renderer.ts";
import { renderReceipt } from "./render-receipt.tsx";

type Logo = NonNullable<ReceiptDocument["logo"]>;

const facts = receiptFacts();
const render = (logo: Logo | null) => renderReceipt({ facts, logo });
const fixture = (name: string) => readFileSync(new URL(`../../fixtures/${name}`, import.meta.url));
const jpeg = fixture("logo.jpg");

/** Half transparent red. */
function png(width: number, height: number): Buffer {
  const image = new PNG({ width, height });
  for (let at = 0; at < image.data.length; at += 4) image.data.set([255, 0, 0, 128], at);
  return PNG.sync.write(image);
}

describe("a logo", () => {
  it.each<[string, Logo]>([
    ["a wide PNG", { mime: "image/png", bytes: png(900, 60) }],
    ["a tall PNG", { mime: "image/png", bytes: png(10, 300) }],
    ["a JPEG", { mime: "image/jpeg", bytes: jpeg }],
    ["a progressive JPEG", { mime: "image/jpeg", bytes: fixture("logo-progressive.jpg") }],
  ])("stands in the place of the name, in its box: %s", async (_, logo) => {
    const pdf = await readPdf(await render(logo));
    expect(receiptPageFaults(pdf)).toEqual([]);
    const [box, ...more] = pdf.images;
    expect(more).toEqual([]);
    expect(box?.left).toBeCloseTo(brandBox.left, 1);
    expect(box?.top).toBeCloseTo(brandBox.top, 1);
    expect(box?.right).toBeLessThan(brandBox.right + 0.1);
    expect(box?.bottom).toBeLessThan(brandBox.bottom + 0.1);
    expect(quadrantText(pdf, "topLeft")).toMatch(/^2026-0042/);
  });

  it("is printed on white, no larger than paper shows", () => {
    const flat = PNG.sync.read(flatPng(png(4000, 1000)) ?? Buffer.alloc(0));
    expect([flat.width, flat.height]).toEqual([1000, 250]);
    expect([...flat.data.subarray(0, 4)]).toEqual([255, 127, 127, 255]);
  });
});

describe("a broken logo", () => {
  const whole = png(40, 20);
  const pngOf = (width: number, height: number) => {
    const bytes = Buffer.from(whole);
    bytes.writeUInt32BE(width, 16);
    bytes.writeUInt32BE(height, 20);
    return bytes;
  };

  it.each<[string, Logo]>([
    ["no bytes", { mime: "image/png", bytes: Buffer.alloc(0) }],
    ["a text", { mime: "image/jpeg", bytes: Buffer.from("<svg/>") }],
    ["a PNG that breaks off", { mime: "image/png", bytes: whole.subarray(0, whole.length - 20) }],
    ["a PNG with a flipped bit", { mime: "image/png", bytes: whole.map((byte, at) => (at === 45 ? byte ^ 4 : byte)) }],
    ["a PNG larger than it can be", { mime: "image/png", bytes: pngOf(100_000, 100_000) }],
    ["a PNG of no size", { mime: "image/png", bytes: pngOf(0, 20) }],
    ["a JPEG that breaks off", { mime: "image/jpeg", bytes: jpeg.subarray(0, jpeg.length - 40) }],
    ["only a JPEG's start", { mime: "image/jpeg", bytes: jpeg.subarray(0, 30) }],
    ["a JPEG that says it is a PNG", { mime: "image/png", bytes: jpeg }],
  ])("gives way to the name: %s", async (_, logo) => {
    expect(await render(logo)).toEqual(await render(null));
  });

  it("costs nobody the receipt, wherever a JPEG breaks off", async () => {
    for (let length = 0; length < jpeg.length; length += 301) {
      const pdf = await readPdf(await render({ mime: "image/jpeg", bytes: jpeg.subarray(0, length) }));
      expect(receiptPageFaults(pdf)).toEqual([]);
      expect(quadrantText(pdf, "topLeft")).toMatch(/^SaitenwerkZürich/);
    }
  });
});

describe("what a camera writes into a JPEG", () => {
  it("is left out, but for which way up it is", async () => {
    const bytes = withExif(
      "II*\0\x08\0\0\0\x02\0\x10\x01\x02\0\x05\0\0\0\x26\0\0\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\0\0\0\0Phone",
    );
    const rendered = Buffer.from(await render({ mime: "image/jpeg", bytes }));
    expect(rendered.includes("Phone")).toBe(false);
    const [box] = (await readPdf(rendered)).images;
    const [width, height] = [(box?.right ?? 0) - (box?.left ?? 0), (box?.bottom ?? 0) - (box?.top ?? 0)];
    expect(width / height).toBeCloseTo(60 / 120, 2);
  });

  it.each([
    ["ends early", "MM"],
    ["points outside", "MM\0*\xff\xff\xff\xff"],
    ["has more entries than bytes", "MM\0*\0\0\0\x08\xff\xff"],
    [
      "has entries without an end",
      "II*\0\x08\0\0\0\x02\0\x12\x01\x03\0\xff\xff\xff\xff\x09\0\0\0\xff\xff\xff\xff\xff\xff\xff\xff",
    ],
  ])("may be malformed: it %s", async (_, tiff) => {
    expect(await render({ mime: "image/jpeg", bytes: withExif(tiff) })).toEqual(
      await render({ mime: "image/jpeg", bytes: jpeg }),
    );
  });

  function withExif(tiff: string): Buffer {
    const content = Buffer.from(`Exif\0\0${tiff}`, "latin1");
    const head = Buffer.from([0xff, 0xe1, 0, content.length + 2]);
    return Buffer.concat([jpeg.subarray(0, 2), head, content, jpeg.subarray(2)]);
  }
});
