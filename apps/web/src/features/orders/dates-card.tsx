import { type OrderDateField, orderDateFields } from "@rbo/shared/orders/order-dates";
import { useFormat } from "../../app/use-format.ts";
import { useT } from "../../app/use-t.ts";
import { Card } from "../../components/card.tsx";
import { Icon } from "../../components/icon.tsx";
import { DateMenu } from "./date-menu.tsx";
import type { OrderJson } from "./order-json.ts";
import classes from "./order-page.module.css";
import { useOrderDates } from "./use-order-dates.ts";

/** The four dates as a timeline; each can be set to another day, and all but the first taken back. */
export function DatesCard({ order }: { order: OrderJson }) {
  const t = useT("orders");
  const dates = useOrderDates({ ...order, who: order.isSelf ? t("ownRacket") : order.client.name });
  return (
    <Card title={t("page.dates")}>
      <ol className={classes.steps}>
        {orderDateFields.map((field) => (
          <Step key={field} order={order} field={field} dates={dates} />
        ))}
      </ol>
    </Card>
  );
}

type StepProps = { order: OrderJson; field: OrderDateField; dates: ReturnType<typeof useOrderDates> };

function Step({ order, field, dates }: StepProps) {
  const t = useT("orders");
  const format = useFormat();
  const day = order[field];
  const canBeSet = field === "orderedAt" || field === "strungAt" || order.isSelf || order.strungAt !== null;
  return (
    <li className={classes.step} data-done={day ? true : undefined}>
      <span className={classes.dot}>
        <Icon name="check" size={14} />
      </span>
      <span>
        {t(`page.step.${field}`)}
        <span className={classes.soft}>{day ? format.date(day) : t("page.notYet")}</span>
      </span>
      {canBeSet ? (
        <DateMenu
          field={field}
          day={day}
          isPending={dates.pending === field}
          onSet={(on) => dates.mark(field, on)}
          onClear={day && field !== "orderedAt" ? () => dates.clear(field) : null}
        />
      ) : null}
    </li>
  );
}
