import type postgres from "postgres";

export type Sent = { text: string; params: unknown[] };

/**
 * One read in a transaction of its own, in one flight: BEGIN READ ONLY, who reads, the query and COMMIT leave together
 * and are answered together. Where one of them fails, Postgres refuses those after it.
 */
export async function oneFlight(client: postgres.Sql, bind: Sent, query: Sent): Promise<unknown[][]> {
  const connection = await client.reserve();
  const prepared = ({ text, params }: Sent) => connection.unsafe(text, driverValues(params), { prepare: true });
  const flight = Promise.allSettled([
    connection.unsafe("begin read only"),
    prepared(bind),
    prepared(query).values(),
    connection.unsafe("commit"),
  ]);
  const [begun, bound, read, committed] = await flight;
  connection.release();
  for (const step of [begun, bound, read, committed]) if (step.status === "rejected") throw step.reason;
  // A statement that the driver tried again after a failure would have been answered with no tenant bound.
  if (committed.status !== "fulfilled" || committed.value.command !== "COMMIT") throw new Error("the read was undone");
  return read.status === "fulfilled" ? read.value : [];
}

/** Guarantee: filled in by drizzle's encoders, which make of a value what the driver takes. */
const driverValues = (params: unknown[]) => params as postgres.ParameterOrJSON<never>[];
