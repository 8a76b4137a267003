import { newId } from "@rbo/shared/ids/id";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bookJob } from "../testing/book-job.ts";
import { refusalOf } from "../testing/refusal.ts";
import { addKnownClient, knownToBoth, type PeopleStory, reason, startPeopleStory } from "./people-story.fixture.ts";

let story: PeopleStory;
beforeAll(async () => {
  story = await startPeopleStory();
});
afterAll(() => story.close());

const found = async (search: string) => (await story.ada.api.people.search.query({ search, reason })).items;

describe("looking for a person", () => {
  it("finds them by name or address across stringers, once each, with who knows them", async () => {
    const { personId } = await knownToBoth(story, { firstName: "Lena", lastName: "Gräf", email: "lena@example.com" });
    await addKnownClient(story.ben, { firstName: "Lena", lastName: "Meier" });
    const lena = { id: personId, name: "Lena Gräf", email: "lena@example.com", knownTo: ["Anna", "Ben"] };
    expect(await found("graf lena")).toEqual([{ ...lena, erasesAt: null, erasedAt: null }]);
    expect(await found("LENA@example")).toMatchObject([lena]);
    expect((await found("lena")).map(({ name, knownTo }) => [name, knownTo])).toEqual([
      ["Lena Gräf", ["Anna", "Ben"]],
      ["Lena Meier", ["Ben"]],
    ]);
  });

  it("does not show a stringer's own profile, nor everyone", async () => {
    const { id } = (await bookJob(story.anna, { newClient: null, isSelf: true })).client;
    const personId = await story.personOf(story.anna, id);
    expect((await found("anna")).map(({ id: one }) => one)).not.toContain(personId);
    const own = story.ada.api.people.get.query({ id: personId, reason });
    expect(await refusalOf(own)).toMatchObject({ code: "not_found" });
    for (const search of ["", "x", "%%", "--"]) {
      expect(await refusalOf(story.ada.api.people.search.query({ search, reason })), search).toMatchObject({
        code: "bad_request",
      });
    }
  });

  it("loses and doubles nobody from page to page, although names are the same", async () => {
    for (let n = 0; n < 7; n += 1) await story.anna.api.clients.create.mutate({ firstName: "Same", lastName: "Name" });
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const query = { search: "same name", reason, limit: 3, cursor };
      const page: Awaited<ReturnType<typeof story.ada.api.people.search.query>> =
        await story.ada.api.people.search.query(query);
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    } while (cursor);
    expect([seen.length, new Set(seen).size]).toEqual([7, 7]);
  });

  it("is signed with its reason, and not with the words that were sought", async () => {
    await found("Unmistakable");
    const { items } = await story.ada.api.audit.list.query({ action: "person.search", limit: 1 });
    expect(items).toMatchObject([{ reach: "look", reason, actor: { name: "Ada" }, subject: null }]);
    expect(JSON.stringify(items)).not.toContain("Unmistakable");
    const without = story.ada.api.people.search.query({ search: "lena", reason: "why" });
    expect(await refusalOf(without)).toMatchObject({ code: "bad_request" });
  });

  it("is for administrators alone, like everything else about people", async () => {
    const { anna } = story;
    const id = newId();
    const picks = { name: "kept", email: "kept", locale: "kept", emailReceipts: "kept" } as const;
    const pair = { keptId: id, otherId: newId(), reason };
    const refusals = await Promise.all([
      refusalOf(anna.api.people.search.query({ search: "lena", reason })),
      refusalOf(anna.api.people.get.query({ id, reason })),
      refusalOf(anna.api.people.compare.query(pair)),
      refusalOf(anna.api.people.merge.mutate({ ...pair, picks, revision: "", typedName: "X" })),
      refusalOf(anna.api.people.requestErasure.mutate({ id, reason, typedName: "X" })),
      refusalOf(anna.api.people.cancelErasure.mutate({ personId: id, erasureId: id, reason })),
    ]);
    expect(refusals.map((refusal) => refusal?.code)).toEqual(refusals.map(() => "forbidden"));
  });
});

describe("a person's page", () => {
  it("counts what hangs on them at each stringer, and shows nothing of what was written", async () => {
    const known = await addKnownClient(story.anna, { firstName: "Ida", lastName: "Counted", email: "ida@example.com" });
    const id = await story.personOf(story.anna, known.clientId);
    const page = await story.ada.api.people.get.query({ id, reason });
    expect(page).toMatchObject({ id, name: "Ida Counted", email: "ida@example.com", erasure: null, erasedAt: null });
    expect(page.knownTo).toEqual([
      { stringerId: story.anna.id, stringerName: "Anna", rackets: 1, jobs: 2, receipts: 1, mails: 1 },
    ]);
    expect(JSON.stringify(page)).not.toMatch(/Nick|pays late|crisp|24\/23/);
    const { items } = await story.ada.api.audit.list.query({ action: "person.view", limit: 1 });
    expect(items).toMatchObject([{ reason, details: { personId: id } }]);
  });
});
