import { api } from "../../app/trpc.ts";
import { useErrorText } from "../../app/use-error-text.ts";
import { useSave } from "../../app/use-save.ts";
import { useT } from "../../app/use-t.ts";
import { showToast } from "../../components/toasts.ts";
import { orderWasSaved } from "./order-cache.ts";

/** Sends the receipt as it reads now, to the client (null) or to another address; says what came of it. */
export function useSendReceipt(orderId: string, onSent: () => void) {
  const t = useT("orders");
  const errorText = useErrorText();
  const sending = useSave({
    mutationFn: (to: string | null) => api.receipts.resend.mutate({ orderId, to }),
    onSuccess: (order, to) => {
      orderWasSaved(order);
      showToast({ message: t("page.sending", { to: to ?? order.receipt.to ?? "" }) });
      onSent();
    },
    onError: (error) => showToast({ message: errorText(error), tone: "bad" }),
  });
  return {
    send: sending.save,
    isPending: sending.isPending,
    isSuccess: sending.isSuccess,
    to: sending.variables,
    error: sending.error,
  };
}
