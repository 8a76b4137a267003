import type { OrderJson } from "./order-json.ts";

/**
 * What becomes of the receipt when something printed is changed, told before it is saved: one that is still to go goes
 * with the change; one that went is out of date, and sending the next revision is a tap; else it was never mailed.
 */
export function receiptAfterEdit({ mails }: Pick<OrderJson["receipt"], "mails">): {
  text: "form.goesWithChange" | "form.outdates" | "form.outdatesUnsent";
  to: string;
} {
  const owed = mails.find(({ state }) => state === "queued" || state === "waiting");
  if (owed) return { text: "form.goesWithChange", to: owed.to ?? "" };
  const gone = mails.find(({ state }) => state === "sent" || state === "sending");
  return { text: gone ? "form.outdates" : "form.outdatesUnsent", to: gone?.to ?? "" };
}
