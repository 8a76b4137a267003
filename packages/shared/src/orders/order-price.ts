/** One side of the string bed as far as its price goes. A BYO side was brought by the client and costs nothing. */
export type PricedSide = { byo: boolean; priceMinor: number | null };

export type OrderPrice = { labourMinor: number; stringsMinor: number; totalMinor: number };

/** Total = labour + main price unless main is BYO + cross price unless cross is BYO (domain: Order rules). */
export function orderPrice(order: { labourMinor: number; main: PricedSide; cross: PricedSide }): OrderPrice {
  const stringsMinor = chargedMinor(order.main) + chargedMinor(order.cross);
  return { labourMinor: order.labourMinor, stringsMinor, totalMinor: order.labourMinor + stringsMinor };
}

/** What this side adds to the total, in minor units. */
export const chargedMinor = (side: PricedSide): number => (side.byo ? 0 : (side.priceMinor ?? 0));
