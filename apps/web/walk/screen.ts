import type { Page } from "playwright-core";
import type { appRouter } from "../src/app/routes.tsx";
import type { Side } from "./side.ts";

/** An address of the router as it is written there: "/orders/$id". */
type RoutePath = keyof typeof appRouter.routesByPath;

/** One screen in one state worth looking at. The list of all of them says what the walks go through. */
export type Screen = {
  /** Names its pictures: "order-refused". */
  name: string;
  route: RoutePath | "nowhere";
  who: "stranger" | "stringer" | "newcomer" | "mover" | "admin";
  path: string | ((side: Side) => string);
  /** Done before the page is opened: what the network does to it, say. */
  before?: (page: Page, side: Side) => Promise<void>;
  /** Done on the page until it is in its state. */
  act?: (page: Page, side: Side) => Promise<void>;
  /** Its data never comes, so it is looked at as soon as it says that it waits. */
  isLoading?: true;
};

/** With its place in the list, by which widths and languages alternate. */
export type NumberedScreen = { index: number; screen: Screen };

export const numbered = (screens: readonly Screen[]): NumberedScreen[] =>
  screens.map((screen, index) => ({ index, screen }));

/** A text with its placeholders left open: "Add “{name}”" fits what it says of anybody. */
export function saying(text: string): RegExp {
  const parts = text.split(/\{\w+\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${parts.join(".*")}$`);
}
