import { Button, TextInput } from "@mantine/core";
import type { FormEvent } from "react";
import { fieldErrors } from "../../app/error-text.ts";
import { useT } from "../../app/use-t.ts";
import { Dialog } from "../../components/dialog.tsx";
import { useKeptText } from "../../drafts/use-kept-text.ts";
import type { OrderJson } from "./order-json.ts";
import classes from "./order-page.module.css";
import { useSendReceipt } from "./use-send-receipt.ts";

type SendReceiptDialogProps = { order: OrderJson; isOpen: boolean; onClose: () => void };

/** Sends the receipt to the client's address or to another one, and says to whom before it does. */
export function SendReceiptDialog({ order, isOpen, onClose }: SendReceiptDialogProps) {
  const t = useT("orders");
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={t("page.sendTitle")}>
      <SendForm order={order} onSent={onClose} />
    </Dialog>
  );
}

function SendForm({ order, onSent }: { order: OrderJson; onSent: () => void }) {
  const t = useT("orders");
  const kept = useKeptText(`receipt-to.${order.id}`, order.receipt.to ?? "");
  const address = kept.text;
  const sending = useSendReceipt(order.id, () => {
    kept.drop();
    onSent();
  });
  const to = address.trim();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (to) sending.send(to);
  };
  return (
    <form onSubmit={submit} noValidate>
      <TextInput
        type="email"
        label={t("page.sendTo")}
        description={t("page.sendToHint")}
        value={address}
        onChange={(event) => kept.setText(event.currentTarget.value)}
        error={sending.error ? fieldErrors(sending.error).to : undefined}
        data-autofocus
      />
      <p className={classes.soft}>{t("page.sendOnlyOnce")}</p>
      <div className={classes.buttons}>
        <Button type="submit" data-wraps fullWidth loading={sending.isPending} disabled={!to}>
          {to ? t("page.sendNow", { to }) : t("page.sendNowPlain")}
        </Button>
      </div>
    </form>
  );
}
