import { readZip } from "@rbo/exports/testing/read-zip";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { bookJob } from "../testing/book-job.ts";
import { refusalOf } from "../testing/refusal.ts";
import { signInTestUser, testClient, testPassword } from "../testing/test-user.ts";
import {
  graceMs,
  handOverToAnna,
  type LeavingStory,
  leaveUntilGrace,
  marker,
  reason,
  startLeavingStory,
  takeArchive,
  untilTaken,
} from "./leaving-story.fixture.ts";

let story: LeavingStory;
beforeAll(async () => {
  story = await startLeavingStory();
});
afterEach(() => story.nextAnna());
afterAll(() => story.close());

const get = async () => (await story.ada.api.offboarding.get.query({ id: story.anna.id })).offboarding;
const start = (confirmation: string) =>
  story.ada.api.offboarding.start.mutate({ id: story.anna.id, reason, confirmation });

describe("beginning", () => {
  it("asks for the name or the address, typed", async () => {
    expect(await refusalOf(start("Ben"))).toMatchObject({ code: "wrong_confirmation", field: "confirmation" });
    expect(await get()).toBeNull();
    await start(`  ${story.anna.email.toUpperCase()} `);
    expect(await get()).toMatchObject({ state: "archiving", reason, startedBy: "Ada", archive: null });
  });

  it("is told to who leaves, who goes on working and sees it", async () => {
    await start(story.anna.email);
    const { items } = await story.anna.api.notices.list.query({});
    expect(items[0]).toMatchObject({ kind: "account_changed", facts: { adminName: "Ada", what: "leaving", reason } });
    expect(await story.anna.api.offboarding.own.query()).toMatchObject({ state: "archiving", archive: null });
    expect(await story.ben.api.offboarding.own.query()).toBeNull();
    await bookJob(story.anna);
  });

  it("is once for an account, and works for one that is closed already", async () => {
    await story.anna.api.settings.deactivate.mutate({ email: story.anna.email });
    await start(story.anna.email);
    expect(await refusalOf(start(story.anna.email))).toMatchObject({ code: "offboarding_open" });
    await story.work();
    const sha256 = await handOverToAnna(story);
    expect(await get()).toMatchObject({ state: "grace", archive: { sha256 } });
  });
});

describe("the archive", () => {
  it("is the one its owner could download, kept by its SHA-256, with a sheet that counts it", async () => {
    await start(story.anna.email);
    const own = Buffer.from(await (await story.anna.fetch("/exports/archive")).arrayBuffer());
    await story.work();
    const taken = await takeArchive(story.ada, story.anna.id);
    expect(taken.response.headers.get("content-length")).toBe(String(taken.bytes.length));
    expect(taken.bytes.equals(own)).toBe(true);
    expect([...(await readZip(taken.bytes)).keys()].slice(0, 3)).toEqual([
      "index.html",
      "racket-book.json",
      "racket-book.xlsx",
    ]);
    const counts = { clients: 1, rackets: 1, strings: 2, jobs: 1, receipts: 1, receiptPdfs: 0, mails: 1 };
    expect((await get())?.archive).toMatchObject({ bytes: own.length, sha256: taken.sha256, counts });
    const sheet = await (await story.ada.fetch(`/offboarding/${story.anna.id}/count-sheet.txt`)).text();
    for (const said of [taken.sha256, String(own.length), story.anna.email, "Jobs:"]) expect(sheet).toContain(said);
  });

  it("can be taken by its owner, which is on record with its SHA-256, and on no other's account", async () => {
    await start(story.anna.email);
    await story.work();
    const own = await story.anna.api.offboarding.own.query();
    const { sha256 } = await takeArchive(story.anna, story.anna.id);
    expect(own?.archive?.sha256).toBe(sha256);
    await untilTaken(story, sha256);
    expect((await get())?.takings).toEqual([
      {
        byName: expect.stringContaining(marker),
        isOwner: true,
        isCurrent: true,
        sha256,
        takenAt: story.clock.now().toISOString(),
      },
    ]);
    expect((await story.anna.api.offboarding.own.query())?.takenAt).toBe(story.clock.now().toISOString());
    for (const file of ["archive.zip", "count-sheet.txt"]) {
      expect((await story.ben.fetch(`/offboarding/${story.anna.id}/${file}`)).status).toBe(403);
      expect((await story.ben.fetch(`/offboarding/${story.ben.id}/${file}`)).status).toBe(404);
      expect((await story.ada.fetch(`/offboarding/${story.ben.id}/${file}`)).status).toBe(404);
      expect((await story.ada.fetch(`/offboarding/nobody/${file}`)).status).toBe(400);
    }
  });
});

