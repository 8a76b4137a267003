import { createHash } from "node:crypto";
import { newId } from "@rbo/shared/ids/id";
import { personFileSchema } from "@rbo/shared/people/person-file.schema";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { z } from "zod";
import { addKnownClient, knownToBoth, type PeopleStory, reason, startPeopleStory } from "./people-story.fixture.ts";

let story: PeopleStory;
beforeAll(async () => {
  story = await startPeopleStory();
});
afterAll(() => story.close());

const pathOf = (id: string, why = reason) => `/exports/person?id=${id}&reason=${encodeURIComponent(why)}`;

it("is everything each stringer has about them, by its published schema, and nothing of anybody else", async () => {
  const { personId, annas } = await knownToBoth(story, {
    firstName: "Lena",
    lastName: "Graf",
    email: "lena@example.com",
  });
  await addKnownClient(story.anna, { lastName: "Bystander", email: "bystander@example.com" });
  const response = await story.ada.fetch(pathOf(personId));
  expect([response.status, response.headers.get("cache-control")]).toEqual([200, "no-store"]);
  expect(response.headers.get("content-disposition")).toContain("racket-book-person-2026-03-15.json");
  const taken = await response.text();
  const file = personFileSchema.parse(JSON.parse(taken));
  expect(file.person).toMatchObject({ id: personId, last_name: "Graf", email: "lena@example.com" });
  const books = file.books.map((book) => [book.stringer.display_name, book.orders.length, book.rackets.length]);
  expect(books.sort()).toEqual([
    ["Anna", 2, 1],
    ["Ben", 1, 1],
  ]);
  const annasBook = file.books.find((book) => book.stringer.id === story.anna.id);
  expect(annasBook?.client_profile).toMatchObject({ internal_notes: "Graf pays late", nickname: "Nick Graf" });
  const strung = annasBook?.orders.find(({ id }) => id === annas.strungId);
  expect(strung?.receipts[0]?.facts).toMatchObject({ client_name: "Lena Graf", comments: "Graf likes it crisp" });
  expect(strung?.mails[0]).toMatchObject({ to_address: "lena@example.com", state: "queued" });
  expect(strung?.racket.is_own).toBe(true);
  expect(annasBook?.notices).toMatchObject([{ kind: "person_act", facts: { what: "downloaded" } }]);
  expect(file.audit.map(({ action, by }) => [action, by])).toEqual([
    ["person.download", "Ada"],
    ["person.download", "Ada"],
  ]);
  expect(taken).not.toMatch(/bystander/i);

  const published = await fetch(`${story.server.url}/schema/person.json`);
  const ajv = new Ajv2020({ strict: true, allErrors: true });
  addFormats.default(ajv);
  const validate = ajv.compile(JSON.parse(await published.text()));
  expect(validate(JSON.parse(taken)) ? [] : validate.errors).toEqual([]);
});

it("is signed before anything is read and again with size and hash; who knows them sees both, others nothing", async () => {
  const { clientId } = await addKnownClient(story.anna, { lastName: "Signed", email: "signed@example.com" });
  const personId = await story.personOf(story.anna, clientId);
  const bens = (await story.ben.api.audit.aboutMe.query({})).entries.length;
  const response = await story.ada.fetch(pathOf(personId), { headers: { "accept-encoding": "identity" } });
  const taken = Buffer.from(await response.arrayBuffer());
  const sha256 = createHash("sha256").update(taken).digest("hex");
  const aboutAnna = async () => (await story.anna.api.audit.aboutMe.query({})).entries;
  await vi.waitFor(async () => expect((await aboutAnna())[0]?.taken?.sha256).toBe(sha256), { timeout: 10_000 });
  const [end, beginning] = await aboutAnna();
  const by = { name: "Ada", email: story.ada.email };
  expect(beginning).toMatchObject({ action: "person.download", reason, by, clientId, taken: null });
  expect(end).toMatchObject({ action: "person.download_ended", reason, by, clientId });
  expect(end?.taken).toEqual({
    beganAs: beginning?.id,
    outcome: "complete",
    bytes: taken.length,
    sha256,
    counts: null,
  });
  const [notice] = (await story.anna.api.notices.list.query({})).items;
  expect(notice).toMatchObject({
    kind: "person_act",
    facts: { what: "downloaded", clientId, adminName: "Ada", reason },
  });
  expect((await story.ben.api.audit.aboutMe.query({})).entries).toHaveLength(bens);
});

const refusalSchema = z.object({ error: z.object({ code: z.string() }) });

it("is refused as JSON before a byte and leaves no trace", async () => {
  const { clientId } = await addKnownClient(story.anna, { lastName: "Refused" });
  const personId = await story.personOf(story.anna, clientId);
  const signed = () => story.owner((sql) => sql`select 1 from admin_audit_log where action like 'person.download%'`);
  const before = (await signed()).length;
  for (const [path, user, status, code] of [
    [pathOf(personId), null, 401, "not_signed_in"],
    [pathOf(personId), story.anna, 403, "forbidden"],
    [pathOf(newId()), story.ada, 404, "not_found"],
    [pathOf(personId, "   no "), story.ada, 400, "reason_required"],
    [`/exports/person?id=${personId}`, story.ada, 400, "reason_required"],
    [pathOf(personId, "x".repeat(501)), story.ada, 400, "bad_request"],
    [pathOf("lena"), story.ada, 400, "bad_request"],
  ] as const) {
    const response = await (user ? user.fetch(path) : fetch(`${story.server.url}${path}`));
    const refusal = refusalSchema.parse(await response.json());
    expect([path, response.status, refusal.error.code]).toEqual([path, status, code]);
  }
  expect(await signed()).toHaveLength(before);
});
