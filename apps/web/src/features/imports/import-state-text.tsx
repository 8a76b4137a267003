import { useFormat } from "../../app/use-format.ts";
import { useT } from "../../app/use-t.ts";
import type { ImportJson } from "./import-json.ts";
import { addsNothing } from "./import-json.ts";
import classes from "./imports.module.css";

/** Whether it can still be undone, and why not. */
export function ImportStateText({ view }: { view: ImportJson }) {
  const t = useT("imports");
  const format = useFormat();
  if (view.undoneAt)
    return <span className={classes.badge}>{t("undone", { when: format.moment(view.undoneAt) })}</span>;
  if (view.canUndo)
    return (
      <span className={classes.badge} data-open>
        {t("canUndo")}
      </span>
    );
  return <span className={classes.badge}>{addsNothing(view) ? t("addedNothing") : t("inUse")}</span>;
}
