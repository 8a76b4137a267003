import type { ImportCount } from "@rbo/shared/imports/import-report.schema";
import { useFormat } from "../../app/use-format.ts";
import { useT } from "../../app/use-t.ts";
import { FiguresTable } from "../../charts/figures-table.tsx";
import classes from "./imports.module.css";

const outcomes = ["added", "same", "kept", "rejected"] as const;

/** How many of each kind are new, there already, kept or rejected; kinds that the file has none of are left out. */
export function CountsTable({ counts }: { counts: readonly ImportCount[] }) {
  const t = useT("imports");
  const format = useFormat();
  const leftOut = counts.reduce((sum, count) => sum + count.leftOut, 0);
  const rows = counts
    .filter((count) => outcomes.some((outcome) => count[outcome] > 0))
    .map((count) => ({
      key: count.kind,
      cells: [t(`kinds.${count.kind}`), ...outcomes.map((outcome) => format.number(count[outcome]))],
    }));
  return (
    <>
      <FiguresTable
        caption={t("title")}
        headings={[t("kind"), ...outcomes.map((outcome) => t(`outcomes.${outcome}`))]}
        rows={rows}
      />
      {leftOut > 0 ? <p className={classes.lead}>{t("leftOut", { count: leftOut })}</p> : null}
    </>
  );
}
