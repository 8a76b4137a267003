import type { OrderState } from "@rbo/shared/orders/order-dates";
import { useT } from "../app/use-t.ts";
import classes from "./state-badge.module.css";

/** Where a job stands, as a word and a colour. */
export function StateBadge({ state }: { state: OrderState }) {
  const t = useT("common");
  return (
    <span className={classes.badge} data-state={state}>
      {t(`state.${state}`)}
    </span>
  );
}
