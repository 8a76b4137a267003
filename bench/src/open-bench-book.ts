import { derivedAppUrl } from "@rbo/db/connection/app-url";
import { openDatabase } from "@rbo/db/connection/database";
import { migrateDatabase } from "@rbo/db/connection/migrate-database";
import { startTestServer } from "@rbo/db/testing/test-server";
import { bookJob } from "@rbo/server/testing/book-job";
import { signUpTestUser, type TestUser } from "@rbo/server/testing/test-user";
import postgres from "postgres";
import { type BenchServer, startBenchServer } from "./bench-server.ts";

export type BenchBook = {
  server: BenchServer;
  ownerUrl: string;
  anna: TestUser;
  /** Ten more, for what many do at once. */
  readers: readonly TestUser[];
  /** The owner's connection: what the limits are measured with. */
  sql: postgres.Sql;
  close(): Promise<void>;
};

/** A server with one signed-in stringer and a first job, on a Postgres of its own that goes with it. */
export async function openBenchBook(): Promise<BenchBook> {
  const postgresServer = await startTestServer();
  const { ownerUrl } = postgresServer;
  await migrateDatabase(ownerUrl, { setAppPassword: true });
  const appUrl = derivedAppUrl(ownerUrl);
  const db = openDatabase(appUrl);
  const server = await startBenchServer(appUrl);
  const anna = await signUpTestUser(db, server.url, "Anna");
  const readers: TestUser[] = [];
  for (let n = 0; n < 10; n += 1) readers.push(await signUpTestUser(db, server.url, `Reader${n}`));
  await db.close();
  const { id } = await bookJob(anna);
  await anna.api.orders.markStrung.mutate({ id });
  const sql = postgres(ownerUrl, { max: 10, onnotice: () => undefined });
  return {
    server,
    ownerUrl,
    anna,
    readers,
    sql,
    close: async () => {
      await sql.end();
      await server.close();
      await postgresServer.stop();
    },
  };
}
