import type { SuggestionStatus } from "@rbo/shared/catalogue/catalogue.schema";
import { useT } from "../../app/use-t.ts";
import classes from "./catalogue.module.css";
import type { GearJson } from "./gear-json.ts";

/** Whether a row is everyone's, where both kinds stand together; else how its suggestion stands. */
export function GearBadge({ gear, isMarked }: { gear: GearJson; isMarked: boolean }) {
  const t = useT("catalogue");
  if (gear.visibility === "shared") {
    return isMarked ? <span className={classes.badge}>{t("shared")}</span> : null;
  }
  return gear.suggestion ? <SuggestionBadge status={gear.suggestion.status} /> : null;
}

/** How a suggestion stands, as a word and a colour. */
export function SuggestionBadge({ status }: { status: SuggestionStatus }) {
  const t = useT("catalogue");
  return (
    <span className={classes.badge} data-status={status}>
      {t(status)}
    </span>
  );
}
