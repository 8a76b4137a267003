import type { Translate } from "../../app/use-t.ts";
import type { GearJson, RacketJson, StringJson } from "./gear-json.ts";

type Named = { manufacturer: string; model: string; gauge?: string | null };

/** "Luxilon ALU Power 1.25": a racket or string in a sentence. */
export const gearName = ({ manufacturer, model, gauge = null }: Named): string =>
  [manufacturer, model, gauge].filter(Boolean).join(" ");

/** What tells rows of one name apart, in one line. */
export const gearDetails = (gear: GearJson, t: Translate<"catalogue">): string =>
  gear.kind === "racket" ? racketDetails(gear, t) : stringDetails(gear);

function racketDetails(racket: RacketJson, t: Translate<"catalogue">): string {
  const { headSizeSqIn, stringPattern, year, serial } = racket;
  const size = headSizeSqIn === null ? null : t("headSize", { size: String(headSizeSqIn) });
  return [size, stringPattern, year, serial].filter(Boolean).join(" · ");
}

const stringDetails = ({ gauge, material, colour }: StringJson): string =>
  [gauge, material, colour].filter(Boolean).join(" · ");

/** Whose racket it is, in words; null where nobody is named. */
export function ownerText(gear: GearJson, t: Translate<"catalogue">): string | null {
  if (gear.kind === "string" || !gear.owner) return null;
  return gear.owner.isSelf ? t("ownerSelf") : t("ownerOf", { name: gear.owner.name });
}
