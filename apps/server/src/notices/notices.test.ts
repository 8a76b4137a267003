import { insertNotice, type NewNotice } from "@rbo/db/notices/notices.repo";
import { withBypass } from "@rbo/db/tenancy/with-bypass";
import { createTestDatabase, type TestDatabase } from "@rbo/db/testing/test-database";
import { newId } from "@rbo/shared/ids/id";
import type { AccountChangedFacts, DataExportedFacts, SubmissionDecidedFacts } from "@rbo/shared/notices/notice.schema";
import { afterAll, beforeAll, expect, it } from "vitest";
import { startTestApp, type TestApp } from "../testing/test-app.ts";
import { createTestClock } from "../testing/test-clock.ts";
import { signUpTestUser, type TestUser } from "../testing/test-user.ts";

let database: TestDatabase;
let server: TestApp;
beforeAll(async () => {
  database = await createTestDatabase();
  server = await startTestApp({ db: database.db, clock: createTestClock() });
});
afterAll(async () => {
  await server.close();
  await database.drop();
});

function tell(user: TestUser, kind: NewNotice["kind"], facts: object, createdAt: string): Promise<void> {
  const entry = {
    actorStringerId: null,
    action: "catalogue.promote",
    reason: "test",
    subjectStringerId: user.id,
  } as const;
  return withBypass(database.db, entry, (tx) =>
    insertNotice(tx, { stringerId: user.id, id: newId(), kind, facts, createdAt: new Date(createdAt) }),
  );
}

it("tells what was decided, taken out and changed, the newest first, and counts what is unread", async () => {
  const anna = await signUpTestUser(database.db, server.url, "Anna");
  const decided: SubmissionDecidedFacts = { kind: "string", name: "Yonex", status: "rejected", reason: "Twice" };
  const exported: DataExportedFacts = { adminName: "Admin", format: "xlsx", reason: "Asked by phone" };
  const changed: AccountChangedFacts = { adminName: "Admin", what: "reactivated", reason: "Back again" };
  await tell(anna, "submission_decided", decided, "2026-03-01T10:00:00Z");
  await tell(anna, "data_exported", exported, "2026-03-02T10:00:00Z");
  await tell(anna, "account_changed", changed, "2026-03-03T10:00:00Z");

  const { items, unread } = await anna.api.notices.list.query({});
  expect(items.map(({ kind, facts }) => [kind, facts])).toEqual([
    ["account_changed", changed],
    ["data_exported", exported],
    ["submission_decided", decided],
  ]);
  expect([unread, await anna.api.notices.unread.query()]).toEqual([3, 3]);
  await anna.api.notices.markRead.mutate({ id: items[0]?.id ?? null });
  expect(await anna.api.notices.unread.query()).toBe(2);
  await anna.api.notices.markRead.mutate({});
  expect(await anna.api.notices.unread.query()).toBe(0);
});
