const startOfImage = 0xd8;
const endOfImage = Buffer.from([0xff, 0xd9]);
const startOfScan = 0xda;
/** Baseline, extended and progressive: what PDF viewers decode. */
const startsOfFrame = [0xc0, 0xc1, 0xc2];

/** The JPEG itself, which a PDF carries as it is; null when it is none, broken off, or of a kind viewers can't show. */
export function wholeJpeg(bytes: Buffer): Buffer | null {
  if (bytes[0] !== 0xff || bytes[1] !== startOfImage) return null;
  let hasFrame = false;
  for (const { marker, content, end } of segments(bytes)) {
    if (startsOfFrame.includes(marker)) hasFrame = isShowable(content);
    if (marker === startOfScan) return hasFrame && bytes.includes(endOfImage, end) ? bytes : null;
  }
  return null;
}

type Segment = { marker: number; content: Buffer; end: number };

function* segments(bytes: Buffer): Generator<Segment> {
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    const end = at + 2 + bytes.readUInt16BE(at + 2);
    yield { marker, content: bytes.subarray(at + 4, end), end };
    at = end;
  }
}

/** Eight bits, some height and width, grey or three or four colours. */
function isShowable(frame: Buffer): boolean {
  if (frame.length < 6) return false;
  const [height, width] = [frame.readUInt16BE(1), frame.readUInt16BE(3)];
  return frame[0] === 8 && height > 0 && width > 0 && [1, 3, 4].includes(frame[5] ?? 0);
}
