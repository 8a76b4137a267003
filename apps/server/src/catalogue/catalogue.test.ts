import { createTestDatabase, type TestDatabase } from "@rbo/db/testing/test-database";
import { asOwner } from "@rbo/db/testing/test-stringers";
import type { catalogueListInputSchema } from "@rbo/shared/catalogue/catalogue.schema";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { z } from "zod";
import { bookJob } from "../testing/book-job.ts";
import { refusalOf } from "../testing/refusal.ts";
import { startTestApp, type TestApp } from "../testing/test-app.ts";
import { createTestClock } from "../testing/test-clock.ts";
import { signUpTestUser, type TestUser } from "../testing/test-user.ts";

let database: TestDatabase;
let server: TestApp;
const clock = createTestClock();
beforeAll(async () => {
  database = await createTestDatabase();
  server = await startTestApp({ db: database.db, clock });
});
afterAll(async () => {
  await server.close();
  await database.drop();
});

const signUp = (name: string) => signUpTestUser(database.db, server.url, name);

type Query = Partial<z.input<typeof catalogueListInputSchema>>;
type Gear = Awaited<ReturnType<typeof list>>["items"][number];
const list = (user: TestUser, query: Query = {}) => user.api.catalogue.list.query({ kind: "racket", ...query });
const names = (items: readonly Gear[]) => items.map(({ manufacturer, model }) => `${manufacturer} ${model}`);

const racket = (user: TestUser, model: string, more: object = {}) =>
  user.api.rackets.create.mutate({ manufacturer: "Babolat", model, ...more });

/** An administrator's decision, as the moderation writes it. */
const decide = (rowId: string, status: "promoted" | "rejected", reason: string | null, adminId: string) =>
  asOwner(database.ownerUrl, async (sql) => {
    await sql`update catalogue_submissions set status = ${status}, reason = ${reason}, reviewed_at = now(),
      reviewed_by_admin_id = ${adminId} where racket_id = ${rowId} and status = 'pending'`;
    if (status === "promoted") await sql`update rackets set visibility = 'shared' where id = ${rowId}`;
  });

describe("the list", () => {
  it("shows own and shared rows by name, each alone if asked, and nothing that was typed for one job", async () => {
    const [anna, ben] = [await signUp("Anna"), await signUp("Ben")];
    await racket(anna, "Zylon");
    await racket(anna, "Aero", { visibility: "one_off" });
    const shared = await racket(ben, "Drive");
    await racket(ben, "Private of Ben");
    await decideAfterSuggesting(ben, shared.id);

    expect(names((await list(anna)).items)).toEqual(["Babolat Drive", "Babolat Zylon"]);
    expect(names((await list(anna, { scope: "own" })).items)).toEqual(["Babolat Zylon"]);
    expect(names((await list(anna, { scope: "shared" })).items)).toEqual(["Babolat Drive"]);
  });

  it("finds a racket under its spellings", async () => {
    const carla = await signUp("Carla");
    await racket(carla, "Pure Aero 98");
    await racket(carla, "Pure Strike");
    for (const search of ["pure aero 98", "PUREAERO98", "98 babolat", "aéro"]) {
      const { items } = await list(carla, { search, scope: "own" });
      expect([search, ...names(items)]).toEqual([search, "Babolat Pure Aero 98"]);
    }
  });

  it("comes in pages that miss none and repeat none, own and shared mixed", async () => {
    const [dora, eva] = [await signUp("Dora"), await signUp("Eva")];
    for (const model of ["Page A", "Page C", "Page C", "Page E"]) await racket(dora, model);
    for (const model of ["Page B", "Page C", "Page D"]) await decideAfterSuggesting(eva, (await racket(eva, model)).id);

    const seen: Gear[] = [];
    for (let cursor: string | null | undefined; cursor !== null; ) {
      const page = await list(dora, { search: "page", limit: 2, ...(cursor && { cursor }) });
      seen.push(...page.items);
      cursor = page.nextCursor;
    }
    expect(names(seen).map((name) => name.at(-1))).toEqual(["A", "B", "C", "C", "C", "D", "E"]);
    expect(new Set(seen.map(({ id }) => id)).size).toBe(7);
  });

  it("tells whose a racket is and how twins differ", async () => {
    const fritz = await signUp("Fritz");
    const lena = await fritz.api.clients.create.mutate({ firstName: "Lena", lastName: "Graf" });
    await racket(fritz, "Twin", { serial: "PA98_2023_45", ownerClientId: lena.id });
    await racket(fritz, "Twin", { serial: "PA98_2023_46" });
    const { items } = await list(fritz, { scope: "own" });
    expect(items.map((item) => item.kind === "racket" && [item.serial, item.owner?.name ?? null])).toEqual([
      ["PA98_2023_45", "Lena Graf"],
      ["PA98_2023_46", null],
    ]);
  });
});

