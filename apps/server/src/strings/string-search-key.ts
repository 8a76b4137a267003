import { searchKey } from "@rbo/shared/text/fold-text";

type Named = { manufacturer: string; model: string; gauge: string | null; material: string | null };

/** What a string is found by: derived from its names each time they are saved. */
export const stringSearchKey = ({ manufacturer, model, gauge, material }: Named): string =>
  searchKey([manufacturer, model, gauge, material]);
