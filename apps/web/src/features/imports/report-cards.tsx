import type { ImportReport } from "@rbo/shared/imports/import-report.schema";
import { useT } from "../../app/use-t.ts";
import { Card } from "../../components/card.tsx";
import form from "../../components/form.module.css";
import { Note } from "../../components/note.tsx";
import { CountsTable } from "./counts-table.tsx";
import classes from "./imports.module.css";
import { RowsCard } from "./rows-card.tsx";
import { SpellingsCard } from "./spellings-card.tsx";
import { YearsCard } from "./years-card.tsx";

/** What a file brings, or brought: counts, what did not come in as it stands, sums to compare. */
export function ReportCards({ report }: { report: ImportReport }) {
  const t = useT("imports");
  return (
    <>
      <Card title={t(`recognised.${report.kind}`)} flush>
        {report.isDryRun ? <p className={classes.lead}>{t("trialText")}</p> : null}
        <CountsTable counts={report.counts} />
        <p className={classes.lead} data-foot>
          {t("countsHint")}
        </p>
      </Card>
      {report.notes.map((note) => (
        <Note key={note} tone="info">
          <p className={form.note}>{note}</p>
        </Note>
      ))}
      {(["rejected", "kept", "changed"] as const).map((outcome) => (
        <RowsCard key={outcome} outcome={outcome} rows={report.rows.filter((row) => row.outcome === outcome)} />
      ))}
      {report.years.length > 0 ? <YearsCard years={report.years} currency={report.currency} /> : null}
      {report.spellings.length > 0 ? <SpellingsCard spellings={report.spellings} /> : null}
    </>
  );
}
