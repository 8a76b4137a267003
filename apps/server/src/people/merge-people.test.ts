import type { MergePicks } from "@rbo/shared/people/merge.schema";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { bookJob } from "../testing/book-job.ts";
import { exportOf } from "../testing/export-of.ts";
import { refusalOf } from "../testing/refusal.ts";
import { untilWaiting, whileHeld } from "./held-rows.fixture.ts";
import { addKnownClient, knownToBoth, type PeopleStory, reason, startPeopleStory } from "./people-story.fixture.ts";

let story: PeopleStory;
beforeEach(async () => {
  story = await startPeopleStory();
});
afterEach(() => story.close());

const allKept: MergePicks = { name: "kept", email: "kept", locale: "kept", emailReceipts: "kept" };
const compare = (keptId: string, otherId: string) => story.ada.api.people.compare.query({ keptId, otherId, reason });

async function merge(keptId: string, otherId: string, change: Partial<MergePicks> = {}): Promise<void> {
  const { revision, other } = await compare(keptId, otherId);
  const picks = { ...allKept, ...change };
  await story.ada.api.people.merge.mutate({ keptId, otherId, reason, picks, revision, typedName: other.name });
}

const acts = async (user: PeopleStory["anna"]) =>
  (await user.api.notices.list.query({})).items.flatMap(({ kind, facts }) => (kind === "person_act" ? [facts] : []));

describe("two people known to two stringers", () => {
  it("become one with what was picked of each; both stringers see it and are told", async () => {
    const annas = await addKnownClient(story.anna, { firstName: "Lena", lastName: "Graf", email: "lena@example.com" });
    const bens = await addKnownClient(story.ben, { firstName: "L.", lastName: "Graf", email: "graf@work.example" });
    const [keptId, otherId] = [
      await story.personOf(story.anna, annas.clientId),
      await story.personOf(story.ben, bens.clientId),
    ];
    const comparison = await compare(keptId, otherId);
    expect(comparison).toMatchObject({ kept: { name: "Lena Graf" }, other: { name: "L. Graf" }, joinedFor: [] });
    await merge(keptId, otherId, { email: "other" });

    expect(await story.personOf(story.ben, bens.clientId)).toBe(keptId);
    const client = await story.ben.api.clients.get.query({ id: bens.clientId });
    expect(client).toMatchObject({
      name: "Lena Graf",
      email: "graf@work.example",
      nickname: "Nick Graf",
      isShared: true,
    });
    expect((await story.ben.api.clients.list.query({ search: "lena" })).items).toHaveLength(1);
    expect(await story.owner((sql) => sql`select 1 from persons where id = ${otherId}`)).toHaveLength(0);
    for (const [user, clientId] of [
      [story.anna, annas.clientId],
      [story.ben, bens.clientId],
    ] as const) {
      expect(await acts(user)).toMatchObject([{ what: "merged", clientId, clientName: "Lena Graf", adminName: "Ada" }]);
      const [aboutMe] = (await user.api.audit.aboutMe.query({})).entries;
      expect(aboutMe).toMatchObject({ action: "person.merge", reason, clientId });
    }
    const exported = await exportOf({ deps: story.server.deps, scope: story.ben.scope });
    expect(exported.persons.map(({ id }) => id)).toEqual([keptId]);
  });

  it("is refused for what changed meanwhile, for another name, for one who is being erased, and with oneself", async () => {
    const annas = await addKnownClient(story.anna, { firstName: "Lena", lastName: "Graf" });
    const bens = await addKnownClient(story.ben, { firstName: "Lena", lastName: "Graff" });
    const keptId = await story.personOf(story.anna, annas.clientId);
    const otherId = await story.personOf(story.ben, bens.clientId);
    const { revision } = await compare(keptId, otherId);
    const wish = { keptId, otherId, reason, picks: allKept, revision, typedName: "Lena Graff" };
    const tryTo = (change: object) => refusalOf(story.ada.api.people.merge.mutate({ ...wish, ...change }));
    expect(await tryTo({ typedName: "Lena Graf" })).toMatchObject({ code: "wrong_name" });
    expect(await tryTo({ otherId: keptId })).toMatchObject({ code: "bad_request" });
    const client = await story.ben.api.clients.get.query({ id: bens.clientId });
    await story.ben.api.clients.update.mutate({ ...client, internalNotes: "New" });
    expect(await tryTo({})).toMatchObject({ code: "stale" });
    await story.ada.api.people.requestErasure.mutate({ id: otherId, reason, typedName: "Lena Graff" });
    expect(await refusalOf(merge(keptId, otherId))).toMatchObject({ code: "person_erasing" });
    expect(await refusalOf(merge(otherId, keptId))).toMatchObject({ code: "person_erasing" });
    const merges = await story.ada.api.audit.list.query({ action: "person.merge" });
    expect(merges.items).toEqual([]);
  });

  it("keeps that an address is proven with the address", async () => {
    const { personId } = await knownToBoth(story, { lastName: "Proven", email: "proven@example.com" });
    const typed = await addKnownClient(story.anna, { lastName: "Typed", email: "typed@example.com" });
    const keptId = await story.personOf(story.anna, typed.clientId);
    await merge(keptId, personId, { email: "other" });
    const page = await story.ada.api.people.get.query({ id: keptId, reason });
    expect(page).toMatchObject({ name: "Typed", email: "proven@example.com", emailVerifiedAt: expect.any(String) });
  });
});

