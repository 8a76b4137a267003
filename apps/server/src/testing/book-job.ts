import type { OrderCreateInput } from "@rbo/shared/orders/order.schema";
import type { TestUser } from "./test-user.ts";

const side = {
  newString: { manufacturer: "Luxilon", model: "ALU Power", gauge: "1.25" },
  tension: { value: 24.5, unit: "kg" },
} as const;

/** A plain client job with everything typed in place, to vary in tests. */
export const typedJob = (change: Partial<OrderCreateInput> = {}): OrderCreateInput => ({
  newClient: { firstName: "Lena", lastName: "Graf", email: "lena@example.com" },
  newRacket: { manufacturer: "Wilson", model: "Blade 98", headSizeSqIn: 98, stringPattern: "16x19" },
  main: { ...side, priceMinor: 1850 },
  cross: { ...side, priceMinor: 1850 },
  labourMinor: 2500,
  ...change,
});

/** Books a job as the user, through the front door. */
export const bookJob = (user: Pick<TestUser, "api">, change: Partial<OrderCreateInput> = {}) =>
  user.api.orders.create.mutate(typedJob(change));
