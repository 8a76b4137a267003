import { useT } from "../app/use-t.ts";
import { Note } from "../components/note.tsx";
import classes from "./conflict-card.module.css";
import type { ConflictRow } from "./conflict-rows.ts";

/** Somebody saved before: what stands now beside what was typed here, field by field, to choose from. */
export function ConflictCard({ rows }: { rows: readonly ConflictRow[] | null }) {
  const t = useT("common");
  if (!rows) return null;
  return (
    <Note tone="wait" title={t("conflictTitle")} isAlert>
      <p className={classes.text}>{t(rows.length > 0 ? "conflictText" : "conflictNothing")}</p>
      {rows.map((row) => (
        <Row key={row.field} row={row} />
      ))}
    </Note>
  );
}

function Row({ row }: { row: ConflictRow }) {
  const t = useT("common");
  return (
    <fieldset className={classes.row}>
      <legend className={classes.field}>{row.label}</legend>
      <div className={classes.sides}>
        <Side row={row} which="theirs" title={t("conflictTheirs")} />
        <Side row={row} which="mine" title={t("conflictMine")} />
      </div>
    </fieldset>
  );
}

function Side({ row, which, title }: { row: ConflictRow; which: "theirs" | "mine"; title: string }) {
  const t = useT("common");
  return (
    <label className={classes.side}>
      <input
        type="radio"
        name={`conflict.${row.field}`}
        checked={row.isTheirs === (which === "theirs")}
        onChange={() => row.choose(which)}
      />
      <span>
        <span className={classes.whose}>{title}</span>
        <span className={classes.value}>{row[which] || t("conflictEmpty")}</span>
      </span>
    </label>
  );
}
