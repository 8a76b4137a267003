import { startEmbeddedServer } from "./embedded-server.ts";

export type EmbeddedPostgres = {
  /** The owner of the database `racketbook`, on a port of the loopback that changes from start to start. */
  ownerUrl: string;
  /** The folder with the data and the server's log. Usually inside DATA_DIR; for root it may have to lie elsewhere. */
  home: string;
  /** Shuts the server down (everything is written, connections are cut) and waits until it is gone. */
  stop(): Promise<void>;
};

/**
 * A real PostgreSQL 17 on `dataDir`: the first start makes it (1.5 s), later ones open it (0.1 s). A server that a
 * killed process left running is taken over. One process at a time: another one, and whatever else stands in the way,
 * is an EmbeddedPostgresError that says what to do.
 */
export async function startEmbeddedPostgres({ dataDir }: { dataDir: string }): Promise<EmbeddedPostgres> {
  const { ownerUrl, home, stop } = await startEmbeddedServer({ dataDir });
  return { ownerUrl, home, stop };
}
