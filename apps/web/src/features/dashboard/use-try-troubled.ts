import { useSendReceipt } from "../orders/use-send-receipt.ts";
import type { TroubledJson } from "./troubled-words.ts";

/** Sends it once more. It counts as being tried until the dashboard has the news, so that a second tap does nothing. */
export function useTryTroubled({ orderId }: TroubledJson): { isTrying: boolean; run: (to: string) => void } {
  const sending = useSendReceipt(orderId, () => undefined);
  const isTrying = sending.isPending || sending.isSuccess;
  const run = (to: string) => {
    if (!isTrying) sending.send(to);
  };
  return { isTrying, run };
}
