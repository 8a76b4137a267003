import { PNG } from "pngjs";
import { brandBox } from "./page-geometry.ts";

/** What the brand's box holds at 400 dots an inch; more than that only makes the mail heavy. */
const dotsPerPoint = 400 / 72;
const maxWidth = (brandBox.right - brandBox.left) * dotsPerPoint;
const maxHeight = (brandBox.bottom - brandBox.top) * dotsPerPoint;

/** A file of half a megabyte with more is a bomb and not a logo. */
const maxPixels = 25_000_000;

/**
 * A PNG without transparency and no larger than is printed, on white as the paper is: the renderer would otherwise
 * unpack it again for each receipt, in a callback whose failure ends the thread. Null when it is no whole PNG.
 */
export function flatPng(bytes: Buffer): Buffer | null {
  const image = readPng(bytes);
  if (!image) return null;
  const factor = Math.max(1, Math.floor(Math.max(image.width / maxWidth, image.height / maxHeight)));
  const width = Math.floor(image.width / factor);
  const height = Math.floor(image.height / factor);
  const flat = new PNG({ width, height });
  flat.data = Buffer.alloc(width * height * 3);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1)
      averageOnWhite(image, x * factor, y * factor, factor, flat.data, (y * width + x) * 3);
  }
  return PNG.sync.write(flat, { colorType: 2, inputColorType: 2, inputHasAlpha: false });
}

/** One pixel out of a square of them: RGBA into RGB. */
function averageOnWhite(from: PNG, left: number, top: number, side: number, into: Buffer, offset: number): void {
  let [red, green, blue] = [0, 0, 0];
  for (let y = top; y < top + side; y += 1) {
    for (let x = left; x < left + side; x += 1) {
      const at = (y * from.width + x) * 4;
      const alpha = (from.data[at + 3] ?? 0) / 255;
      const onWhite = (channel: number) => 255 + ((from.data[at + channel] ?? 0) - 255) * alpha;
      red += onWhite(0);
      green += onWhite(1);
      blue += onWhite(2);
    }
  }
  const pixels = side * side;
  into[offset] = Math.round(red / pixels);
  into[offset + 1] = Math.round(green / pixels);
  into[offset + 2] = Math.round(blue / pixels);
}

function readPng(bytes: Buffer): PNG | null {
  const headerLength = 24;
  if (bytes.length < headerLength || bytes.readUInt32BE(16) * bytes.readUInt32BE(20) > maxPixels) return null;
  try {
    return PNG.sync.read(bytes);
  } catch {
    // Whatever is wrong with a logo, the answer is the same: the name is printed.
    return null;
  }
}
