import type { ImportRowReport } from "@rbo/shared/imports/import-report.schema";
import { useState } from "react";
import { useFormat } from "../../app/use-format.ts";
import { useT } from "../../app/use-t.ts";
import { Card } from "../../components/card.tsx";
import { MoreButton } from "../../components/more-button.tsx";
import classes from "./imports.module.css";

/** A screenful, then more on demand: an old spreadsheet can have hundreds. */
const atOnce = 10;

type RowsCardProps = { outcome: ImportRowReport["outcome"]; rows: readonly ImportRowReport[] };

/** The rows that share an outcome, each with its place in the file and why. */
export function RowsCard({ outcome, rows }: RowsCardProps) {
  const t = useT("imports");
  const format = useFormat();
  const [shown, setShown] = useState(atOnce);
  if (rows.length === 0) return null;
  const showMore = () => setShown(shown + 10 * atOnce);
  return (
    <Card title={`${t(`rowsTitle.${outcome}`)} (${format.number(rows.length)})`} flush>
      <ul className={classes.list}>
        {rows.slice(0, shown).map((row, index) => (
          <Row key={index} row={row} />
        ))}
      </ul>
      <MoreButton query={{ hasNextPage: shown < rows.length, isFetchingNextPage: false, fetchNextPage: showMore }} />
    </Card>
  );
}

function Row({ row }: { row: ImportRowReport }) {
  return (
    <li className={classes.row}>
      <span className={classes.strong}>{row.place}</span>
      <ul className={classes.reasons}>
        {row.reasons.map((reason) => (
          <Reason key={`${reason.field} ${reason.message}`} reason={reason} />
        ))}
      </ul>
    </li>
  );
}

function Reason({ reason: { field, message, remedy, typed, read } }: { reason: ImportRowReport["reasons"][number] }) {
  const t = useT("imports");
  const was =
    typed !== null && read !== null ? t("readAs", { typed, read }) : typed === null ? null : t("typed", { typed });
  return (
    <li>
      {field === null ? message : `${field}: ${message}`}
      {remedy === null ? null : <span className={classes.soft}>{remedy}</span>}
      {was === null ? null : <span className={classes.soft}>{was}</span>}
    </li>
  );
}
