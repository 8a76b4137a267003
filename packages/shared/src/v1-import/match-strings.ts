import { missingMaker } from "./missing-text.ts";
import { isOneSlipApart } from "./one-slip.ts";
import { tight } from "./racket-vocabulary.ts";
import type { V1String } from "./v1-import.schema.ts";
import type { V1Catalogue } from "./v1-workbook.schema.ts";

export type TypedString = { manufacturer: string | null; model: string | null; gauge: string | null };
type CatalogueString = V1Catalogue["strings"][number];

/**
 * Collects the strings of the workbook: a row of the catalogue where maker, model and gauge agree (case, accents,
 * spaces and hyphens apart), the maker's and the model's catalogue spelling where only the gauge is new, else as typed.
 */
export function stringMatcher(catalogue: V1Catalogue["strings"]) {
  const strings = new Map<string, V1String>();
  const typed = new Map<string, string>();
  const makers = new Map(catalogue.map((row) => [makerKey(row.manufacturer), row.manufacturer]));

  const keyOf = (string: TypedString): string | null => {
    if (string.manufacturer === null && string.model === null) return null;
    const typedKey = JSON.stringify([string.manufacturer, string.model, string.gauge]);
    const known = typed.get(typedKey);
    if (known !== undefined) return known;
    const found = toV1String(string, catalogue, makers);
    typed.set(typedKey, found.key);
    if (!strings.has(found.key)) strings.set(found.key, found);
    return found.key;
  };
  return { keyOf, strings: () => [...strings.values()] };
}

function toV1String(
  string: TypedString,
  catalogue: V1Catalogue["strings"],
  makers: ReadonlyMap<string, string>,
): V1String {
  const maker = knownMaker(string, makers);
  const model = modelText(string, maker);
  const isMakerUnknown = maker === null && string.manufacturer !== null;
  const sameModel = isMakerUnknown ? [] : rowsOfModel(catalogue, maker, model);
  const row = sameModel.find((candidate) => candidate.gauge === string.gauge);
  const manufacturer = sameModel[0]?.manufacturer ?? maker ?? string.manufacturer ?? missingMaker;
  const canonicalModel = sameModel[0]?.model ?? (model === "" ? missingMaker : model);
  return {
    key: `string:${tight(manufacturer)}|${tight(canonicalModel) || canonicalModel}|${string.gauge ?? ""}`,
    ref: row?.ref ?? null,
    manufacturer,
    model: canonicalModel,
    gauge: string.gauge,
  };
}

/** The maker's column, else the maker in front of the model; one slip of the finger in a long name is mended. */
function knownMaker({ manufacturer, model }: TypedString, makers: ReadonlyMap<string, string>): string | null {
  if (manufacturer !== null) {
    const key = makerKey(manufacturer);
    const near = [...makers].filter(([maker]) => key.length >= 6 && isOneSlipApart(key, maker));
    return makers.get(key) ?? (near.length === 1 ? (near[0]?.[1] ?? null) : null);
  }
  const front = [...makers].find(([maker]) => makerKey(model ?? "").startsWith(maker));
  return front?.[1] ?? null;
}

/** The model without its maker in front. */
function modelText({ model }: TypedString, maker: string | null): string {
  if (model === null) return "";
  if (maker === null || !makerKey(model).startsWith(makerKey(maker))) return model;
  const words = model.split(" ");
  const count = words.findIndex((_, at) => makerKey(words.slice(0, at + 1).join(" ")) === makerKey(maker)) + 1;
  return count > 0 && count < words.length ? words.slice(count).join(" ") : model;
}

function rowsOfModel(catalogue: V1Catalogue["strings"], maker: string | null, model: string): CatalogueString[] {
  const rows = catalogue.filter((row) => tight(row.model) === tight(model));
  if (maker !== null) return rows.filter((row) => makerKey(row.manufacturer) === makerKey(maker));
  return new Set(rows.map((row) => row.manufacturer)).size === 1 ? rows : [];
}

/** "Völkl", "Volkl" and "Voelkl" are one maker. */
const makerKey = (name: string): string => tight(name.replace(/oe/gi, "o").replace(/ue/gi, "u").replace(/ae/gi, "a"));
