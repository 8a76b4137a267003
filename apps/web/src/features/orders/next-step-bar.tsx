import { Button } from "@mantine/core";
import { nextOrderStep } from "@rbo/shared/orders/order-dates";
import { undoWindowMs } from "@rbo/shared/receipts/undo-window";
import { useT } from "../../app/use-t.ts";
import { BottomBar } from "../../components/bottom-bar.tsx";
import type { OrderJson } from "./order-json.ts";
import classes from "./order-page.module.css";
import { receiptLine } from "./receipt-line.ts";
import { useOrderDates } from "./use-order-dates.ts";

/** The next step of the job, one tap away, with what it sets off said beforehand. */
export function NextStepBar({ order }: { order: OrderJson }) {
  const t = useT("orders");
  const dates = useOrderDates({ ...order, who: order.isSelf ? t("ownRacket") : order.client.name });
  const step = nextOrderStep(order);
  if (!step) return null;
  // One date after the other: what is not tappable yet shows it.
  const { isBusy } = dates;
  return (
    <BottomBar>
      <div className={classes.bar}>
        {step === "strungAt" ? (
          <span className={classes.soft}>
            <WhatHappens order={order} />
          </span>
        ) : null}
        <span className={classes.taps}>
          {step === "returnedAt" && !order.paidAt ? (
            <Button
              variant="light"
              loading={dates.pending === "paidAt"}
              disabled={isBusy}
              onClick={() => dates.mark("paidAt")}
            >
              {t("page.markNow.paidAt")}
            </Button>
          ) : null}
          <Button loading={dates.pending === step} disabled={isBusy} onClick={() => dates.mark(step)}>
            {t(`page.markNow.${step}`)}
          </Button>
        </span>
      </div>
    </BottomBar>
  );
}

function WhatHappens({ order }: { order: OrderJson }) {
  const t = useT("orders");
  const line = receiptLine(order);
  switch (line.kind) {
    case "will_go":
      return t("page.willGo", { to: line.to, seconds: String(undoWindowMs / 1000) });
    case "will_not_go":
      return t(line.why === "no_address" ? "page.willNotGoAddress" : "page.willNotGoOptedOut");
    case "will_be_held":
      return t("page.willBeHeld", { to: line.to });
    case "will_wait_for_setup":
      return t("page.willWait", { to: line.to });
    default:
      return null;
  }
}
