import { orderPrice } from "../orders/order-price.ts";
import { importKeys } from "./import-key.ts";
import { importReport, rowReport } from "./import-report.ts";
import { matchPeople } from "./match-people.ts";
import { matchRackets } from "./match-rackets.ts";
import { stringMatcher, type TypedString } from "./match-strings.ts";
import { racketIdKey } from "./own-rackets.ts";
import { type ReadJob, readClientJob, readSelfJob } from "./read-job.ts";
import { readOwnRackets } from "./read-own-rackets.ts";
import type { ReadSide } from "./read-side.ts";
import { rowReader } from "./row-reader.ts";
import { type V1Import, type V1Job, v1JobSchema } from "./v1-import.schema.ts";
import { type V1CatalogueInput, type V1Workbook, v1CatalogueSchema } from "./v1-workbook.schema.ts";

/**
 * The old workbook as a careful person reads it: jobs with calendar dates, minor units of `currency` and tensions as
 * typed, pointing at people, rackets and strings matched with the account's own and shared rows. Every row that was
 * changed or left out is in the report with its reasons; one bad row never sinks the rest. Pure, and the same for the
 * same input; `importKey` is the same too when rows were appended or sorted anew (domain: V1).
 */
export function interpretV1(
  workbook: V1Workbook,
  catalogueInput: V1CatalogueInput,
  options: { currency: string },
): V1Import {
  const catalogue = v1CatalogueSchema.parse(catalogueInput);
  const readers = (rows: V1Workbook["client"]) => rows.map((row) => rowReader(row, workbook));
  const clientReaders = readers(workbook.client);
  const selfReaders = readers(workbook.self);
  const listReaders = readers(workbook.lists);

  const clientJobs = clientReaders
    .map((reader) => readClientJob(reader, options.currency))
    .filter((job) => job !== null);
  const selfJobs = selfReaders.map((reader) => readSelfJob(reader, options.currency)).filter((job) => job !== null);
  const { rackets: own, skipped: skippedLists } = readOwnRackets(listReaders);
  addUnknownIds(own, selfJobs);

  const readJobs = [...clientJobs, ...selfJobs];
  const people = matchPeople(
    clientJobs.map((job) => job.name).filter((name) => name !== null),
    catalogue.people,
  );
  const naming = readJobs.filter((job) => job.racket.id === null);
  const typed = naming.map((job) => job.racket.typed).filter((racket) => racket !== null);
  const rackets = matchRackets([...own.values()], typed, catalogue);
  const typedKeys = new Map(naming.map((job, index) => [job, rackets.typedKeys[index]]));
  const strings = stringMatcher(catalogue.strings);

  const toJob = (sheet: V1Job["sheet"], keys: ReturnType<typeof importKeys>) => (job: ReadJob, index: number) => {
    const { key = "", isDuplicateId = false } = keys[index] ?? {};
    if (isDuplicateId) job.reader.note("duplicate_id", "id");
    const racketKey = job.racket.id === null ? typedKeys.get(job) : rackets.ownKeys.get(racketIdKey(job.racket.id));
    return buildJob(job, {
      sheet,
      importKey: key,
      racketKey: racketKey ?? "",
      personKey: job.name && people.keyOf(job.name),
      stringKeyOf: strings.keyOf,
    });
  };
  const jobs = [
    ...clientJobs.map(
      toJob(
        "client",
        importKeys(
          "v1:client",
          clientJobs.map((job) => job.identity),
        ),
      ),
    ),
    ...selfJobs.map(
      toJob(
        "self",
        importKeys(
          "v1:self",
          selfJobs.map((job) => job.identity),
        ),
      ),
    ),
  ].filter((job) => job !== null);

  const booked = new Set(jobs.map((job) => `${job.sheet}:${job.row}`));
  const rows = [
    ...clientReaders.map((reader) => rowReport("client", reader, !booked.has(`client:${reader.row}`))),
    ...selfReaders.map((reader) => rowReport("self", reader, !booked.has(`self:${reader.row}`))),
    ...listReaders.map((reader) => rowReport("lists", reader, skippedLists.has(reader))),
  ];
  const parts = { people: people.people, rackets: rackets.rackets, strings: strings.strings(), jobs };
  return { currency: options.currency, ...parts, report: importReport(parts, rows, workbook.omissions) };
}

/** A self-job's racket id that Lists does not have is a racket all the same, of which only the id is known. */
function addUnknownIds(own: ReturnType<typeof readOwnRackets>["rackets"], jobs: readonly ReadJob[]): void {
  const listed = new Set(own.keys());
  for (const { racket, reader } of jobs) {
    if (racket.id === null || listed.has(racketIdKey(racket.id))) continue;
    reader.note("racket_id_unknown", "racketId");
    const { typed } = racket;
    const row = {
      id: racket.id,
      text: typed?.text ?? racket.id,
      head: typed?.head ?? null,
      pattern: typed?.pattern ?? null,
    };
    if (!own.has(racketIdKey(racket.id))) own.set(racketIdKey(racket.id), { ...row, year: null, current: null });
  }
}

type JobKeys = {
  sheet: V1Job["sheet"];
  importKey: string;
  racketKey: string;
  personKey: string | null;
  stringKeyOf: (string: TypedString) => string | null;
};

/** The job, checked once more as a whole; what fails is left out and noted, whatever it was. */
function buildJob(job: ReadJob, keys: JobKeys): V1Job | null {
  const { stringKeyOf, ...rest } = keys;
  const side = ({ string, ...read }: ReadSide) => ({ ...read, stringKey: stringKeyOf(string) });
  const { main, cross, dates, labourMinor, method, dynamicTension, comments } = job;
  const checked = v1JobSchema.safeParse({
    ...rest,
    row: job.reader.row,
    ...dates,
    main: side(main),
    cross: side(cross),
    labourMinor,
    totalMinor: orderPrice({ labourMinor, main, cross }).totalMinor,
    method,
    dynamicTension,
    comments,
  });
  if (checked.success) return checked.data;
  job.reader.note("not_importable", null);
  return null;
}
