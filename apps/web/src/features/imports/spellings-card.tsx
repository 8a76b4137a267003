import type { ImportReport } from "@rbo/shared/imports/import-report.schema";
import { useT } from "../../app/use-t.ts";
import { Card } from "../../components/card.tsx";
import form from "../../components/form.module.css";
import classes from "./imports.module.css";

/** Who and what was written in several ways and becomes one: folded, to be looked through once. */
export function SpellingsCard({ spellings }: Pick<ImportReport, "spellings">) {
  const t = useT("imports");
  return (
    <Card>
      <details>
        <summary className={classes.summary}>{t("spellingsTitle", { count: String(spellings.length) })}</summary>
        <p className={form.note}>{t("spellingsText")}</p>
        <ul className={classes.reasons}>
          {spellings.map(({ name, ways }) => (
            <li key={`${name} ${ways.map(({ text }) => text).join()}`}>
              <span className={classes.strong}>{name}</span>
              <span className={classes.soft}>
                {ways.map(({ text, rows }) => t("times", { text, rows: String(rows) })).join(", ")}
              </span>
            </li>
          ))}
        </ul>
      </details>
    </Card>
  );
}
