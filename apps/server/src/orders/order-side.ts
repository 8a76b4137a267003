import type { OrderRecord } from "@rbo/db/orders/order-record";
import type { Tension } from "@rbo/shared/tension/tension";

export type OrderSideFacts = {
  string: OrderRecord["mainString"];
  tension: Tension | null;
  tensionKg: number | null;
  colour: string | null;
  priceMinor: number | null;
  byo: boolean;
};

/** One side of the string bed out of the order's columns. */
export function orderSide({ order, mainString, crossString }: OrderRecord, side: "main" | "cross"): OrderSideFacts {
  return side === "main"
    ? {
        string: mainString,
        tension: tensionOf(order.mainTensionValue, order.mainTensionUnit),
        tensionKg: order.mainTensionKg,
        colour: order.mainColour,
        priceMinor: order.mainPriceMinor,
        byo: order.mainByo,
      }
    : {
        string: crossString,
        tension: tensionOf(order.crossTensionValue, order.crossTensionUnit),
        tensionKg: order.crossTensionKg,
        colour: order.crossColour,
        priceMinor: order.crossPriceMinor,
        byo: order.crossByo,
      };
}

const tensionOf = (value: number | null, unit: Tension["unit"] | null): Tension | null =>
  value === null || unit === null ? null : { value, unit };
