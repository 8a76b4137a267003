import type { OrderSide } from "@rbo/shared/orders/order.schema";
import { stringName } from "../../fields/string-choice.ts";

type Sides = { main: OrderSide; cross: OrderSide };

/** "Luxilon ALU Power 1.25 / Wilson NXT 16", one name where both sides are the same; empty where nothing was recorded. */
export const stringsText = ({ main, cross }: Sides): string => bothSides(nameOf(main), nameOf(cross));

/** "24.5 kg / 23.5 kg" in the reader's unit. */
export function tensionsText(
  { main, cross }: Sides,
  format: (tension: NonNullable<OrderSide["tension"]>) => string,
): string {
  const text = (side: OrderSide) => (side.tension ? format(side.tension) : "");
  return bothSides(text(main), text(cross));
}

const nameOf = (side: OrderSide): string => (side.string ? stringName({ kind: "listed", string: side.string }) : "");

const bothSides = (main: string, cross: string): string =>
  main === cross || cross === "" ? main : main === "" ? cross : `${main} / ${cross}`;