describe("two clients of one stringer", () => {
  it("become one: rackets and jobs follow, notes follow one another, receipts stay as they went", async () => {
    const kept = await addKnownClient(story.anna, { firstName: "Lena", lastName: "Graf", email: "lena@example.com" });
    const other = await addKnownClient(story.anna, { firstName: "Leni", lastName: "Graff" });
    const receipts = () => story.owner((sql) => sql`select facts from receipt_issues order by id`);
    const before = await receipts();
    const [keptId, otherId] = [
      await story.personOf(story.anna, kept.clientId),
      await story.personOf(story.anna, other.clientId),
    ];
    expect((await compare(keptId, otherId)).joinedFor).toEqual(["Anna"]);
    await merge(keptId, otherId);

    const client = await story.anna.api.clients.get.query({ id: kept.clientId });
    expect(client).toMatchObject({
      name: "Lena Graf",
      nickname: "Nick Graf",
      defaultTensionMemo: "24/23",
      isShared: false,
    });
    expect(client.internalNotes).toBe("Graf pays late\n\nGraff pays late\n\nNick Graff");
    expect(await refusalOf(story.anna.api.clients.get.query({ id: other.clientId }))).toMatchObject({
      code: "not_found",
    });
    const { items } = await story.anna.api.orders.list.query({ clientId: kept.clientId });
    expect(items).toHaveLength(4);
    const rackets = await story.anna.api.rackets.forClient.query({ clientId: kept.clientId });
    expect(rackets.map(({ id }) => id).sort()).toEqual([kept.racketId, other.racketId].sort());
    expect(await receipts()).toEqual(before);
    expect(await acts(story.anna)).toMatchObject([{ what: "merged", clientId: kept.clientId }]);
    await story.anna.api.orders.markStrung.mutate({ id: other.openId });
    await exportOf({ deps: story.server.deps, scope: story.anna.scope });
  });

  it("tells nobody who sees no change", async () => {
    const { personId } = await knownToBoth(story, { lastName: "Proven", email: "proven@example.com" });
    const twin = await story.anna.api.clients.create.mutate({ lastName: "Twin" });
    await merge(personId, await story.personOf(story.anna, twin.id));
    expect(await acts(story.anna)).toHaveLength(1);
    expect(await acts(story.ben)).toEqual([]);
  });
});

