import { createTestDatabase, type TestDatabase } from "@rbo/db/testing/test-database";
import { asOwner } from "@rbo/db/testing/test-stringers";
import type { OrderCreateInput } from "@rbo/shared/orders/order.schema";
import { bookJob } from "../testing/book-job.ts";
import { startTestApp, type TestApp } from "../testing/test-app.ts";
import { createTestClock, type TestClock } from "../testing/test-clock.ts";
import { signUpTestUser, type TestUser } from "../testing/test-user.ts";

export const reason = "She asked for it by letter";

export type PeopleStory = {
  database: TestDatabase;
  server: TestApp;
  clock: TestClock;
  ada: TestUser;
  anna: TestUser;
  ben: TestUser;
  owner<T>(work: Parameters<typeof asOwner<T>>[1]): Promise<T>;
  /** The person behind a client of theirs. */
  personOf(user: TestUser, clientId: string): Promise<string>;
  close(): Promise<void>;
};

/** An administrator and two stringers, nobody's clients yet. */
export async function startPeopleStory(): Promise<PeopleStory> {
  const clock = createTestClock();
  const database = await createTestDatabase();
  const server = await startTestApp({ db: database.db, clock });
  const signUp = (name: string, role?: "admin") => signUpTestUser(database.db, server.url, name, role);
  const [ada, anna, ben] = [await signUp("Ada", "admin"), await signUp("Anna"), await signUp("Ben")];
  const owner: PeopleStory["owner"] = (work) => asOwner(database.ownerUrl, work);
  return {
    ...{ database, server, clock, ada, anna, ben, owner },
    personOf: (user, clientId) =>
      owner(async (sql) => {
        const rows = await sql<{ id: string }[]>`
          select person_id as id from client_profiles where stringer_id = ${user.id} and id = ${clientId}`;
        return rows.map(({ id }) => id).join();
      }),
    close: async () => {
      await server.close();
      await database.drop();
    },
  };
}

type Client = NonNullable<OrderCreateInput["newClient"]>;

/**
 * A client of somebody's about whom everything is written down that can be, with a job that is strung and one that
 * waits.
 */
export async function addKnownClient(user: TestUser, client: Client) {
  const first = await bookJob(user, {
    newClient: client,
    newRacket: { manufacturer: "Wilson", model: "Blade 98", serial: `SN-${client.lastName}` },
    comments: `${client.lastName} likes it crisp`,
  });
  const { id: clientId } = first.client;
  const known = await user.api.clients.get.query({ id: clientId });
  await user.api.clients.update.mutate({
    ...known,
    nickname: `Nick ${client.lastName}`,
    internalNotes: `${client.lastName} pays late`,
    defaultTensionMemo: "24/23",
  });
  await user.api.orders.markStrung.mutate({ id: first.id });
  const second = await bookJob(user, { newClient: null, clientId, newRacket: null, racketId: first.racket.id });
  return { clientId, racketId: first.racket.id, strungId: first.id, openId: second.id };
}

/** Lets a second stringer know the same human: their address is proven, and the second types it too. */
export async function knownToBoth(story: PeopleStory, client: Client & { email: string }) {
  const annas = await addKnownClient(story.anna, client);
  const personId = await story.personOf(story.anna, annas.clientId);
  await story.owner((sql) => sql`update persons set email_verified_at = now() where id = ${personId}`);
  const bensClient = await story.ben.api.clients.create.mutate({ lastName: "Anything", email: client.email });
  await bookJob(story.ben, { newClient: null, clientId: bensClient.id, comments: `For ${client.lastName}` });
  return { personId, annas, bensClientId: bensClient.id };
}
