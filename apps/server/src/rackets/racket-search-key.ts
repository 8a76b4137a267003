import { searchKey } from "@rbo/shared/text/fold-text";

type Named = { manufacturer: string; model: string; serial: string | null; year: number | null };

/** What a racket is found by: derived from its names each time they are saved. */
export const racketSearchKey = ({ manufacturer, model, serial, year }: Named): string =>
  searchKey([manufacturer, model, serial, year === null ? null : String(year)]);
