import { createTestDatabase, type TestDatabase } from "@rbo/db/testing/test-database";
import { asOwner, type TestStringer } from "@rbo/db/testing/test-stringers";
import { auditActions } from "@rbo/shared/audit/audit-action";
import { afterAll, beforeAll, expect, it } from "vitest";
import { firstAdminLink } from "../auth/first-admin-link.ts";
import { seedCatalogue } from "../catalogue/seed-catalogue.ts";
import { doNextStep } from "../offboarding/offboarding-worker.ts";
import { stringerOf } from "../operator/operator.ts";
import { eraseDuePeople } from "../people/erasure-worker.ts";
import { startTestApp, type TestApp } from "../testing/test-app.ts";
import { createTestClock } from "../testing/test-clock.ts";
import { signInTestUser, signUpTestUser, testClient, testPassword } from "../testing/test-user.ts";

let database: TestDatabase;
let server: TestApp;
beforeAll(async () => {
  database = await createTestDatabase();
  server = await startTestApp({ db: database.db, clock });
});
afterAll(async () => {
  await server.close();
  await database.drop();
});

const email = "ada@example.com";
const reason = "Because the test says so";
const clock = createTestClock();

/** The first administrator of an empty database, through the link that the first start prints. */
async function firstAdmin() {
  const token = (await firstAdminLink(server.deps))?.split("#token=")[1] ?? "";
  const facts = { token, email, password: testPassword, displayName: "Ada", locale: "en" } as const;
  await testClient(server.url).auth.welcome.mutate(facts);
  const cookie = await signInTestUser(server.url, email, testPassword);
  return { cookie, api: testClient(server.url, cookie) };
}

/** One string of Anna's, suggested to everyone; answers with the suggestion. */
async function suggest(
  anna: Awaited<ReturnType<typeof signUpTestUser>>,
  ada: ReturnType<typeof testClient>,
  model: string,
) {
  const string = await anna.api.strings.create.mutate({ manufacturer: "Anna", model });
  await anna.api.catalogue.suggest.mutate({ kind: "string", id: string.id });
  const { items } = await ada.moderation.queue.query({});
  return { id: items.find(({ row }) => row.id === string.id)?.id ?? "", stringId: string.id };
}

/** Two clients of Anna's, of whom one is looked for, taken out, joined with the other, and in the end forgotten. */
async function everyActOnPeople(
  anna: Awaited<ReturnType<typeof signUpTestUser>>,
  ada: ReturnType<typeof testClient>,
  cookie: string,
) {
  for (const lastName of ["Grafone", "Graftwo"]) await anna.api.clients.create.mutate({ lastName });
  const { items } = await ada.people.search.query({ search: "graf", reason });
  const [kept = "", other = ""] = items.map(({ id }) => id);
  const file = await fetch(`${server.url}/exports/person?id=${kept}&reason=${reason}`, { headers: { cookie } });
  expect(await file.text()).toContain("Grafone");
  const pair = { keptId: kept, otherId: other, reason };
  const { revision } = await ada.people.compare.query(pair);
  const picks = { name: "kept", email: "kept", locale: "kept", emailReceipts: "kept" } as const;
  await ada.people.merge.mutate({ ...pair, picks, revision, typedName: "Graftwo" });
  await ada.people.requestErasure.mutate({ id: kept, reason, typedName: "Grafone" });
  const { erasure } = await ada.people.get.query({ id: kept, reason });
  await ada.people.cancelErasure.mutate({ personId: kept, erasureId: erasure?.id ?? "", reason });
  await ada.people.requestErasure.mutate({ id: kept, reason, typedName: "Grafone" });
  const clock = { now: () => new Date(server.deps.clock.now().getTime() + 31 * 24 * 3_600_000) };
  expect(await eraseDuePeople({ ...server.deps, clock })).toBe(1);
}

