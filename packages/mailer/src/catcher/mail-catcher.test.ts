import { X509Certificate } from "node:crypto";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { EmailSender, type ReceiptOrder } from "../email-sender.ts";
import { receiptOrder } from "../testing/receipt-order.fixture.ts";
import { type MailCatcher, startMailCatcher } from "./mail-catcher.ts";
import { selfSignedCertificate } from "./self-signed-certificate.ts";

let folder: string;
let catcher: MailCatcher;
let now = new Date("2026-03-15T10:00:00.250Z");

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "rbo-caught-"));
  catcher = await startMailCatcher({ folder, now: () => now });
});
afterEach(async () => {
  await catcher.close();
  await rm(folder, { recursive: true });
});

function send(change: Partial<ReceiptOrder> = {}, login: Partial<{ user: string; pass: string; ca: string }> = {}) {
  const { host, port, user, pass, ca } = catcher;
  const from = { name: "Racket Book", address: "post@racketbook.test" };
  const relay = { host, port, user, pass, ca, tls: "starttls", ...login } as const;
  return new EmailSender(relay, from).sendReceipt(receiptOrder(change), "en");
}

it("keeps a mail as it came and shows what is in it", async () => {
  expect(await send()).toMatch(/^250 Kept as/);
  const [listed] = await catcher.messages();
  expect(listed).toMatchObject({
    subject: "Your racket is strung: receipt 2026-0042",
    from: '"Anna\'s Strings via Racket Book" <post@racketbook.test>',
    to: '"Lena Graf" <lena@example.com>',
    receivedAt: now,
  });
  const message = await catcher.message(listed?.id ?? "");
  expect(message?.messageId).toBe(receiptOrder().messageId);
  expect(message?.text).toContain("Hello Lena Graf,");
  expect(message?.html).toContain("<!doctype html>");
  expect(message?.attachments[0]).toMatchObject({
    fileName: "receipt-2026-0042.pdf",
    contentType: "application/pdf",
    content: Buffer.from("%PDF-1.7 a receipt"),
  });
  expect(await readdir(folder)).toEqual([`${listed?.id}.eml`]);
});

it("lists the newest first", async () => {
  await send({ idempotencyKey: "one" });
  now = new Date(now.getTime() + 60_000);
  await send({ idempotencyKey: "two", to: { name: "", address: "ben@example.com" } });
  expect((await catcher.messages()).map(({ to }) => to)).toEqual(["ben@example.com", '"Lena Graf" <lena@example.com>']);
});

describe("like the real relay", () => {
  it("takes the same key for the same mail, now and after a restart", async () => {
    await Promise.all([send(), send(), send()]);
    await catcher.close();
    catcher = await startMailCatcher({ folder });
    await send();
    expect(await catcher.messages()).toHaveLength(1);
  });

  it("keeps two mails of two keys", async () => {
    await Promise.all([send({ idempotencyKey: "one" }), send({ idempotencyKey: "two" })]);
    expect(await catcher.messages()).toHaveLength(2);
  });

  it("lets nobody in without its password", async () => {
    await expect(send({}, { pass: "guess" })).rejects.toMatchObject({ kind: "refused" });
    expect(await catcher.messages()).toEqual([]);
  });

  it("is a stranger to those who were not told its certificate", async () => {
    await expect(send({}, { ca: selfSignedCertificate(now).cert })).rejects.toMatchObject({ kind: "refused" });
  });
});

it("clears away what a killed process left half-written", async () => {
  await send();
  await catcher.close();
  await writeFile(join(folder, "20260315100000999-abcdef.eml.part"), "Subject: hal");
  catcher = await startMailCatcher({ folder });
  expect(await catcher.messages()).toHaveLength(1);
  expect(await readdir(folder)).toHaveLength(1);
});

it.each(["../secret", "20260315100000999-abcdef", ""])("knows no mail %j", async (id) => {
  expect(await catcher.message(id)).toBeNull();
});

it("signs for itself, for this machine alone, for a year", () => {
  const certificate = new X509Certificate(selfSignedCertificate(now).cert);
  expect(certificate.verify(certificate.publicKey)).toBe(true);
  expect(certificate.ca).toBe(true);
  expect(certificate.subjectAltName).toBe("IP Address:127.0.0.1, DNS:localhost");
  expect(Date.parse(certificate.validFrom)).toBeLessThan(now.getTime());
  expect(Date.parse(certificate.validTo)).toBeGreaterThan(now.getTime() + 364 * 24 * 3_600_000);
});
