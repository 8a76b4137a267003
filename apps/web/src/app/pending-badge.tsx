import { useQuery } from "@tanstack/react-query";
import classes from "./pending-badge.module.css";
import { trpc } from "./trpc.ts";
import { useFormat } from "./use-format.ts";
import { useT } from "./use-t.ts";

const everyMs = 60_000;

type PendingBadgeProps = {
  /** At the end of a row, or on the corner of an icon. */
  place?: "row" | "corner";
};

/** How many suggestions wait for an administrator; nothing where none does. */
export function PendingBadge({ place = "row" }: PendingBadgeProps) {
  const t = useT("common");
  const format = useFormat();
  const { data: count = 0 } = useQuery(
    trpc.moderation.pending.queryOptions(undefined, { staleTime: everyMs, refetchInterval: everyMs }),
  );
  if (count === 0) return null;
  return (
    <span className={classes.badge} data-place={place}>
      <span aria-hidden="true">{format.number(count)}</span>
      <span className={classes.spoken}>{t("pending", { count })}</span>
    </span>
  );
}
