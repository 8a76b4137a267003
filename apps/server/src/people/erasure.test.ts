import { undoWindowMs } from "@rbo/shared/receipts/undo-window";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { restoreExport } from "../restore/restore-export.ts";
import { exportOf } from "../testing/export-of.ts";
import { refusalOf } from "../testing/refusal.ts";
import { eraseDuePeople } from "./erasure-worker.ts";
import { untilWaiting, whileHeld } from "./held-rows.fixture.ts";
import { addKnownClient, knownToBoth, type PeopleStory, reason, startPeopleStory } from "./people-story.fixture.ts";

let story: PeopleStory;
beforeEach(async () => {
  story = await startPeopleStory();
});
afterEach(() => story.close());

const graceMs = 30 * 24 * 3_600_000;
const erase = () => eraseDuePeople(story.server.deps);
const ask = (id: string, typedName: string) => story.ada.api.people.requestErasure.mutate({ id, reason, typedName });
const erasureOf = async (id: string) => (await story.ada.api.people.get.query({ id, reason })).erasure;
const noticesOf = async (user: PeopleStory["anna"]) => (await user.api.notices.list.query({})).items;

/** Every text of every table but the audit log and the frozen receipts, to look for what should be gone. */
const textOfTables = (): Promise<string> =>
  story.owner(async (sql) => {
    const tables = ["persons", "client_profiles", "orders", "rackets", "mails", "notices", "person_erasures"];
    const rows = await sql.unsafe(
      tables.map((table) => `select '${table}: ' || to_jsonb(t)::text as row from ${table} t`).join(" union all "),
    );
    return rows.map(({ row }) => row).join("\n");
  });

describe("an erasure that was asked for", () => {
  it("takes the name typed once more, holds for 30 days, can be taken back, and is told to who knows them", async () => {
    const { clientId } = await addKnownClient(story.anna, { firstName: "Kim", lastName: "Keller" });
    const id = await story.personOf(story.anna, clientId);
    expect(await refusalOf(ask(id, "kim keller"))).toMatchObject({ code: "wrong_name", field: "typedName" });
    expect(await erasureOf(id)).toBe(null);
    const { dueAt } = await ask(id, " Kim  Keller ");
    expect(dueAt).toEqual(new Date(story.clock.now().getTime() + graceMs).toISOString());
    expect(await refusalOf(ask(id, "Kim Keller"))).toMatchObject({ code: "person_erasing" });

    const erasure = await erasureOf(id);
    expect(erasure).toMatchObject({ dueAt, requestedBy: "Ada" });
    const [told] = await noticesOf(story.anna);
    expect(told).toMatchObject({
      kind: "person_act",
      facts: { what: "erasing", clientId, clientName: "Kim Keller", adminName: "Ada", reason, dueAt },
    });
    const [aboutMe] = (await story.anna.api.audit.aboutMe.query({})).entries;
    expect(aboutMe).toMatchObject({ action: "person.request_erasure", reason, clientId });

    const cancel = { personId: id, erasureId: erasure?.id ?? "", reason: "She thought again" };
    await story.ada.api.people.cancelErasure.mutate(cancel);
    expect(await refusalOf(story.ada.api.people.cancelErasure.mutate(cancel))).toMatchObject({ code: "erasure_over" });
    expect((await noticesOf(story.anna))[0]).toMatchObject({ facts: { what: "erasure_cancelled" } });
    story.clock.advance(graceMs);
    expect(await erase()).toBe(0);
    expect((await story.anna.api.clients.get.query({ id: clientId })).name).toBe("Kim Keller");
  });

  it("is not carried out a moment early, and once only", async () => {
    const { clientId } = await addKnownClient(story.anna, { firstName: "Pia", lastName: "Punctual" });
    const id = await story.personOf(story.anna, clientId);
    await ask(id, "Pia Punctual");
    story.clock.advance(graceMs - 1);
    expect(await erase()).toBe(0);
    story.clock.advance(1);
    expect(await erase()).toBe(1);
    expect(await erase()).toBe(0);
    const done = (await noticesOf(story.anna)).filter(
      ({ facts }) => "clientId" in facts && facts.clientId === clientId,
    );
    expect(done.map(({ facts }) => facts)).toMatchObject([{ what: "erased", clientName: null, reason: null }]);
  });
});

