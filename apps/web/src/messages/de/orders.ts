import type { orders as english } from "../en/orders.ts";
import type { Translated } from "../messages.ts";

export const orders: Translated<typeof english> = {
  addJob: "Auftrag erfassen",
};