/** Two leavings: one that is cancelled, and one to the very end. */
async function leave(ada: ReturnType<typeof testClient>, cookie: string, { id, email: confirmation }: TestStringer) {
  await ada.offboarding.start.mutate({ id, reason, confirmation });
  await ada.offboarding.cancel.mutate({ id, reason, reopens: false });
  await ada.offboarding.start.mutate({ id, reason, confirmation });
  await workOff();
  await (await fetch(`${server.url}/offboarding/${id}/archive.zip`, { headers: { cookie } })).arrayBuffer();
  await expect.poll(async () => (await ada.offboarding.get.query({ id })).offboarding?.takings.length).toBe(1);
  const { offboarding } = await ada.offboarding.get.query({ id });
  await ada.offboarding.handOver.mutate({ id, reason, sha256: offboarding?.archive?.sha256 ?? "" });
  await workOff();
  clock.advance(30 * 86_400_000);
  await workOff();
}

async function workOff(): Promise<void> {
  while ((await doNextStep(server.deps)) === "done");
}

/** Whoever adds a use of the bypass adds it to the list, and here: an act that is not written down fails this test. */
it("every act on the list is written down when it is done, and none that is not on it", async () => {
  const { api: ada, cookie } = await firstAdmin();
  const anna = await signUpTestUser(database.db, server.url, "Anna");

  await seedCatalogue(server.deps);
  await ada.stringers.invite.mutate({ email: "guest@example.com", displayName: "Guest", locale: "en" });
  const { items: guests } = await ada.stringers.list.query({ search: "guest@" });
  await ada.stringers.resendInvite.mutate({ id: guests[0]?.id ?? "" });
  await ada.stringers.changeRole.mutate({ id: anna.id, role: "admin", reason });
  await ada.stringers.changeRole.mutate({ id: anna.id, role: "stringer", reason });

  const promoted = await suggest(anna, ada, "Promoted");
  await ada.moderation.promote.mutate({ id: promoted.id });
  const merged = await suggest(anna, ada, "Quite another");
  await ada.moderation.merge.mutate({ id: merged.id, intoId: promoted.stringId });
  const rejected = await suggest(anna, ada, "No string at all");
  await ada.moderation.reject.mutate({ id: rejected.id, reason });
  await ada.catalogue.import.mutate({ kind: "string", csv: "manufacturer,model\nHead,Imported", isDryRun: false });

  await ada.mail.list.query({});
  await ada.mail.tryNow.mutate();
  await ada.mail.sendTest.mutate();
  await ada.mail.sendAgain.mutate({ ...(await refusedInvite()), reason });
  await ada.audit.list.query({});
  const file = await fetch(`${server.url}/audit.json`, { headers: { cookie } });
  expect(await file.text()).toContain("audit.view");
  await stringerOf(server.deps, anna.email, "rbo reset-link");
  const taken = await fetch(`${server.url}/exports/json?as_stringer=${anna.id}&reason=${reason}`, {
    headers: { cookie },
  });
  expect(await taken.text()).toContain(anna.email);
  await everyActOnPeople(anna, ada, cookie);
  await ada.stringers.deactivate.mutate({ id: anna.id, reason });
  await ada.stringers.reactivate.mutate({ id: anna.id, reason });
  const back = testClient(server.url, await signInTestUser(server.url, anna.email, testPassword));
  await back.settings.deactivate.mutate({ email: anna.email });

  await leave(ada, cookie, anna);

  // The end of an export is signed when its last byte has left, which its reader may see sooner.
  await expect.poll(actionsWritten).toEqual([...auditActions].sort());
});

/** The newest invitation, as if the relay had refused it. */
const refusedInvite = () =>
  asOwner(database.ownerUrl, async (sql) => {
    const [mail] = await sql<{ id: string; stringerId: string }[]>`
      update mails set state = 'failed', next_attempt_at = null where event = 'invite' and state = 'queued'
      returning id, stringer_id as "stringerId"`;
    if (!mail) throw new Error("no invitation was owed");
    return mail;
  });

const actionsWritten = async () => {
  const rows = await asOwner(
    database.ownerUrl,
    (sql) => sql<{ action: string }[]>`select distinct action from admin_audit_log`,
  );
  return rows.map(({ action }) => action).sort();
};
