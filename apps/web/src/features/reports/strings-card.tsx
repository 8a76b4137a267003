import { useFormat } from "../../app/use-format.ts";
import { useT } from "../../app/use-t.ts";
import { FiguresTable } from "../../charts/figures-table.tsx";
import { Card } from "../../components/card.tsx";
import type { ReportJson } from "./report-json.ts";
import classes from "./reports.module.css";

/** Which strings went into rackets most often in the time shown. */
export function StringsCard({ strings }: { strings: ReportJson["strings"] }) {
  const t = useT("reports");
  const format = useFormat();
  return (
    <Card title={t("stringsTitle")} flush>
      <p className={classes.padded}>{t(strings.length === 0 ? "stringsNone" : "stringsNote")}</p>
      {strings.length === 0 ? null : (
        <FiguresTable
          caption={t("stringsTitle")}
          headings={[t("string"), t("mains"), t("crosses"), t("byo")]}
          rows={strings.map(({ manufacturer, model, gauge, mains, crosses, byo }) => {
            const name = [manufacturer, model, gauge].filter(Boolean).join(" ");
            return { key: name, cells: [name, ...[mains, crosses, byo].map(format.number)] };
          })}
        />
      )}
    </Card>
  );
}
