import { orientationSegment, readOrientation } from "./jpeg-orientation.ts";

const startOfImage = Buffer.from([0xff, 0xd8]);
const endOfImage = 0xd9;
const startOfScan = 0xda;
const exif = 0xe1;
/** Baseline, extended and progressive: what PDF viewers decode. */
const startsOfFrame = [0xc0, 0xc1, 0xc2];
/** The picture, tables, restarts and Adobe's note of how colours are meant: what decoding needs. */
const needed = [...startsOfFrame, 0xdb, 0xc4, 0xdd, 0xee, startOfScan, endOfImage];

/**
 * A JPEG with nothing in it but the picture and which way up it is: what cameras write beside it (where it was taken, a
 * thumbnail) is nobody's business, and a malformed piece of it has taken the whole process down in the renderer's reader.
 * Null when it is none, broken off, or of a kind that PDF viewers can't show.
 */
export function plainJpeg(bytes: Buffer): Buffer | null {
  if (!bytes.subarray(0, 2).equals(startOfImage)) return null;
  const all = [...segments(bytes)];
  const frames = all.filter(({ marker }) => startsOfFrame.includes(marker));
  const hasScan = all.some(({ marker }) => marker === startOfScan);
  if (frames.length !== 1 || !frames.every(isShowable) || !hasScan || all.at(-1)?.marker !== endOfImage) return null;
  const orientation = all.find(({ marker }) => marker === exif);
  return Buffer.concat([
    startOfImage,
    orientationSegment(orientation ? readOrientation(orientation.content) : null),
    ...all.filter(({ marker }) => needed.includes(marker)).map(({ whole }) => whole),
  ]);
}

/** `whole` with its marker and, of a scan, the data behind it; `content` is what the segment's length counts. */
type Segment = { marker: number; whole: Buffer; content: Buffer };

/** Up to the image's end, or to where the file goes astray. */
function* segments(bytes: Buffer): Generator<Segment> {
  let at = startOfImage.length;
  while (at + 2 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === endOfImage) return yield { marker, whole: bytes.subarray(at, at + 2), content: Buffer.alloc(0) };
    if (at + 4 > bytes.length) return;
    const length = bytes.readUInt16BE(at + 2);
    const contentEnd = at + 2 + length;
    if (length < 2 || contentEnd > bytes.length) return;
    const end = marker === startOfScan ? endOfScan(bytes, contentEnd) : contentEnd;
    yield { marker, whole: bytes.subarray(at, end), content: bytes.subarray(at + 4, contentEnd) };
    at = end;
  }
}

/** In a scan's data 0xff is followed by 0 or by a restart's number; anything else is the next segment. */
function endOfScan(bytes: Buffer, from: number): number {
  let at = bytes.indexOf(0xff, from);
  while (at !== -1) {
    const next = bytes[at + 1] ?? 0;
    const isData = next === 0 || (next >= 0xd0 && next <= 0xd7);
    if (!isData) return at;
    at = bytes.indexOf(0xff, at + 2);
  }
  return bytes.length;
}

/** Eight bits, some height and width, grey or three or four colours. */
function isShowable({ content: frame }: Segment): boolean {
  if (frame.length < 6) return false;
  const [height, width] = [frame.readUInt16BE(1), frame.readUInt16BE(3)];
  return frame[0] === 8 && height > 0 && width > 0 && [1, 3, 4].includes(frame[5] ?? 0);
}
