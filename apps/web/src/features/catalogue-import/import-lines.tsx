import { useT } from "../../app/use-t.ts";
import { Card } from "../../components/card.tsx";
import classes from "./catalogue-import.module.css";
import type { ImportedLineJson } from "./import-json.ts";

export function ImportLines({ lines }: { lines: readonly ImportedLineJson[] }) {
  const t = useT("catalogueImport");
  if (lines.length === 0) return null;
  return (
    <Card flush>
      <ul className={classes.lines}>
        {lines.map(({ line, name, outcome, match, faults }) => (
          <li key={line} className={classes.line}>
            <span className={classes.number}>{t("line", { line: String(line) })}</span>
            <span className={classes.name}>{name}</span>
            <span className={classes.badge} data-outcome={outcome}>
              {t(`outcome.${outcome}`)}
            </span>
            {outcome === "near" && match ? <span className={classes.soft}>{t("like", { match })}</span> : null}
            {faults.map(({ field, reason }) => (
              <span key={field + reason} className={classes.soft}>
                {field ? t("fault", { field, reason }) : reason}
              </span>
            ))}
          </li>
        ))}
      </ul>
    </Card>
  );
}
