import { keepReceiptPdf } from "@rbo/db/receipts/receipts.repo";
import { withWorker } from "@rbo/db/tenancy/transactions";
import { createTestDatabase, type TestDatabase } from "@rbo/db/testing/test-database";
import { asOwner } from "@rbo/db/testing/test-stringers";
import { readZip } from "@rbo/exports/testing/read-zip";
import { exportSchema } from "@rbo/shared/exports/export.schema";
import { afterAll, beforeAll, expect, it } from "vitest";
import { bookJob } from "../testing/book-job.ts";
import { startTestApp, type TestApp } from "../testing/test-app.ts";
import { createTestClock } from "../testing/test-clock.ts";
import { signUpTestUser, type TestUser } from "../testing/test-user.ts";
import { makeBookLong } from "./export-stall.fixture.ts";

let database: TestDatabase;
let server: TestApp;
let anna: TestUser;
let ben: TestUser;
const pdfs = new Map<string, Buffer>();

beforeAll(async () => {
  database = await createTestDatabase();
  server = await startTestApp({ db: database.db, clock: createTestClock() });
  anna = await signUpTestUser(database.db, server.url, "Anna");
  ben = await signUpTestUser(database.db, server.url, "Ben");
  // More than a page of PDFs, and one of somebody else's.
  for (const user of [...Array.from({ length: 20 }, () => anna), ben]) await stringAndSend(user);
});
afterAll(async () => {
  await server.close();
  await database.drop();
});

/** A job strung, and its PDF kept as the mail worker does before it sends it. */
async function stringAndSend(user: TestUser): Promise<void> {
  const { id } = await bookJob(user, { newClient: { lastName: "Graf", email: "graf@example.com" } });
  const { receiptNumber } = await user.api.orders.markStrung.mutate({ id });
  const [issue] = await asOwner(
    database.ownerUrl,
    (sql) => sql<{ id: string }[]>`select id from receipt_issues where order_id = ${id} and stringer_id = ${user.id}`,
  );
  const content = Buffer.from(`%PDF of ${user.email} ${receiptNumber} \u0000\u00ff`, "latin1");
  const key = { stringerId: user.id, receiptIssueId: issue?.id ?? "" };
  await withWorker(database.db, (tx) => keepReceiptPdf(tx, key, { content, sha256: "a".repeat(64) }));
  if (user === anna) pdfs.set(`receipts/${receiptNumber}-r1.pdf`, content);
}

async function bytesOf(format: string): Promise<Buffer> {
  const response = await anna.fetch(`/exports/${format}`, { headers: { "accept-encoding": "identity" } });
  expect(response.status).toBe(200);
  return Buffer.from(await response.arrayBuffer());
}

const dataOf = (html: string) =>
  JSON.parse(/<script type="application\/json" id="data">([^<]*)</.exec(html)?.[1] ?? "");

it("holds the very JSON and workbook that are had alone, every PDF as it was sent, and nobody else's", async () => {
  const files = await readZip(await bytesOf("archive"));
  expect(files.get("racket-book.json")?.equals(await bytesOf("json"))).toBe(true);
  expect(files.get("racket-book.xlsx")?.equals(await bytesOf("xlsx"))).toBe(true);
  const receipts = [...files].filter(([path]) => path.startsWith("receipts/"));
  expect(new Map(receipts.sort())).toEqual(pdfs);
  expect([...files.keys()].slice(0, 3)).toEqual(["index.html", "racket-book.json", "racket-book.xlsx"]);
});

it("shows in its page what the JSON beside it says, and links each PDF that is there", async () => {
  const files = await readZip(await bytesOf("archive"));
  const json = exportSchema.parse(JSON.parse(String(files.get("racket-book.json"))));
  const data = dataOf(String(files.get("index.html")));
  const flat = json.orders.map(({ client_profile, racket, main_string, cross_string, ...order }) => order);
  expect(data).toEqual({ ...json, orders: flat });
  const sent = json.orders.flatMap((order) => order.receipts).filter((receipt) => receipt.pdf_sha256 !== null);
  expect(sent.map(({ number, revision }) => `receipts/${number}-r${revision}.pdf`).sort()).toEqual(
    [...pdfs.keys()].sort(),
  );
});

it("is of one moment in all its parts, whatever is booked while it is read", async () => {
  await makeBookLong(database, anna, 2000);
  const response = await anna.fetch("/exports/archive");
  await asOwner(database.ownerUrl, (sql) => sql`update orders set comments = 'later' where stringer_id = ${anna.id}`);
  const files = await readZip(Buffer.from(await response.arrayBuffer()));
  for (const part of ["index.html", "racket-book.json"]) {
    expect(String(files.get(part)).includes('"later"'), part).toBe(false);
  }
});
