import { createHash } from "node:crypto";
import { createTestDatabase, type TestDatabase } from "@rbo/db/testing/test-database";
import { asOwner } from "@rbo/db/testing/test-stringers";
import { bookJob, typedJob } from "../testing/book-job.ts";
import { startTestApp, type TestApp } from "../testing/test-app.ts";
import { createTestClock, type TestClock } from "../testing/test-clock.ts";
import { signUpTestUser, type TestUser } from "../testing/test-user.ts";
import { doNextStep } from "./offboarding-worker.ts";

export const reason = "Anna moves abroad";

export type LeavingStory = {
  database: TestDatabase;
  server: TestApp;
  clock: TestClock;
  /** Two administrators, so that neither is the last. */
  ada: TestUser;
  bob: TestUser;
  /** Who leaves, with a book in which everything occurs, and who stays, with the same. */
  anna: TestUser;
  ben: TestUser;
  /** Somebody new in Anna's place, who has not left yet. */
  nextAnna(): Promise<void>;
  /** Works off all that is due. */
  work(): Promise<void>;
  state(): Promise<string | undefined>;
  close(): Promise<void>;
};

/** Stands in every text of Anna's: wherever it turns up once she is erased, something was forgotten. */
export const marker = "ANNA-ONLY";

export async function startLeavingStory(): Promise<LeavingStory> {
  const database = await createTestDatabase();
  const clock = createTestClock();
  const server = await startTestApp({ db: database.db, clock });
  const signUp = (name: string, role?: "admin") => signUpTestUser(database.db, server.url, name, role);
  const [ada, bob] = [await signUp("Ada", "admin"), await signUp("Bob", "admin")];
  const ben = await signUp("Ben");
  await fillBook(ben, "Ben");
  let annas = 0;
  const signUpAnna = async () => {
    annas += 1;
    const anna = await signUp(`${marker}-${annas}`);
    await fillBook(anna, marker);
    await settleMails(database);
    return anna;
  };
  const story: LeavingStory = {
    ...{ database, server, clock, ada, bob, ben, anna: await signUpAnna() },
    nextAnna: async () => {
      story.anna = await signUpAnna();
    },
    work: async () => {
      while ((await doNextStep(server.deps)) === "done");
    },
    state: async () => (await ada.api.offboarding.get.query({ id: story.anna.id })).offboarding?.state,
    close: async () => {
      await server.close();
      await database.drop();
    },
  };
  return story;
}

/** A job with a receipt, one of the own, gear that was suggested, a logo, an import, and words in every field. */
async function fillBook(user: TestUser, name: string): Promise<void> {
  const order = await bookJob(user, {
    newClient: { firstName: name, lastName: name, email: `${name}@client.example` },
    newRacket: { manufacturer: name, model: name, serial: name },
    main: { ...typedJob().main, newString: { manufacturer: name, model: name, gauge: "1.30" } },
    comments: name,
  });
  await user.api.orders.markStrung.mutate({ id: order.id });
  const settings = await user.api.settings.get.query();
  await user.api.settings.update.mutate({ ...settings, businessName: name, phone: name, receiptThankYou: name });
  await user.api.catalogue.suggest.mutate({ kind: "racket", id: order.racket.id });
  const file = await (await user.fetch("/exports/json")).text();
  const headers = { "content-type": "application/octet-stream", "x-file-name": name };
  await user.fetch("/imports", { method: "POST", headers, body: file });
}

/** As if a relay had taken all that is owed. */
export const settleMails = (database: TestDatabase) =>
  asOwner(
    database.ownerUrl,
    (sql) => sql`update mails set state = 'sent', sent_at = now(), next_attempt_at = null where state = 'queued'`,
  );

export async function takeArchive(user: TestUser, stringerId: string) {
  const response = await user.fetch(`/offboarding/${stringerId}/archive.zip`);
  const bytes = Buffer.from(await response.arrayBuffer());
  return { response, bytes, sha256: createHash("sha256").update(bytes).digest("hex") };
}

/** From the beginning to the grace: begun, archived, taken by the administrator, handed over, checked. */
export async function leaveUntilGrace(story: LeavingStory): Promise<string> {
  const { ada, anna } = story;
  await ada.api.offboarding.start.mutate({ id: anna.id, reason, confirmation: anna.email });
  await story.work();
  return handOverToAnna(story);
}

/** Takes the archive that is ready and says that it was handed over; answers with its SHA-256. */
export async function handOverToAnna(story: LeavingStory): Promise<string> {
  const { ada, anna } = story;
  const { sha256 } = await takeArchive(ada, anna.id);
  await untilTaken(story, sha256);
  await ada.api.offboarding.handOver.mutate({ id: anna.id, reason: "On a stick, in the shop", sha256 });
  await story.work();
  return sha256;
}

/** The record is written when the last byte has left, which its reader may see sooner. */
export async function untilTaken({ ada, anna }: LeavingStory, sha256: string): Promise<void> {
  const until = Date.now() + 10_000;
  for (;;) {
    const { offboarding } = await ada.api.offboarding.get.query({ id: anna.id });
    if (offboarding?.takings.some((taking) => taking.sha256 === sha256)) return;
    if (Date.now() > until) throw new Error("the taking was not recorded");
  }
}

export const graceMs = 30 * 86_400_000;