describe("once it is done", () => {
  it("nothing of the person is left but what receipts say; jobs, money and strings stay", async () => {
    const { personId, annas, bensClientId } = await knownToBoth(story, {
      firstName: "Zoë",
      lastName: "Zwicky",
      email: "zoe@example.com",
    });
    story.clock.advance(undoWindowMs);
    await story.owner(
      (
        sql,
      ) => sql`update mails set state = 'failed', next_attempt_at = null, last_answer = '550 zoe@example.com unknown'
        where order_id = ${annas.strungId}`,
    );
    await story.owner(
      (
        sql,
      ) => sql`insert into notices (stringer_id, id, kind, order_id, facts) values (${story.anna.id}, gen_random_uuid(),
        'receipt_failed', ${annas.strungId}, ${sql.json({ number: "2026-0001", clientName: "Zoë Zwicky", to: "zoe@example.com", answer: "550" })})`,
    );
    const waiting = await story.anna.api.orders.markStrung.mutate({ id: annas.openId });
    const before = await story.anna.api.orders.get.query({ id: annas.strungId });
    const reports = await story.anna.api.reports.get.query({});
    const money = { periods: reports.periods, unstrung: reports.unstrung, sums: reports.open.sums };
    await ask(personId, "Zoë Zwicky");
    story.clock.advance(graceMs);
    expect(await erase()).toBe(1);

    expect(await textOfTables()).not.toMatch(/Zwicky|Zoë|zoe@example/i);
    const after = await story.anna.api.orders.get.query({ id: annas.strungId });
    expect(after.client.name).toBe("N. N.");
    expect(after).toMatchObject({ comments: null, totalMinor: before.totalMinor, main: before.main });
    expect(after.receiptNumber).toBe(before.receiptNumber);
    const { periods, unstrung, open } = await story.anna.api.reports.get.query({});
    expect({ periods, unstrung, sums: open.sums }).toEqual(money);
    const [mail] = (await story.anna.api.orders.get.query({ id: waiting.id })).receipt.mails;
    expect(mail).toMatchObject({ state: "not_sent", notSentReason: "erased", to: null });

    // What the receipt said stays on the receipt.
    const issues = await story.owner(
      (sql) => sql<{ facts: { clientName: string; comments: string } }[]>`
        select facts from receipt_issues where order_id = ${annas.strungId}`,
    );
    expect(issues.map(({ facts }) => [facts.clientName, facts.comments])).toEqual([
      ["Zoë Zwicky", "Zwicky likes it crisp"],
    ]);
    const pdf = await story.anna.fetch(`/receipts/${annas.strungId}.pdf?revision=1`);
    expect(pdf.status).toBe(200);

    // Two books no longer say that they know the same human.
    expect(await story.personOf(story.anna, annas.clientId)).not.toBe(await story.personOf(story.ben, bensClientId));
    for (const user of [story.anna, story.ben]) {
      expect((await noticesOf(user))[0]).toMatchObject({ kind: "person_act", facts: { what: "erased" } });
      const [aboutMe] = (await user.api.audit.aboutMe.query({})).entries;
      expect(aboutMe).toMatchObject({ action: "person.erase", by: null });
    }
  });

  it("nobody can be mailed until a new address is typed", async () => {
    const { clientId, strungId } = await addKnownClient(story.anna, { lastName: "Nomail", email: "no@example.com" });
    await ask(await story.personOf(story.anna, clientId), "Nomail");
    story.clock.advance(graceMs);
    await erase();
    const resend = () => story.anna.api.receipts.resend.mutate({ orderId: strungId });
    expect(await refusalOf(resend())).toMatchObject({ code: "no_address" });
    const client = await story.anna.api.clients.get.query({ id: clientId });
    expect(client).toMatchObject({ name: "N. N.", email: null, internalNotes: null, nickname: null });
    expect(client.erasedAt).toBe(story.clock.now().toISOString());
    await story.anna.api.clients.update.mutate({ ...client, lastName: "Newly", email: "new@example.com" });
    expect((await resend()).receipt.mails[0]).toMatchObject({ to: "new@example.com", state: "queued" });
  });

  it("exports validate, and a restore of one is the same book", async () => {
    const { clientId } = await addKnownClient(story.anna, { lastName: "Moved", email: "moved@example.com" });
    await addKnownClient(story.anna, { lastName: "Stays", email: "stays@example.com" });
    await ask(await story.personOf(story.anna, clientId), "Moved");
    story.clock.advance(graceMs);
    await erase();
    const ctx = (user: PeopleStory["anna"]) => ({ deps: story.server.deps, scope: user.scope });
    const file = await exportOf(ctx(story.anna));
    expect(file.persons.map((person) => [person.last_name, person.email]).sort()).toEqual([
      ["N. N.", null],
      ["Stays", "stays@example.com"],
    ]);
    const bytes = Buffer.from(JSON.stringify(file));
    await restoreExport(ctx(story.ben), { fileName: "book.json", isDryRun: false, file, bytes });
    const restored = await exportOf(ctx(story.ben));
    expect(restored.totals).toEqual(file.totals);
    const clients = ({ orders }: typeof file) =>
      orders.map((order) => [order.client_profile.person.last_name, order.receipt_number, order.receipts.length]);
    expect(clients(restored)).toEqual(clients(file));
    const workbook = await story.anna.fetch("/exports/xlsx");
    expect((await workbook.arrayBuffer()).byteLength).toBeGreaterThan(1000);
  });

  it("an older export of the stringer's does not bring them back into the same book", async () => {
    const { clientId } = await addKnownClient(story.anna, { lastName: "Revenant", email: "rev@example.com" });
    const ctx = { deps: story.server.deps, scope: story.anna.scope };
    const file = await exportOf(ctx);
    await ask(await story.personOf(story.anna, clientId), "Revenant");
    story.clock.advance(graceMs);
    await erase();
    const bytes = Buffer.from(JSON.stringify(file));
    const { counts } = await restoreExport(ctx, { fileName: "book.json", bytes, file, isDryRun: false });
    expect(counts.every(({ added }) => added === 0)).toBe(true);
    expect(await textOfTables()).not.toContain("Revenant");
  });

  it("a receipt that is owed at the same moment goes to nobody", async () => {
    const { clientId, openId } = await addKnownClient(story.anna, { lastName: "Racer", email: "racer@example.com" });
    await ask(await story.personOf(story.anna, clientId), "Racer");
    story.clock.advance(graceMs);
    const begun: Promise<unknown>[] = [];
    await whileHeld(story, "notices", async () => {
      begun.push(erase());
      await untilWaiting(story, 1);
      begun.push(story.anna.api.orders.markStrung.mutate({ id: openId }));
      await untilWaiting(story, 2);
    });
    const [erased, strung] = await Promise.all(begun);
    expect(erased).toBe(1);
    expect(strung).toMatchObject({
      receipt: { mails: [{ state: "not_sent", notSentReason: "no_address", to: null }] },
    });
    expect(await textOfTables()).not.toMatch(/racer/i);
  });

  it("waits while a mail to them is being sent", async () => {
    const { clientId, strungId } = await addKnownClient(story.anna, { lastName: "Busy", email: "busy@example.com" });
    await ask(await story.personOf(story.anna, clientId), "Busy");
    story.clock.advance(graceMs);
    const until = new Date(story.clock.now().getTime() + 60_000).toISOString();
    await story.owner(
      (sql) => sql`update mails set state = 'sending', next_attempt_at = null, lease_token = gen_random_uuid(),
        lease_until = ${until} where order_id = ${strungId}`,
    );
    expect(await erase()).toBe(0);
    expect((await story.anna.api.clients.get.query({ id: clientId })).name).toBe("Busy");
    const signed = await story.ada.api.audit.list.query({ action: "person.erase", limit: 100 });
    story.clock.advance(60_000);
    expect(await erase()).toBe(1);
    const after = await story.ada.api.audit.list.query({ action: "person.erase", limit: 100 });
    // What was put off left no signature: one row for the act and one for the stringer.
    expect(after.items.length - signed.items.length).toBe(2);
  });
});
