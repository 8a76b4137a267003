import { useT } from "../../app/use-t.ts";
import classes from "./moderation.module.css";
import { gearFacts, gearName, type SubmissionJson } from "./submission-json.ts";

type NearRowsProps = { near: SubmissionJson["near"]; marked: string | null; onMark: (rowId: string) => void };

/** What everyone has that is written almost alike, the likeliest first; one of them is marked to merge into. */
export function NearRows({ near, marked, onMark }: NearRowsProps) {
  const t = useT("moderation");
  if (near.length === 0) return <p className={classes.soft}>{t("noNear")}</p>;
  return (
    <fieldset className={classes.near}>
      <legend className={classes.legend}>{t("near")}</legend>
      {near.map(({ row, similarity, differs }, index) => (
        <button
          key={row.id}
          type="button"
          className={classes.nearRow}
          aria-pressed={row.id === marked}
          onClick={() => onMark(row.id)}
        >
          <kbd className={classes.key}>{index + 1}</kbd>
          <span className={classes.nearName}>
            {gearName(row)}
            <span className={classes.nearFacts}>{gearFacts(row)}</span>
          </span>
          <span className={classes.nearFacts}>
            {differs ? t("differs") : t("alike", { percent: String(Math.round(similarity * 100)) })}
          </span>
        </button>
      ))}
    </fieldset>
  );
}
