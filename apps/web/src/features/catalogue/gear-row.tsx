import { memo } from "react";
import { useT } from "../../app/use-t.ts";
import { Icon } from "../../components/icon.tsx";
import classes from "./catalogue.module.css";
import { GearBadge } from "./gear-badge.tsx";
import type { GearJson } from "./gear-json.ts";
import { GearLink } from "./gear-link.tsx";
import { gearDetails, gearMark } from "./gear-words.ts";

/** One racket or string; the whole row is the link. */
export const GearRow = memo(function GearRow({ gear, isMarked }: { gear: GearJson; isMarked: boolean }) {
  const t = useT("catalogue");
  const details = gearDetails(gear, t);
  const mark = gearMark(gear, t);
  return (
    <GearLink kind={gear.kind} id={gear.id} className={classes.row}>
      <Icon name={gear.kind === "racket" ? "racket" : "strings"} />
      <span className={classes.what}>
        <span className={classes.name}>{`${gear.manufacturer} ${gear.model}`}</span>
        {details ? <span className={classes.detail}>{details}</span> : null}
        {mark ? <span className={classes.detail}>{mark}</span> : null}
      </span>
      <GearBadge gear={gear} isMarked={isMarked} />
      <Icon name="forward" size={18} />
    </GearLink>
  );
});
