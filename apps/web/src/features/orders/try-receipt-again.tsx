import { Button } from "@mantine/core";
import { useT } from "../../app/use-t.ts";
import type { OrderJson } from "./order-json.ts";
import classes from "./order-page.module.css";
import { receiptTries } from "./receipt-tries.ts";
import { useSendReceipt } from "./use-send-receipt.ts";

/** The buttons of `receiptTries`. A change not yet mailed has a button of its own, which does the same and more. */
export function TryReceiptAgain({ order }: { order: OrderJson }) {
  const t = useT("orders");
  const sending = useSendReceipt(order.id, () => undefined);
  const tries = order.receipt.isOutOfDate ? [] : receiptTries(order);
  if (tries.length === 0) return null;
  return (
    <div className={classes.tries}>
      {tries.map(({ to, word }, index) => (
        <Button
          key={word}
          data-wraps
          variant={index === 0 ? "filled" : "default"}
          loading={sending.isPending && sending.to === to}
          disabled={sending.isPending}
          onClick={() => sending.send(to)}
        >
          {t(word, { to })}
        </Button>
      ))}
    </div>
  );
}
