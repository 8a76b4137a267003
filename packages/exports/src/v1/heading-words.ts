import { foldText } from "@rbo/shared/text/fold-text";
import type { V1Column, V1Sheet } from "@rbo/shared/v1-import/v1-workbook.schema";

type Words = readonly string[];

/** Words of the row of groups. All words here are folded: no accents, no capitals. */
export const groupWords = {
  main: ["main", "mains", "main string", "mains string", "langs", "langssaite", "langssaiten", "hauptsaite"],
  cross: ["cross", "crosses", "cross string", "crosses string", "quer", "quersaite", "quersaiten"],
  racket: ["racquet", "racket", "racquets", "rackets", "schlager", "tennisschlager"],
  own: [
    "my racquets",
    "my rackets",
    "own racquets",
    "own rackets",
    "meine schlager",
    "eigene schlager",
    "meine rackets",
  ],
  derived: ["stats", "statistics", "statistik", "auswertung"],
} as const satisfies Record<string, Words>;
export type HeadingGroup = keyof typeof groupWords;

export const sideWords = {
  Manufacturer: ["manufacturer", "brand", "maker", "make", "hersteller", "marke"],
  Model: ["model", "string", "name", "modell", "saite"],
  Gauge: ["gauge", "thickness", "diameter", "starke", "dicke", "durchmesser"],
  Colour: ["color", "colour", "farbe"],
  Tension: ["tension", "harte", "zug", "spannung", "bespannungsharte", "besaitungsharte", "gewicht"],
  Price: ["price", "preis", "cost", "kosten"],
  Byo: ["byo", "own", "own string", "eigene", "eigene saite", "mitgebracht"],
} as const satisfies Record<string, Words>;

export const racketWords = {
  racketId: ["id", "nr", "no"],
  racketName: ["racquet", "racket", "schlager", "model", "modell", "name"],
  headSize: ["head size", "headsize", "head", "kopfgrosse", "schlagflache"],
  stringPattern: ["string pattern", "pattern", "besaitungsbild", "saitenbild", "bespannungsbild"],
  year: ["year", "jahr", "jahrgang", "baujahr"],
  current: ["current", "in use", "active", "aktuell", "aktiv", "in gebrauch"],
} as const satisfies Partial<Record<V1Column, Words>>;

export const jobWords = {
  id: ["id", "nr", "no", "number", "nummer"],
  ordered: ["ordered", "ordered on", "order date", "received", "bestellt", "angenommen", "annahme", "eingang"],
  strung: ["strung", "strung on", "besaitet", "bespannt", "besaitet am", "bespannt am"],
  returned: ["returned", "collected", "picked up", "zuruck", "retour", "abgeholt", "zuruckgegeben"],
  paid: ["paid", "paid on", "payment", "bezahlt", "bezahlt am", "zahlung"],
  lastName: ["last name", "lastname", "surname", "family name", "name", "nachname", "familienname"],
  firstName: ["first name", "firstname", "given name", "vorname"],
  racketName: ["racquet", "racket", "schlager"],
  headSize: racketWords.headSize,
  stringPattern: racketWords.stringPattern,
  labour: ["labor", "labour", "work", "arbeit", "arbeitslohn", "lohn", "besaitung"],
  method: ["method", "methode", "knots", "knoten"],
  dynamicTension: ["dt", "dt after stringing", "dynamic tension", "dynamische spannung", "dt nach besaitung"],
  comments: ["comments", "comment", "notes", "note", "remarks", "bemerkungen", "bemerkung", "kommentar", "notizen"],
} as const satisfies Partial<Record<V1Column, Words>>;

/** A column "Date" is the only one of own jobs, and the first of clients' jobs. */
export const dateWords: Words = ["date", "datum"];

/** V1's own formulas, which are derived anew, and the list of BYO's two answers. */
export const derivedWords: Words = [
  ...["", "strings", "total", "status", "year", "month", "stringjobs", "byo"],
  ...["saiten", "jahr", "monat", "besaitungen"],
];

const sideColumns = (["main", "cross"] as const).flatMap((side) =>
  (["Manufacturer", "Model", "Gauge", "Tension", "Price", "Byo", "Colour"] as const).map(
    (column) => `${side}${column}` as const,
  ),
);

/** The columns a sheet may have. */
export const sheetColumns: Record<V1Sheet, readonly V1Column[]> = {
  client: [
    ...(["id", "ordered", "strung", "returned", "paid", "lastName", "firstName", "racketName", "headSize"] as const),
    ...(["stringPattern", "labour", "method", "dynamicTension", "comments"] as const),
    ...sideColumns,
  ],
  self: [
    ...(["strung", "racketId", "racketName", "headSize", "stringPattern", "labour", "method"] as const),
    ...(["dynamicTension", "comments"] as const),
    ...sideColumns,
  ],
  lists: ["racketId", "racketName", "headSize", "stringPattern", "year", "current"],
};

const notInV1: Record<V1Sheet, readonly V1Column[]> = {
  client: ["method", "mainColour", "crossColour"],
  self: ["headSize", "labour", "mainPrice", "crossPrice", "mainByo", "crossByo"],
  lists: [],
};

/** The columns that V1 has, whose absence is told. */
export const expectedColumns = (sheet: V1Sheet): V1Column[] =>
  sheetColumns[sheet].filter((column) => !notInV1[sheet].includes(column));

/** A heading as compared: folded, umlauts spelt out or not, without a unit behind. */
export const headingKey = (text: string): string =>
  foldText(text)
    .replace(/([aou])e/g, "$1")
    .replace(/ (kg|lbs?|chf|eur|mm|cm2?|in2?|sq in)$/, "");