describe("an edit", () => {
  it("of an own racket is found by its new name, and shows in its jobs", async () => {
    const gina = await signUp("Gina");
    const order = await bookJob(gina);
    const { gear, jobs } = await gina.api.catalogue.get.query({ kind: "racket", id: order.racket.id });
    expect(jobs).toBe(1);
    await gina.api.rackets.update.mutate({ ...asRacket(gear), model: "Ultra 100" });
    expect(names((await list(gina, { search: "ultra", scope: "own" })).items)).toEqual(["Wilson Ultra 100"]);
    expect((await gina.api.orders.get.query({ id: order.id })).racket.model).toBe("Ultra 100");
  });

  it("that began before another's is refused, and the other's stays", async () => {
    const hugo = await signUp("Hugo");
    const { id } = await racket(hugo, "Pure Drive");
    const { gear } = await hugo.api.catalogue.get.query({ kind: "racket", id });
    await hugo.api.rackets.update.mutate({ ...asRacket(gear), serial: "A1" });
    const late = hugo.api.rackets.update.mutate({ ...asRacket(gear), serial: "B2" });
    expect(await refusalOf(late)).toMatchObject({ code: "stale" });
    expect((await hugo.api.catalogue.get.query({ kind: "racket", id })).gear).toMatchObject({ serial: "A1" });
  });

  it("of what is everyone's is refused, its first owner's too", async () => {
    const [ida, jan] = [await signUp("Ida"), await signUp("Jan")];
    const { id } = await racket(ida, "For all");
    await decideAfterSuggesting(ida, id);
    for (const user of [ida, jan]) {
      const { gear } = await user.api.catalogue.get.query({ kind: "racket", id });
      const edit = user.api.rackets.update.mutate({ ...asRacket(gear), model: "Mine" });
      expect(await refusalOf(edit)).toMatchObject({ code: "racket_not_yours" });
    }
  });

  it("can't give a string the name of another, but may change its case", async () => {
    const kim = await signUp("Kim");
    const add = (model: string) => kim.api.strings.create.mutate({ manufacturer: "Luxilon", model, gauge: "1.25" });
    const [first, second] = [await add("ALU Power"), await add("4G")];
    const edit = async (id: string, model: string) => {
      const { gear } = await kim.api.catalogue.get.query({ kind: "string", id });
      const fields = { manufacturer: "Luxilon", model, gauge: "1.25" };
      return kim.api.strings.update.mutate({ id, revision: gear.revision, ...fields });
    };
    expect(await refusalOf(edit(second.id, "alu power"))).toMatchObject({ code: "already_exists", field: "model" });
    expect(await edit(first.id, "Alu Power")).toMatchObject({ model: "Alu Power" });
  });
});

describe("a suggestion", () => {
  it("is pending, rejected with its reason, suggested anew and promoted; each is on the own list", async () => {
    const lars = await signUp("Lars");
    const { id } = await racket(lars, "Wish");
    const admin = await signUp("Admin");
    const state = async () => (await lars.api.catalogue.get.query({ kind: "racket", id })).gear.suggestion;
    expect(await state()).toBeNull();

    await lars.api.catalogue.suggest.mutate({ kind: "racket", id });
    expect(await state()).toMatchObject({ status: "pending", reason: null });
    await decide(id, "rejected", "The year is missing", admin.id);
    expect(await state()).toMatchObject({ status: "rejected", reason: "The year is missing" });

    clock.advance(60_000);
    await lars.api.catalogue.suggest.mutate({ kind: "racket", id });
    expect(await state()).toMatchObject({ status: "pending" });
    await decide(id, "promoted", null, admin.id);
    expect(await state()).toMatchObject({ status: "promoted" });

    const first = await lars.api.catalogue.submissions.query({ limit: 1 });
    expect(first.items).toMatchObject([{ kind: "racket", gearId: id, name: "Babolat Wish", status: "promoted" }]);
    const rest = await lars.api.catalogue.submissions.query({ limit: 1, cursor: first.nextCursor });
    expect(rest).toMatchObject({ items: [{ status: "rejected", reason: "The year is missing" }], nextCursor: null });
  });
});

async function decideAfterSuggesting(user: TestUser, id: string): Promise<void> {
  await user.api.catalogue.suggest.mutate({ kind: "racket", id });
  await decide(id, "promoted", null, user.id);
}

/** What an edit of this racket would send, unchanged. */
function asRacket(gear: Gear) {
  if (gear.kind !== "racket") throw new Error("a racket was asked for");
  const { id, revision, manufacturer, model, headSizeSqIn, stringPattern, year, serial, ownerClientId } = gear;
  return { id, revision, manufacturer, model, headSizeSqIn, stringPattern, year, serial, ownerClientId };
}