describe("the hand-over", () => {
  it("wants the archive to be in somebody's hands, and that very one", async () => {
    await start(story.anna.email);
    await story.work();
    const sha256 = (await get())?.archive?.sha256 ?? "";
    const handOver = (of: string) =>
      story.ada.api.offboarding.handOver.mutate({ id: story.anna.id, reason, sha256: of });
    expect(await refusalOf(handOver(sha256))).toMatchObject({ code: "archive_not_taken" });
    expect(await refusalOf(handOver("a".repeat(64)))).toMatchObject({ code: "offboarding_moved_on" });
    expect(await refusalOf(story.anna.api.offboarding.own.query())).toBeNull();
  });

  it("lets receipts go first that are on their way", async () => {
    await start(story.anna.email);
    const { id } = await bookJob(story.anna);
    await story.anna.api.orders.markStrung.mutate({ id });
    await story.work();
    const { sha256 } = await takeArchive(story.ada, story.anna.id);
    await untilTaken(story, sha256);
    const handingOver = story.ada.api.offboarding.handOver.mutate({ id: story.anna.id, reason, sha256 });
    expect(await refusalOf(handingOver)).toMatchObject({ code: "mails_on_their_way" });
    expect((await story.ada.api.offboarding.get.query({ id: story.anna.id })).mailsOnTheirWay).toBe(1);
  });

  it("closes the account at once and begins the grace", async () => {
    await leaveUntilGrace(story);
    const now = story.clock.now();
    const eraseAt = new Date(now.getTime() + graceMs).toISOString();
    const at = now.toISOString();
    expect(await get()).toMatchObject({ state: "grace", handedOverAt: at, handedOverBy: "Ada", closedAt: at, eraseAt });
    expect(await refusalOf(bookJob(story.anna))).toMatchObject({ code: "not_signed_in" });
    await expect(signInTestUser(story.server.url, story.anna.email, testPassword)).rejects.toThrow("403");
    const reopened = story.ada.api.stringers.reactivate.mutate({ id: story.anna.id, reason });
    expect(await refusalOf(reopened)).toMatchObject({ code: "offboarding_open" });
  });

  it("makes another archive where the book has changed since, which has to be handed over like the first", async () => {
    await start(story.anna.email);
    await story.work();
    await bookJob(story.anna);
    await handOverToAnna(story);
    expect(await get()).toMatchObject({ state: "ready", isArchiveAnew: true, handedOverAt: null, eraseAt: null });
    expect((await get())?.archive?.counts.jobs).toBe(2);
    expect((await get())?.takings.map(({ isCurrent }) => isCurrent)).toEqual([false]);
    story.clock.advance(graceMs * 2);
    await story.work();
    await handOverToAnna(story);
    expect(await get()).toMatchObject({ state: "grace", isArchiveAnew: false });
  });
});

describe("turning back", () => {
  const cancel = (reopens: boolean) => story.ada.api.offboarding.cancel.mutate({ id: story.anna.id, reason, reopens });

  it.each([true, false])("before the end forgets the archive and opens the account again: %s", async (reopens) => {
    await leaveUntilGrace(story);
    story.clock.advance(graceMs - 1);
    await story.work();
    await cancel(reopens);
    expect(await get()).toMatchObject({ state: "cancelled", cancelledAt: story.clock.now().toISOString() });
    expect((await takeArchive(story.ada, story.anna.id)).response.status).toBe(404);
    story.clock.advance(graceMs);
    await story.work();
    expect(await get()).toMatchObject({ state: "cancelled", erasedAt: null });
    const signedIn = signInTestUser(story.server.url, story.anna.email, testPassword);
    if (reopens) expect(await signedIn).toContain("=");
    else await expect(signedIn).rejects.toThrow("403");
    await start(story.anna.email);
    expect(await get()).toMatchObject({ state: "archiving" });
  });

  it("works while the archive is made, and not once the erasing has begun", async () => {
    await start(story.anna.email);
    await cancel(false);
    expect(await story.anna.api.offboarding.own.query()).toBeNull();
    await leaveUntilGrace(story);
    story.clock.advance(graceMs);
    await story.work();
    const ada = testClient(story.server.url, await signInTestUser(story.server.url, story.ada.email, testPassword));
    const tooLate = ada.offboarding.cancel.mutate({ id: story.anna.id, reason, reopens: true });
    expect(await refusalOf(tooLate)).toMatchObject({ code: "not_found" });
  });
});
