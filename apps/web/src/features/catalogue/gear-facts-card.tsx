import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useT } from "../../app/use-t.ts";
import { Card } from "../../components/card.tsx";
import formClasses from "../../components/form.module.css";
import { Icon } from "../../components/icon.tsx";
import { useHasDraft } from "../../drafts/use-draft.ts";
import classes from "./catalogue.module.css";
import { EditRacketCard } from "./edit-racket-card.tsx";
import { EditStringCard } from "./edit-string-card.tsx";
import type { GearJson, GearPageJson } from "./gear-json.ts";
import { ownerName } from "./gear-words.ts";
import { gearDraft } from "./use-gear-edit.ts";

/** What a racket or string is: read first; one's own is edited in place. */
export function GearFactsCard({ page: { gear, jobs } }: { page: GearPageJson }) {
  const t = useT("catalogue");
  // What was being typed when the page was loaded is on screen again.
  const hasDraft = useHasDraft(gearDraft(gear));
  const [isEditing, setEditing] = useState(hasDraft && isEditable(gear));
  const onDone = () => setEditing(false);
  if (isEditing) {
    return gear.kind === "racket" ? (
      <EditRacketCard racket={gear} jobs={jobs} onDone={onDone} />
    ) : (
      <EditStringCard string={gear} jobs={jobs} onDone={onDone} />
    );
  }
  const edit = (
    <Button variant="subtle" size="sm" onClick={() => setEditing(true)} leftSection={<Icon name="edit" size={18} />}>
      {t("edit")}
    </Button>
  );
  return (
    <Card title={t("factsTitle")} action={isEditable(gear) ? edit : null}>
      {gear.visibility === "shared" ? <p className={formClasses.note}>{t("sharedNote")}</p> : null}
      <Facts gear={gear} />
      <p className={formClasses.note}>{t("usedIn", { count: jobs })}</p>
      {gear.kind === "racket" && jobs > 0 ? (
        <Link to="/rackets/$id" params={{ id: gear.id }} className={classes.link}>
          {t("history")}
        </Link>
      ) : null}
    </Card>
  );
}

const isEditable = (gear: GearJson): boolean => gear.isOwn && gear.visibility !== "shared";

function Facts({ gear }: { gear: GearJson }) {
  const t = useT("catalogue");
  const size = gear.kind === "racket" && gear.headSizeSqIn !== null ? String(gear.headSizeSqIn) : null;
  const facts =
    gear.kind === "racket"
      ? [
          [t("headSizeName"), size && t("headSize", { size })],
          [t("pattern"), gear.stringPattern],
          [t("year"), gear.year === null ? null : String(gear.year)],
          [t("serial"), gear.serial],
          [t("owner"), ownerName(gear, t)],
        ]
      : [
          [t("gauge"), gear.gauge],
          [t("material"), gear.material],
          [t("colour"), gear.colour],
        ];
  const known = facts.filter(([, value]) => value);
  if (known.length === 0) return null;
  return (
    <dl className={`${classes.facts} ${classes.pairs}`}>
      {known.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
