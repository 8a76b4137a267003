import { readFile } from "node:fs/promises";
import {
  type RacketLine,
  racketHeadings,
  racketLineSchema,
  type StringLine,
  stringHeadings,
  stringLineSchema,
} from "@rbo/shared/catalogue/catalogue-line.schema";
import { z } from "zod";
import { readCatalogueCsv } from "./read-catalogue-csv.ts";

/** The rackets and strings every installation may begin with, from `packages/db/catalogue`. Throws at a faulty line. */
export async function readStartingCatalogue(): Promise<{ rackets: RacketLine[]; strings: StringLine[] }> {
  return {
    rackets: z.array(racketLineSchema).parse(await readLines("rackets.csv", racketHeadings)),
    strings: z.array(stringLineSchema).parse(await readLines("strings.csv", stringHeadings)),
  };
}

async function readLines<Field extends string>(file: string, headings: Record<string, Field>): Promise<unknown> {
  const text = await readFile(new URL(`../../catalogue/${file}`, import.meta.url), "utf8");
  return readCatalogueCsv<Field>(text, headings, []).map(({ fields }) => fields);
}
