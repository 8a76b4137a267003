import { catalogueId } from "@rbo/db/catalogue/catalogue-id";
import type { RacketLine, StringLine } from "@rbo/shared/catalogue/catalogue-line.schema";
import { racketSearchKey } from "../rackets/racket-search-key.ts";
import { stringSearchKey } from "../strings/string-search-key.ts";

/** Everyone's row of a line in a file, under an id by which the same line is known again. */
export const sharedRacketRow = (line: RacketLine) => ({
  ...line,
  id: catalogueId("racket", [line.manufacturer, line.model, line.headSizeSqIn, line.stringPattern, line.year]),
  searchKey: racketSearchKey({ ...line, serial: null }),
});

export const sharedStringRow = (line: StringLine) => ({
  ...line,
  id: catalogueId("string", [line.manufacturer, line.model, line.gauge]),
  searchKey: stringSearchKey(line),
});
