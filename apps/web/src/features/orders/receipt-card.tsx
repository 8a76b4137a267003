import { Button } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useT } from "../../app/use-t.ts";
import { Card } from "../../components/card.tsx";
import { Icon } from "../../components/icon.tsx";
import { Note } from "../../components/note.tsx";
import type { OrderJson } from "./order-json.ts";
import classes from "./order-page.module.css";
import { ReceiptLineText } from "./receipt-line-text.tsx";
import { SendReceiptDialog } from "./send-receipt-dialog.tsx";
import { TryReceiptAgain } from "./try-receipt-again.tsx";
import { useSendReceipt } from "./use-send-receipt.ts";

/** Where the receipt stands, in words; printing it, and sending it again. */
export function ReceiptCard({ order }: { order: OrderJson }) {
  const t = useT("orders");
  const [isOpen, { open, close }] = useDisclosure(false);
  const { receiptNumber: number, receipt } = order;
  if (order.isSelf || !order.strungAt) return null;
  return (
    <Card title={number ? t("page.receiptOf", { number }) : t("page.receipt")}>
      <ReceiptLineText order={order} />
      <TryReceiptAgain order={order} />
      {receipt.isOutOfDate ? <OutOfDate order={order} /> : null}
      <div className={classes.buttons}>
        <Button
          component="a"
          href={`/receipts/${order.id}.pdf`}
          target="_blank"
          rel="noopener"
          variant="default"
          leftSection={<Icon name="print" size={20} />}
        >
          {t("page.print")}
        </Button>
        <Button variant="default" leftSection={<Icon name="mail" size={20} />} onClick={open}>
          {t(receipt.mails.some((mail) => mail.state === "sent") ? "page.sendAgain" : "page.send")}
        </Button>
      </div>
      <SendReceiptDialog order={order} isOpen={isOpen} onClose={close} />
    </Card>
  );
}

function OutOfDate({ order }: { order: OrderJson }) {
  const t = useT("orders");
  const sending = useSendReceipt(order.id, () => undefined);
  const { to, mailObstacle } = order.receipt;
  const send =
    to && mailObstacle !== "opted_out" ? (
      <Button data-wraps loading={sending.isPending} onClick={() => sending.send(null)}>
        {t("page.sendRevision", { to })}
      </Button>
    ) : null;
  return (
    <Note tone="wait" actions={send}>
      {t("page.outOfDate")}
    </Note>
  );
}
