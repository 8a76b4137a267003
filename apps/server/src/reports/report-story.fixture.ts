import { insertClientProfile, insertPerson } from "@rbo/db/clients/clients.repo";
import { insertOrders, type NewOrder } from "@rbo/db/orders/orders.repo";
import { insertRacket } from "@rbo/db/rackets/rackets.repo";
import { insertString } from "@rbo/db/strings/strings.repo";
import { type TenantTx, withTenant } from "@rbo/db/tenancy/transactions";
import type { TestDatabase } from "@rbo/db/testing/test-database";
import type { TestStringer } from "@rbo/db/testing/test-stringers";
import { newId } from "@rbo/shared/ids/id";

type Names = "lena" | "max" | "self" | "racket" | "alu" | "typedAlu" | "velocity";
export type ReportStory = { stringerId: string } & Record<Names, string>;

/**
 * Ten jobs that are counted by hand in reports.test.ts: two clients and own rackets; francs, euros, and yen, which know
 * no cents; BYO sides that still carry a price; the turn of a year; what is not strung, not paid, or a draft.
 */
export async function tellReportStory(database: TestDatabase, stringer: TestStringer): Promise<ReportStory> {
  return withTenant(database.db, stringer.scope, async (tx) => {
    const story = {
      stringerId: stringer.id,
      lena: await addClient(tx, { firstName: "Lena", lastName: "Graf" }),
      max: await addClient(tx, { firstName: null, lastName: "Ng" }),
      self: await addClient(tx, { firstName: null, lastName: "Myself" }, true),
      racket: await addRacket(tx),
      alu: await addString(tx, "ALU Power", "private"),
      typedAlu: await addString(tx, "Alu power", "one_off"),
      velocity: await addString(tx, "Velocity", "private"),
    };
    await insertOrders(tx, storyJobs(story));
    return story;
  });
}

async function addClient(
  tx: TenantTx,
  name: { firstName: string | null; lastName: string },
  isSelfForStringer = false,
): Promise<string> {
  const [id, personId] = [newId(), newId()];
  await insertPerson(tx, { id: personId, ...name, notificationPrefs: {} });
  const key = name.lastName.toLowerCase();
  await insertClientProfile(tx, { id, personId, isSelfForStringer, searchKey: key, sortKey: key });
  return id;
}

async function addRacket(tx: TenantTx): Promise<string> {
  const id = newId();
  const named = { manufacturer: "Wilson", model: "Blade 98", searchKey: "wilson blade 98" };
  await insertRacket(tx, { id, visibility: "private", ...named });
  return id;
}

async function addString(tx: TenantTx, model: string, visibility: "private" | "one_off"): Promise<string> {
  const id = newId();
  await insertString(tx, { id, visibility, manufacturer: "Luxilon", model, gauge: "1.25", searchKey: model });
  return id;
}

function storyJobs(story: ReportStory): NewOrder[] {
  const job = (clientProfileId: string, labourMinor: number, currency = "CHF") => ({
    ...{ id: newId(), clientProfileId, labourMinor, currency },
    ...{ racketId: story.racket, racketScopeId: story.stringerId },
  });
  const own = (labourMinor: number) => ({ ...job(story.self, labourMinor), isSelf: true });
  const number = (receiptNumber: string) => ({ receiptNumber });
  const main = (id: string, priceMinor: number | null, byo = false) => ({
    ...{ mainStringId: id, mainStringScopeId: story.stringerId, mainPriceMinor: priceMinor, mainByo: byo },
  });
  const cross = (id: string, priceMinor: number | null, byo = false) => ({
    ...{ crossStringId: id, crossStringScopeId: story.stringerId, crossPriceMinor: priceMinor, crossByo: byo },
  });
  const { lena, max, alu, typedAlu, velocity } = story;
  return [
    // 55.55, after a day, in the old year.
    {
      ...{ ...job(lena, 2500), ...main(alu, 1850), ...cross(velocity, 1205), ...number("2025-0001") },
      ...{ orderedAt: "2025-12-30", strungAt: "2025-12-31", paidAt: "2026-02-01" },
    },
    // 35.00, after a day, ordered in the old year and strung in the new; owed.
    {
      ...{ ...job(lena, 2500), ...main(alu, 1850, true), ...cross(velocity, 1000), ...number("2026-0001") },
      ...{ orderedAt: "2025-12-31", strungAt: "2026-01-01", returnedAt: "2026-01-02" },
    },
    // 25.00 for labour alone, after 21 days; owed.
    {
      ...{ ...job(lena, 2500), ...main(alu, 1850, true), ...cross(alu, 1850, true), ...number("2026-0002") },
      ...{ orderedAt: "2026-01-10", strungAt: "2026-01-31" },
    },
    // 43.50, not strung yet.
    { ...job(lena, 2500), ...main(alu, 1850), orderedAt: "2026-03-01" },
    // EUR 30.00, after 2 days.
    {
      ...{ ...job(max, 3000, "EUR"), ...cross(typedAlu, null), ...number("2026-0003") },
      ...{ orderedAt: "2026-01-05", strungAt: "2026-01-07", returnedAt: "2026-01-08", paidAt: "2026-01-08" },
    },
    // 2300 yen, after 4 days; owed.
    {
      ...{ ...job(max, 1500, "JPY"), ...main(typedAlu, 800), ...number("2026-0004") },
      ...{ orderedAt: "2026-02-01", strungAt: "2026-02-05" },
    },
    // 24.00 with a discount typed as a price, on the day.
    {
      ...{ ...job(max, 2500), ...main(velocity, -100), ...number("2026-0005") },
      ...{ orderedAt: "2026-02-10", strungAt: "2026-02-10", paidAt: "2026-02-10" },
    },
    // Own rackets: 10.00 strung, 5.00 as a draft, 1.00 paid and never strung.
    { ...own(0), ...main(alu, 1000), strungAt: "2026-02-14" },
    { ...own(0), ...main(velocity, 500) },
    { ...own(100), orderedAt: "2026-02-20", paidAt: "2026-02-21" },
  ];
}
