import { readFile } from "node:fs/promises";
import { createTestDatabase, type TestDatabase } from "@rbo/db/testing/test-database";
import { asOwner } from "@rbo/db/testing/test-stringers";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bookJob } from "../testing/book-job.ts";
import { refusalOf } from "../testing/refusal.ts";
import { startTestApp, type TestApp } from "../testing/test-app.ts";
import { createTestClock } from "../testing/test-clock.ts";
import { signInTestUser, signUpTestUser, type TestUser, testPassword } from "../testing/test-user.ts";

let database: TestDatabase;
let server: TestApp;
let jpeg: string;
beforeAll(async () => {
  database = await createTestDatabase();
  server = await startTestApp({ db: database.db, clock: createTestClock() });
  jpeg = await readFile(new URL("../../../../packages/exports/fixtures/logo.jpg", import.meta.url), "base64");
});
afterAll(async () => {
  await server.close();
  await database.drop();
});

const signUp = (name: string, role?: "stringer" | "admin") => signUpTestUser(database.db, server.url, name, role);
const dot = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

async function strungReceipt(user: TestUser): Promise<string> {
  const { id } = await bookJob(user);
  await user.api.orders.markStrung.mutate({ id });
  return id;
}

/** The words of a PDF are packed; whether it carries a picture stands in the clear. */
async function hasPicture(user: TestUser, path: string): Promise<boolean> {
  const response = await user.fetch(path);
  expect([response.status, response.headers.get("content-type")]).toEqual([200, "application/pdf"]);
  return Buffer.from(await response.arrayBuffer())
    .toString("latin1")
    .includes("/Subtype /Image");
}

describe("the logo", () => {
  it("is printed from now on until it is removed; a receipt that names it keeps it", async () => {
    const anna = await signUp("Anna");
    const plain = await strungReceipt(anna);
    expect(await anna.api.settings.logo.query()).toEqual({ dataUrl: null });
    const set = await anna.api.settings.setLogo.mutate({ content: jpeg });
    expect(set.dataUrl).toBe(`data:image/jpeg;base64,${jpeg}`);
    expect(await anna.api.settings.logo.query()).toEqual(set);
    expect(await hasPicture(anna, `/receipts/${plain}.pdf`)).toBe(true);
    expect(await hasPicture(anna, `/receipts/${plain}.pdf?revision=1`)).toBe(false);

    const withLogo = await strungReceipt(anna);
    await anna.api.settings.setLogo.mutate({ content: null });
    expect(await anna.api.settings.logo.query()).toEqual({ dataUrl: null });
    expect(await hasPicture(anna, `/receipts/${withLogo}.pdf`)).toBe(false);
    expect(await hasPicture(anna, `/receipts/${withLogo}.pdf?revision=1`)).toBe(true);
  });

  it("leaves the settings that are being edited as they are", async () => {
    const ben = await signUp("Ben");
    const { email, ...before } = await ben.api.settings.get.query();
    await ben.api.settings.setLogo.mutate({ content: dot });
    expect(await ben.api.settings.update.mutate({ ...before, phone: "044" })).toMatchObject({ phone: "044", email });
  });

  it("is a whole PNG or JPEG of at most 512 KB, by its content", async () => {
    const carla = await signUp("Carla");
    const png = Buffer.from(dot, "base64");
    const unusable = {
      text: Buffer.from("GIF89a, or so it says"),
      nothing: Buffer.alloc(0),
      "a vector": Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
      "a broken PNG": png.subarray(0, 40),
      "a broken JPEG": Buffer.from(jpeg, "base64").subarray(0, 600),
      "a PNG and then some": Buffer.concat([png, Buffer.alloc(524_288)]),
    };
    for (const [what, bytes] of Object.entries(unusable)) {
      const refusal = await refusalOf(carla.api.settings.setLogo.mutate({ content: bytes.toString("base64") }));
      expect([what, refusal?.code]).toEqual([what, "logo_unusable"]);
    }
    expect(await carla.api.settings.logo.query()).toEqual({ dataUrl: null });
  });
});