describe("at the same time", () => {
  it("two merges of a pair, either way, are one after the other: the second finds the person gone", async () => {
    const annas = await addKnownClient(story.anna, { firstName: "Lena", lastName: "Graf" });
    const bens = await addKnownClient(story.ben, { firstName: "Lena", lastName: "Graff" });
    const one = await story.personOf(story.anna, annas.clientId);
    const two = await story.personOf(story.ben, bens.clientId);
    const [forth, back] = [await compare(one, two), await compare(two, one)];
    const wish = { reason, picks: allKept };
    const codes = await Promise.all([
      refusalOf(
        story.ada.api.people.merge.mutate({
          ...wish,
          keptId: one,
          otherId: two,
          revision: forth.revision,
          typedName: "Lena Graff",
        }),
      ),
      refusalOf(
        story.ada
          .at(story.server.url)
          .people.merge.mutate({ ...wish, keptId: two, otherId: one, revision: back.revision, typedName: "Lena Graf" }),
      ),
    ]);
    expect(codes.map((refusal) => refusal?.code ?? "done").sort()).toEqual(["done", "not_found"]);
    expect(await story.owner((sql) => sql`select 1 from persons where id in (${one}, ${two})`)).toHaveLength(1);
  });

  it("a job that comes while they are being joined waits, and is told that its client is gone", async () => {
    const kept = await addKnownClient(story.anna, { firstName: "Lena", lastName: "Graf" });
    const other = await addKnownClient(story.anna, { firstName: "Leni", lastName: "Graff" });
    const keptId = await story.personOf(story.anna, kept.clientId);
    const otherId = await story.personOf(story.anna, other.clientId);
    const begun: Promise<unknown>[] = [];
    const typedRacket = { manufacturer: "Head", model: "Gravity" };
    const edited = await story.anna.api.orders.get.query({ id: other.openId });
    await whileHeld(story, "rackets", async () => {
      begun.push(merge(keptId, otherId));
      await untilWaiting(story, 1);
      begun.push(
        refusalOf(
          bookJob(story.anna, { newClient: null, clientId: other.clientId, newRacket: null, racketId: other.racketId }),
        ),
      );
      await untilWaiting(story, 2);
      const again = story.anna.at(story.server.url);
      begun.push(again.orders.markStrung.mutate({ id: other.openId }));
      await untilWaiting(story, 3);
      const setup = { main: {}, cross: {}, labourMinor: 100, newRacket: typedRacket };
      const edit = story.anna.at(story.server.url);
      begun.push(refusalOf(edit.orders.update.mutate({ ...setup, id: edited.id, revision: edited.revision })));
      await untilWaiting(story, 4);
    });
    const [, booked, strung, updated] = await Promise.all(begun);
    expect(booked).toMatchObject({ code: "not_found", field: "clientId" });
    expect(strung).toMatchObject({
      client: { id: kept.clientId, name: "Lena Graf" },
      receiptNumber: expect.any(String),
    });
    expect(updated).toMatchObject({ code: "stale" });
  });

  it("jobs being written meanwhile are either the kept client's, or refused by name; none is lost", async () => {
    const kept = await addKnownClient(story.anna, { firstName: "Lena", lastName: "Graf" });
    const other = await addKnownClient(story.anna, { firstName: "Leni", lastName: "Graff" });
    const keptId = await story.personOf(story.anna, kept.clientId);
    const otherId = await story.personOf(story.anna, other.clientId);
    const booking = Array.from({ length: 16 }, (_, n) =>
      refusalOf(
        bookJob(
          { api: story.anna.at(story.server.url) },
          { newClient: null, clientId: other.clientId, comments: `Job ${n}` },
        ),
      ),
    );
    const refresh = story.anna.api.orders.markStrung.mutate({ id: other.openId });
    const merging = merge(keptId, otherId);
    const outcomes = await Promise.all(booking);
    await Promise.all([merging, refresh]);
    const booked = outcomes.filter((refusal) => refusal === null).length;
    const refused = outcomes.flatMap((refusal) => refusal ?? []);
    expect(new Set(refused.map(({ code, field }) => `${code} ${field}`))).toEqual(
      new Set(refused.length > 0 ? ["not_found clientId"] : []),
    );
    const { items } = await story.anna.api.orders.list.query({ clientId: kept.clientId });
    expect(items).toHaveLength(4 + booked);
  });
});
