import { useT } from "../app/use-t.ts";
import classes from "./skeleton.module.css";

const bars = ["a", "b", "c", "d", "e", "f", "g", "h"] as const;

/** Grey bars of about the height of the rows that are coming (8 at most); a screen reader hears "Loading". */
export function RowsSkeleton({ rows = 5 }: { rows?: number }) {
  return <Bars count={rows} list={classes.rows} bar={classes.row} />;
}

/** The same for a form or a page of facts. */
export function BlocksSkeleton({ blocks = 3 }: { blocks?: number }) {
  return <Bars count={blocks} list={classes.blocks} bar={classes.block} />;
}

function Bars({ count, list, bar }: { count: number; list: string | undefined; bar: string | undefined }) {
  const t = useT("common");
  return (
    <div className={list} role="status" aria-label={t("loading")}>
      {bars.slice(0, count).map((key) => (
        <div key={key} className={bar} />
      ))}
    </div>
  );
}
