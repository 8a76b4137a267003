import { readFile } from "node:fs/promises";
import { racketFieldsSchema } from "@rbo/shared/rackets/racket.schema";
import { stringFieldsSchema } from "@rbo/shared/strings/string.schema";
import { parse } from "csv-parse/sync";
import { z } from "zod";

const racket = racketFieldsSchema.shape;
const string = stringFieldsSchema.shape;
const number = z.union([z.literal("").transform(() => null), z.coerce.number()]);

const racketLineSchema = z
  .strictObject({
    manufacturer: racket.manufacturer,
    model: racket.model,
    head_size_sq_in: number.pipe(racket.headSizeSqIn.unwrap()),
    string_pattern: racket.stringPattern,
    year: number.pipe(racket.year.unwrap()),
  })
  .transform(({ head_size_sq_in: headSizeSqIn, string_pattern: stringPattern, ...rest }) => ({
    ...rest,
    headSizeSqIn,
    stringPattern,
  }));

const stringLineSchema = z
  .strictObject({
    manufacturer: string.manufacturer,
    model: string.model,
    gauge_mm: string.gauge,
    material: string.material,
    colour: string.colour,
  })
  .transform(({ gauge_mm: gauge, ...rest }) => ({ ...rest, gauge }));

export type StartingRacket = z.infer<typeof racketLineSchema>;
export type StartingString = z.infer<typeof stringLineSchema>;

/** The rackets and strings every installation may begin with, from `packages/db/catalogue`. Throws at a faulty line. */
export async function readStartingCatalogue(): Promise<{ rackets: StartingRacket[]; strings: StartingString[] }> {
  return {
    rackets: z.array(racketLineSchema).parse(await readLines("rackets.csv")),
    strings: z.array(stringLineSchema).parse(await readLines("strings.csv")),
  };
}

async function readLines(file: string): Promise<unknown> {
  const text = await readFile(new URL(`../../catalogue/${file}`, import.meta.url));
  return parse(text, { columns: true, bom: true, skip_empty_lines: true, trim: true });
}
