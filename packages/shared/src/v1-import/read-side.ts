import { foldText } from "../text/fold-text.ts";
import type { TypedString } from "./match-strings.ts";
import { readByo } from "./read-byo.ts";
import { readGauge } from "./read-gauge.ts";
import { readPrice } from "./read-price.ts";
import { readTension } from "./read-tension.ts";
import { readLine } from "./read-text.ts";
import type { RowReader } from "./row-reader.ts";
import type { V1Job } from "./v1-import.schema.ts";
import type { V1Side } from "./v1-workbook.schema.ts";

export type ReadSide = { string: TypedString } & Omit<V1Job["main"], "stringKey">;

/** Mains and crosses of a row. Crosses that say "same" are the mains' string. */
export function readSides(reader: RowReader, currency: string): { main: ReadSide; cross: ReadSide } {
  const main = readSide(reader, "main", currency);
  const cross = readSide(reader, "cross", currency);
  if (!saysSame(cross.string)) return { main, cross };
  reader.note("string_same_as_main", "crossModel", main.string.model);
  return { main, cross: { ...cross, string: main.string, colour: cross.colour ?? main.colour } };
}

function readSide(reader: RowReader, side: V1Side, currency: string): ReadSide {
  return {
    string: {
      manufacturer: readLine(reader, `${side}Manufacturer`, 60),
      model: readLine(reader, `${side}Model`, 120),
      gauge: readGauge(reader, `${side}Gauge`),
    },
    tension: readTension(reader, `${side}Tension`),
    colour: readLine(reader, `${side}Colour`, 40),
    priceMinor: readPrice(reader, `${side}Price`, currency),
    byo: readByo(reader, `${side}Byo`),
  };
}

const sameWords = new Set([
  "same",
  "same as main",
  "as main",
  "dito",
  "ditto",
  "idem",
  "gleich",
  "wie main",
  "wie langs",
]);
const sameMarks = /^(["'″”“]{1,2}|=|-"-)$/;

function saysSame({ manufacturer, model }: TypedString): boolean {
  const texts = [manufacturer, model].filter((text) => text !== null);
  return texts.length > 0 && texts.every((text) => sameWords.has(foldText(text)) || sameMarks.test(text));
}
