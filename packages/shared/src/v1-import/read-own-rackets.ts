import { foldText } from "../text/fold-text.ts";
import { type OwnRacketRow, racketIdKey } from "./own-rackets.ts";
import { readHeadSize, readPattern, readYear } from "./read-number.ts";
import { readLine } from "./read-text.ts";
import type { RowReader } from "./row-reader.ts";

/** The rackets of Lists by id. Of an id that stands there twice the first counts, as for VLOOKUP. */
export function readOwnRackets(readers: readonly RowReader[]): {
  rackets: Map<string, OwnRacketRow>;
  skipped: Set<RowReader>;
} {
  const rackets = new Map<string, OwnRacketRow>();
  const skipped = new Set<RowReader>();
  for (const reader of readers) {
    const racket = readOwnRacket(reader);
    if (racket === null || rackets.has(racketIdKey(racket.id))) {
      reader.note(racket === null ? "not_importable" : "racket_id_duplicate", "racketId");
      skipped.add(reader);
    } else rackets.set(racketIdKey(racket.id), racket);
  }
  return { rackets, skipped };
}

function readOwnRacket(reader: RowReader): OwnRacketRow | null {
  const id = readLine(reader, "racketId", 60);
  if (id === null) return null;
  return {
    id,
    text: readLine(reader, "racketName", 180) ?? id,
    head: readHeadSize(reader, "headSize"),
    pattern: readPattern(reader, "stringPattern"),
    year: readYear(reader, "year"),
    current: readCurrent(reader),
  };
}

function readCurrent(reader: RowReader): boolean | null {
  const word = foldText(readLine(reader, "current", 20) ?? "");
  if (["yes", "y", "ja", "j", "x", "true"].includes(word)) return true;
  return ["no", "n", "nein", "false"].includes(word) ? false : null;
}
