const header = Buffer.from("Exif\0\0");
const entryLength = 12;
const orientationTag = 0x0112;

/** Which way up a photo was taken, 1 to 8, of the content of its Exif segment; null where it does not say. */
export function readOrientation(content: Buffer): number | null {
  if (!content.subarray(0, header.length).equals(header)) return null;
  const tiff = content.subarray(header.length);
  const isLittleEndian = tiff.subarray(0, 2).equals(Buffer.from("II"));
  const at = (offset: number, bytes: 2 | 4): number | null => {
    if (offset + bytes > tiff.length) return null;
    return isLittleEndian ? tiff.readUIntLE(offset, bytes) : tiff.readUIntBE(offset, bytes);
  };
  const directory = at(4, 4);
  const count = directory === null ? null : at(directory, 2);
  if (directory === null || count === null) return null;
  for (let index = 0; index < count; index += 1) {
    const entry = directory + 2 + index * entryLength;
    const tag = at(entry, 2);
    if (tag === null) return null;
    const value = at(entry + 8, 2);
    if (tag === orientationTag) return value !== null && value >= 1 && value <= 8 ? value : null;
  }
  return null;
}

/** An Exif segment that says this and nothing else; no bytes for what stands upright. */
export function orientationSegment(orientation: number | null): Buffer {
  if (orientation === null || orientation === 1) return Buffer.alloc(0);
  const tiff = Buffer.from("MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\0\0\0\0\0\0\0", "latin1");
  tiff.writeUInt16BE(orientation, 18);
  const segment = Buffer.concat([Buffer.from([0xff, 0xe1, 0, 0]), header, tiff]);
  segment.writeUInt16BE(segment.length - 2, 2);
  return segment;
}
