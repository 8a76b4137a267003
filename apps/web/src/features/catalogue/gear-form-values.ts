import { fieldErrors } from "../../app/error-text.ts";
import { typedRacketOf } from "../../fields/racket-choice.ts";
import { typedStringOf } from "../../fields/string-choice.ts";
import type { RacketJson, StringJson } from "./gear-json.ts";

export type Owner = { id: string; name: string };

/** A racket as the form holds it: every text as typed, "" where there is none. */
export type RacketFormValues = {
  manufacturer: string;
  model: string;
  headSizeSqIn: string;
  stringPattern: string;
  year: string;
  serial: string;
  owner: Owner | null;
};

export type StringFormValues = {
  manufacturer: string;
  model: string;
  gauge: string;
  material: string;
  colour: string;
};

export const racketFormValues = (racket: RacketJson): RacketFormValues => ({
  manufacturer: racket.manufacturer,
  model: racket.model,
  headSizeSqIn: textOf(racket.headSizeSqIn),
  stringPattern: racket.stringPattern ?? "",
  year: textOf(racket.year),
  serial: racket.serial ?? "",
  owner: racket.owner && { id: racket.owner.id, name: racket.owner.name },
});

export const stringFormValues = (string: StringJson): StringFormValues => ({
  manufacturer: string.manufacturer,
  model: string.model,
  gauge: string.gauge ?? "",
  material: string.material ?? "",
  colour: string.colour ?? "",
});

/** A form that begins with what was searched for in vain, if anything. */
export function racketNamed(name: string): RacketFormValues {
  const { manufacturer, model, headSize, stringPattern, year, serial } = typedRacketOf(name);
  return { manufacturer, model, headSizeSqIn: headSize, stringPattern, year, serial, owner: null };
}

export function stringNamed(name: string): StringFormValues {
  const { manufacturer, model, gauge, material, colour } = typedStringOf(name);
  return { manufacturer, model, gauge, material, colour };
}

/** What the server takes. The fields of numbers hold digits only. */
export const racketInput = ({ owner, headSizeSqIn, year, ...texts }: RacketFormValues) => ({
  ...texts,
  headSizeSqIn: numberOf(headSizeSqIn),
  year: numberOf(year),
  ownerClientId: owner?.id ?? null,
});

/** Faults by the form's fields; the owner's goes by another name than the input's. */
export function gearErrors(error: unknown): Record<string, string> {
  const { ownerClientId, ...errors } = fieldErrors(error);
  return ownerClientId ? { ...errors, owner: ownerClientId } : errors;
}

const textOf = (value: number | null): string => (value === null ? "" : String(value));
const numberOf = (digits: string): number | null => (digits === "" ? null : Number(digits));
