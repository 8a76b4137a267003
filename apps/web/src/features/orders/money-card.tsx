import type { OrderSide } from "@rbo/shared/orders/order.schema";
import { useFormat } from "../../app/use-format.ts";
import { useT } from "../../app/use-t.ts";
import { Card } from "../../components/card.tsx";
import type { OrderJson } from "./order-json.ts";
import classes from "./order-page.module.css";

/** What the job costs, line by line; a side that the client brought is named, at no price. */
export function MoneyCard({ order }: { order: OrderJson }) {
  const t = useT("orders");
  const format = useFormat();
  const money = (amountMinor: number) => format.money(amountMinor, order.currency);
  const priceOf = (side: OrderSide) =>
    side.byo ? t(order.isSelf ? "page.byoSelf" : "page.byo") : money(side.priceMinor ?? 0);
  const lines = [
    [t("page.labour"), money(order.labourMinor)],
    [t("page.mains"), priceOf(order.main)],
    [t("page.crosses"), priceOf(order.cross)],
  ] as const;
  return (
    <Card title={t("page.money")}>
      <dl className={classes.money}>
        {lines.map(([label, amount]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{amount}</dd>
          </div>
        ))}
        <div className={classes.total}>
          <dt>{t("page.total")}</dt>
          <dd>{money(order.totalMinor)}</dd>
        </div>
      </dl>
    </Card>
  );
}
