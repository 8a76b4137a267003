import { useT } from "../../app/use-t.ts";
import classes from "./people.module.css";
import type { ComparisonJson } from "./people-json.ts";

/** What follows from making two people one, said before it is done. */
export function MergeEffects({ comparison: { kept, other, joinedFor } }: { comparison: ComparisonJson }) {
  const t = useT("people");
  const stringers = new Set([...kept.knownTo, ...other.knownTo].map(({ stringerId }) => stringerId));
  const names = joinedFor.join(", ");
  return (
    <ul className={classes.effects}>
      {joinedFor.length > 0 ? <li>{t(joinedFor.length === 1 ? "joined" : "joinedMany", { names })}</li> : null}
      {stringers.size > 1 ? <li>{t("shared")}</li> : null}
      <li>{t("receiptsStay")}</li>
    </ul>
  );
}