describe("the preview of the receipt", () => {
  const look = { displayName: "Dora", businessName: "Saitenwerk", defaultLocale: "de", currency: "CHF" } as const;

  it("shows what is not saved yet, in its language, and takes no number", async () => {
    const dora = await signUp("Dora");
    const preview = await dora.api.receipts.preview.query({ ...look, receiptThankYou: "Bis bald" });
    const texts = preview.marks.flatMap((mark) => (mark.kind === "text" ? [mark.text] : []));
    expect(texts).toEqual(expect.arrayContaining(["Saitenwerk", "2026-0001", "Bis bald", "QUITTUNG"]));
    expect(preview.logoBox).toBeNull();
    await dora.api.settings.setLogo.mutate({ content: jpeg });
    expect((await dora.api.receipts.preview.query(look)).logoBox).not.toBeNull();
    expect((await dora.api.settings.get.query()).businessName).toBeNull();
    expect((await dora.api.orders.get.query({ id: await strungReceipt(dora) })).receiptNumber).toBe("2026-0001");
  });

  it("is a PDF too", async () => {
    const eva = await signUp("Eva");
    const path = `/receipts/preview.pdf?${new URLSearchParams({ ...look, businessAddress: "Weg 1\n8000 Zürich" })}`;
    expect(await hasPicture(eva, path)).toBe(false);
    expect((await eva.fetch("/receipts/preview.pdf?displayName=&defaultLocale=en&currency=CHF")).status).toBe(400);
  });
});

describe("an account that is deactivated by its stringer", () => {
  it("ends every session at once, says so at sign-in, and keeps its data", async () => {
    const fritz = await signUp("Fritz");
    await signUp("Admin", "admin");
    await bookJob(fritz);
    const elsewhere = await signInTestUser(server.url, fritz.email, testPassword);
    await fritz.api.settings.deactivate.mutate({ email: ` ${fritz.email.toUpperCase()} ` });
    expect(await refusalOf(fritz.api.settings.get.query())).toMatchObject({ code: "not_signed_in" });
    const again = await fetch(`${server.url}/exports/json`, { headers: { cookie: elsewhere } });
    expect(again.status).toBe(401);
    await expect(signInTestUser(server.url, fritz.email, testPassword)).rejects.toThrow("account_deactivated");
    const [kept] = await asOwner(
      database.ownerUrl,
      (sql) => sql`select (select count(*)::int from orders where stringer_id = ${fritz.id}) as orders, action
        from admin_audit_log where subject_stringer_id = ${fritz.id} and actor_stringer_id = ${fritz.id}`,
    );
    expect(kept).toEqual({ orders: 1, action: "stringer.deactivate_self" });
  });

  it("asks for the address to be typed", async () => {
    const gina = await signUp("Gina");
    const refusal = await refusalOf(gina.api.settings.deactivate.mutate({ email: "somebody@example.com" }));
    expect(refusal).toMatchObject({ code: "wrong_email", field: "email" });
    expect((await gina.api.settings.get.query()).email).toBe(gina.email);
  });

  it("is never the last administrator's, even when two leave at once", async () => {
    const own = await createTestDatabase();
    const app = await startTestApp({ db: own.db, clock: createTestClock() });
    const admins = [
      await signUpTestUser(own.db, app.url, "Hugo", "admin"),
      await signUpTestUser(own.db, app.url, "Ida", "admin"),
    ];
    const answers = await Promise.all(
      admins.map((admin) => refusalOf(admin.api.settings.deactivate.mutate({ email: admin.email }))),
    );
    expect(answers.map((refusal) => refusal && (refusal.code ?? refusal.message)).sort()).toEqual(["last_admin", null]);
    await app.close();
    await own.drop();
  });
});
