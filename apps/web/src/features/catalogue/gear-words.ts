import type { Translate } from "../../app/use-t.ts";
import type { GearJson, RacketJson, StringJson } from "./gear-json.ts";

type Named = { manufacturer: string; model: string; gauge?: string | null };

/** "Luxilon ALU Power 1.25": a racket or string in a sentence. */
export const gearName = ({ manufacturer, model, gauge = null }: Named): string =>
  [manufacturer, model, gauge].filter(Boolean).join(" ");

/** What kind of a racket or string it is, in one line. */
export const gearDetails = (gear: GearJson, t: Translate<"catalogue">): string =>
  gear.kind === "racket" ? racketDetails(gear, t) : stringDetails(gear);

function racketDetails(racket: RacketJson, t: Translate<"catalogue">): string {
  const { headSizeSqIn, stringPattern, year } = racket;
  const size = headSizeSqIn === null ? null : t("headSize", { size: String(headSizeSqIn) });
  return [size, stringPattern, year].filter(Boolean).join(" · ");
}

const stringDetails = ({ gauge, material, colour }: StringJson): string =>
  [gauge, material, colour].filter(Boolean).join(" · ");

/** Which one of its twins a racket is, and whose; "" where nothing is known. */
export const gearMark = (gear: GearJson, t: Translate<"catalogue">): string =>
  gear.kind === "racket" ? [gear.serial, ownerName(gear, t)].filter(Boolean).join(" · ") : "";

/** Whose racket it is, in words; null where nobody is named. */
export function ownerName({ owner }: RacketJson, t: Translate<"catalogue">): string | null {
  if (!owner) return null;
  return owner.isSelf ? t("ownerSelf") : owner.name;
}
