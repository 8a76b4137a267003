import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type MailCatcher, startMailCatcher } from "@rbo/mailer/catcher/mail-catcher";
import { EmailSender } from "@rbo/mailer/email-sender";
import { receiptFacts, receiptOrder } from "@rbo/mailer/testing/receipt-order.fixture";
import Fastify, { type FastifyInstance } from "fastify";
import { afterEach, beforeEach, expect, it } from "vitest";
import { registerErrorHandler } from "../errors/http-error.ts";
import { registerDevMail } from "./dev-mail.http.ts";

let folder: string;
let catcher: MailCatcher;
let app: FastifyInstance;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "rbo-dev-mail-"));
  catcher = await startMailCatcher({ folder });
  app = Fastify();
  registerErrorHandler(app);
  registerDevMail(app, catcher);
});
afterEach(async () => {
  await app.close();
  await catcher.close();
  await rm(folder, { recursive: true });
});

async function catchReceipt(): Promise<string> {
  const { host, port, user, pass, ca } = catcher;
  const sender = new EmailSender({ host, port, user, pass, ca, tls: "starttls" }, { name: "", address: "a@b.test" });
  await sender.sendReceipt(receiptOrder({ facts: { ...receiptFacts, clientName: "<script>alert(1)</script>" } }), "en");
  const [mail] = await catcher.messages();
  return mail?.id ?? "";
}

it("says what to do while nothing was caught", async () => {
  const { statusCode, body } = await app.inject("/dev/mail");
  expect(statusCode).toBe(200);
  expect(body).toContain("No mail yet.");
});

it("lists a mail and shows both of its parts", async () => {
  const id = await catchReceipt();
  expect((await app.inject("/dev/mail")).body).toContain(`href="/dev/mail/${id}"`);
  const { body } = await app.inject(`/dev/mail/${id}`);
  expect(body).toContain("Your racket is strung: receipt 2026-0042");
  expect(body).toContain("Hello &lt;script&gt;alert(1)&lt;/script&gt;,");
  expect(body).toContain(`src="/dev/mail/${id}/html" sandbox`);
  expect(body).not.toContain("<script");
});

it("lets a mail's HTML do nothing", async () => {
  const { headers, body } = await app.inject(`/dev/mail/${await catchReceipt()}/html`);
  expect(headers["content-security-policy"]).toContain("default-src 'none'");
  expect(headers["content-security-policy"]).toContain("sandbox");
  expect(body).toContain("<!doctype html>");
});

it("opens the PDF in its place and saves the mail as it came", async () => {
  const id = await catchReceipt();
  const pdf = await app.inject(`/dev/mail/${id}/attachments/0`);
  expect(pdf.headers).toMatchObject({ "content-type": "application/pdf", "x-content-type-options": "nosniff" });
  expect(pdf.headers["content-disposition"]).toContain('inline; filename="receipt-2026-0042.pdf"');
  expect(pdf.body).toBe("%PDF-1.7 a receipt");
  const source = await app.inject(`/dev/mail/${id}/source`);
  expect(source.body).toContain("Resend-Idempotency-Key: rbo-");
});

it.each(["nothing", "..%2f..%2fetc%2fpasswd", "nothing/html", "nothing/source", "nothing/attachments/0"])(
  "has no page for %s",
  async (path) => {
    expect((await app.inject(`/dev/mail/${path}`)).statusCode).toBe(404);
  },
);

it("has no attachment that the mail has not", async () => {
  const id = await catchReceipt();
  expect((await app.inject(`/dev/mail/${id}/attachments/1`)).statusCode).toBe(404);
});
