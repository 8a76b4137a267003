import { derivedAppUrl } from "@rbo/db/connection/app-url";
import { openDatabase } from "@rbo/db/connection/database";
import { migrateDatabase } from "@rbo/db/connection/migrate-database";
import { startTestServer } from "@rbo/db/testing/test-server";
import { bookJob } from "@rbo/server/testing/book-job";
import { startTestApp } from "@rbo/server/testing/test-app";
import { createTestClock } from "@rbo/server/testing/test-clock";
import { signUpTestUser, type TestUser } from "@rbo/server/testing/test-user";
import postgres from "postgres";

export type BenchBook = {
  url: string;
  ownerUrl: string;
  anna: TestUser;
  /** The owner's connection: what the limits are measured with. */
  sql: postgres.Sql;
  close(): Promise<void>;
};

/** A server with one signed-in stringer and a first job, on a Postgres of its own that goes with it. */
export async function openBenchBook(): Promise<BenchBook> {
  const server = await startTestServer();
  await migrateDatabase(server.ownerUrl, { setAppPassword: true });
  const db = openDatabase(derivedAppUrl(server.ownerUrl));
  const app = await startTestApp({ db, clock: createTestClock() });
  const anna = await signUpTestUser(db, app.url, "Anna");
  const { id } = await bookJob(anna);
  await anna.api.orders.markStrung.mutate({ id });
  const sql = postgres(server.ownerUrl, { max: 10, onnotice: () => undefined });
  return {
    url: app.url,
    ownerUrl: server.ownerUrl,
    anna,
    sql,
    close: async () => {
      await sql.end();
      await app.close();
      await db.close();
      await server.stop();
    },
  };
}
