import { listOfferedRackets, searchRackets } from "@rbo/db/rackets/rackets.repo";
import { listOfferedStrings, searchStrings } from "@rbo/db/strings/strings.repo";
import { type TenantTx, withTenant } from "@rbo/db/tenancy/transactions";
import { createTestDatabase, type TestDatabase } from "@rbo/db/testing/test-database";
import { addTestStringer, asOwner, type TestStringer } from "@rbo/db/testing/test-stringers";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { OperatorError } from "../operator/operator-error.ts";
import { addString } from "../strings/strings.service.ts";
import { seedCatalogue } from "./seed-catalogue.ts";

let database: TestDatabase;
let anna: TestStringer;

beforeAll(async () => {
  database = await createTestDatabase();
  anna = await addTestStringer(database.db, "Anna");
});
afterAll(() => database.drop());

const asAnna = <T>(work: (tx: TenantTx) => Promise<T>) => withTenant(database.db, anna.scope, work);

describe("seedCatalogue", () => {
  it("says what to do while there is no administrator", async () => {
    await expect(seedCatalogue(database)).rejects.toThrow(OperatorError);
    await expect(seedCatalogue(database)).rejects.toThrow("rbo create-admin");
    expect(await asAnna(listOfferedRackets)).toEqual([]);
  });

  it("gives everyone the rackets and strings, found as their own rows are, once even if run twice at once", async () => {
    await addTestStringer(database.db, "Admin", "admin");
    const gut = { manufacturer: "Babolat", model: "VS Touch", gauge: "1.30", material: "natural gut", colour: null };
    const own = await asAnna((tx) => addString(tx, { ...gut, model: "Touch VS", visibility: "private" }));
    const runs = await Promise.all([seedCatalogue(database), seedCatalogue(database)]);
    expect(runs).toContainEqual({ rackets: 133, strings: 165 });
    expect(runs).toContainEqual({ rackets: 0, strings: 0 });
    const [rackets, strings] = await asAnna(async (tx) => [await listOfferedRackets(tx), await listOfferedStrings(tx)]);
    expect(rackets.length).toBe(133);
    expect(strings.length).toBe(166);
    expect(rackets.every((row) => row.visibility === "shared")).toBe(true);
    const [aero] = await asAnna((tx) => searchRackets(tx, "PURE aero 2023 98", 5));
    expect(aero).toMatchObject({ manufacturer: "Babolat", model: "Pure Aero 98", headSizeSqIn: 98, year: 2023 });
    const found = await asAnna((tx) => searchStrings(tx, "babolat natural gut", 5));
    expect(found[0]?.id).toBe(own.id);
  });

  it("adds nothing a second time, whatever was corrected or promoted since", async () => {
    await asOwner(database.ownerUrl, async (sql) => {
      await sql`update rackets set model = 'Corrected', search_key = 'corrected' where model = 'Pure Aero 98'`;
      await sql`update strings set colour = 'Corrected' where model = 'RPM Blast'`;
    });
    expect(await seedCatalogue(database)).toEqual({ rackets: 0, strings: 0 });
    const rackets = await asAnna(listOfferedRackets);
    expect(rackets.filter((row) => row.model === "Corrected")).toHaveLength(1);
    expect(rackets.filter((row) => row.model === "Pure Aero 98")).toEqual([]);
    const strings = await asAnna(listOfferedStrings);
    expect(strings.filter((row) => row.colour === "Corrected").length).toBeGreaterThan(0);
  });

  it("signs the audit log each time", async () => {
    const rows = await asOwner(
      database.ownerUrl,
      (sql) => sql`select actor_stringer_id, reason from admin_audit_log where action = 'catalogue.seed'`,
    );
    expect(rows).toHaveLength(3);
    expect(rows[0]).toEqual({ actor_stringer_id: null, reason: "Starting catalogue" });
  });
});
