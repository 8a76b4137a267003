import type { OrderDates } from "../orders/order-dates.ts";
import { contentHash, type RowIdentity } from "./import-key.ts";
import { readClientDates } from "./job-dates.ts";
import type { TypedRacket } from "./match-rackets.ts";
import { missingName } from "./missing-text.ts";
import { type PersonName, personNameKeys } from "./person-name.ts";
import { readDate } from "./read-date.ts";
import { readDynamicTension, readHeadSize, readPattern } from "./read-number.ts";
import { readPrice } from "./read-price.ts";
import { type ReadSide, readSides } from "./read-side.ts";
import { readLine, readLines } from "./read-text.ts";
import type { RowReader } from "./row-reader.ts";

/** A row as read, its people, rackets and strings not matched yet. */
export type ReadJob = {
  reader: RowReader;
  identity: RowIdentity;
  name: PersonName | null;
  /** The id in Lists, or what the row says itself. */
  racket: { id: string; typed: TypedRacket | null } | { id: null; typed: TypedRacket };
  dates: OrderDates;
  main: ReadSide;
  cross: ReadSide;
  labourMinor: number;
  method: string | null;
  dynamicTension: number | null;
  comments: string | null;
};

/** A row of client jobs; null, with the reason noted, when there is nothing to book or no day to book it on. */
export function readClientJob(reader: RowReader, currency: string): ReadJob | null {
  const typedName = { last: readLine(reader, "lastName", 80), first: readLine(reader, "firstName", 80) };
  const hasName = typedName.last !== null || typedName.first !== null;
  const dates = readClientDates(reader);
  const text = readLine(reader, "racketName", 180);
  if (dates === null) {
    reader.note(hasName || text !== null ? "no_date" : "nothing_booked", null);
    return null;
  }
  const name = {
    lastName: typedName.last ?? typedName.first ?? missingName,
    firstName: typedName.last && typedName.first,
  };
  if (!hasName) reader.note("name_missing", "lastName", missingName);
  const racket = { id: null, typed: readTypedRacket(reader, text) };
  const job = { ...readSetup(reader, currency), name, racket, dates };
  const ordered = readDate(reader, "ordered") ?? dates.orderedAt;
  const hash = contentHash([
    ordered,
    personNameKeys(name)[0] ?? "",
    racket.typed.text.toLowerCase(),
    ...sideContent(job),
  ]);
  return { ...job, identity: { id: readLine(reader, "id", 40), orderedAt: ordered, hash } };
}

/** A row of the stringer's own jobs. Its one date is the day it was strung; the other dates stay blank. */
export function readSelfJob(reader: RowReader, currency: string): ReadJob | null {
  const strungAt = readDate(reader, "strung");
  const id = readLine(reader, "racketId", 60);
  const text = readLine(reader, "racketName", 180);
  const setup = readSetup(reader, currency);
  if (strungAt === null && id === null && text === null) {
    reader.note("nothing_booked", null);
    return null;
  }
  const typed = id === null || text !== null ? readTypedRacket(reader, text) : null;
  const racket = id === null ? { id, typed: typed ?? readTypedRacket(reader, null) } : { id, typed };
  const dates = { orderedAt: null, strungAt, returnedAt: null, paidAt: null };
  const colours = [setup.main.colour, setup.cross.colour];
  const hash = contentHash([strungAt, id?.toLowerCase() ?? text, ...sideContent(setup), ...colours, setup.method]);
  return { ...setup, name: null, racket, dates, identity: { id: null, orderedAt: null, hash } };
}

function readTypedRacket(reader: RowReader, text: string | null): TypedRacket {
  if (text === null) reader.note("racket_missing", "racketName", missingName);
  return {
    text: text ?? missingName,
    head: readHeadSize(reader, "headSize"),
    pattern: readPattern(reader, "stringPattern"),
  };
}

function readSetup(reader: RowReader, currency: string) {
  return {
    reader,
    ...readSides(reader, currency),
    labourMinor: readPrice(reader, "labour", currency) ?? 0,
    method: readLine(reader, "method", 60),
    dynamicTension: readDynamicTension(reader, "dynamicTension"),
    comments: readLines(reader, "comments", 2000),
  };
}

/** Of both sides what is not filled in later or corrected like a price. */
const sideContent = ({ main, cross }: { main: ReadSide; cross: ReadSide }) =>
  [main, cross].flatMap(({ string, tension }) => [
    string.manufacturer?.toLowerCase() ?? null,
    string.model?.toLowerCase() ?? null,
    string.gauge,
    tension?.value ?? null,
  ]);
