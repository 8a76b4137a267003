import { orderStates } from "./order-dates.ts";

/**
 * What a list can be narrowed to: a state, or a client's jobs that still want something: open (anything), to_collect
 * (strung, not returned), unpaid (strung, not paid), owed (returned, not paid), unsent (its receipt is still to go out,
 * or was refused).
 */
export const orderFilters = [...orderStates, "open", "to_collect", "unpaid", "owed", "unsent"] as const;
export type OrderFilter = (typeof orderFilters)[number];
