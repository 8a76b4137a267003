import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createTestDatabase, type TestDatabase } from "@rbo/db/testing/test-database";
import { asOwner } from "@rbo/db/testing/test-stringers";
import { type MailCatcher, startMailCatcher } from "@rbo/mailer/catcher/mail-catcher";
import { afterAll, beforeAll, expect, it } from "vitest";
import { makeEmailSender } from "../mail/make-email-sender.ts";
import { startTestApp, type TestApp } from "../testing/test-app.ts";
import { createTestClock } from "../testing/test-clock.ts";
import { signInTestUser, testClient } from "../testing/test-user.ts";
import { anna, demoPassword } from "./demo-accounts.ts";
import { tellDemoStory } from "./tell-demo-story.ts";

let folder: string;
let catcher: MailCatcher;
let database: TestDatabase;
let server: TestApp;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "rbo-demo-"));
  catcher = await startMailCatcher({ folder });
  database = await createTestDatabase();
  server = await startTestApp({ db: database.db, clock: createTestClock("2026-11-24T16:00:00Z"), isDemo: true });
});
afterAll(async () => {
  await server.close();
  await database.drop();
  await catcher.close();
  await rm(folder, { recursive: true });
});

const book = () =>
  asOwner(database.ownerUrl, async (sql) => [
    await sql`select id, total_minor, ordered_at, strung_at, receipt_number from orders order by id`,
    await sql`select state, not_sent_reason, count(*)::int as mails from mails group by 1, 2 order by 1, 2`,
    await sql`select status, count(*)::int as submissions from catalogue_submissions group by 1`,
  ]);

it("is told once, whether it is told once or twice, and its mails are really sent", async () => {
  const { ca, ...relay } = catcher;
  const sender = makeEmailSender({ ...relay, from: "Racket Book <post@demo.test>", tls: "starttls" }, ca);
  await tellDemoStory(server.deps, sender);
  const first = await book();
  await tellDemoStory(server.deps, sender);
  expect(await book()).toEqual(first);
  const [orders = [], mails = [], submissions = []] = first;
  expect(orders).toHaveLength(55);
  expect(new Set(mails.map((row) => row.not_sent_reason ?? row.state))).toEqual(
    new Set(["sent", "failed", "waiting", "queued", "no_address", "opted_out"]),
  );
  expect(submissions).toMatchObject([{ status: "pending", submissions: 2 }]);
  const sent = mails.find((row) => row.state === "sent")?.mails;
  expect(await catcher.messages()).toHaveLength(sent);

  const cookie = await signInTestUser(server.url, anna.email, demoPassword);
  const dashboard = await testClient(server.url, cookie).orders.dashboard.query();
  expect(dashboard.counts).toMatchObject({ ordered: 4, toCollect: 5, owed: 2 });
  expect(dashboard.mail).toMatchObject({ lineStop: null, waiting: 1 });
  expect(dashboard.mail.troubled.map(({ state }) => state).sort()).toEqual(["failed", "waiting"]);
});
