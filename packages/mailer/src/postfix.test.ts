import { randomBytes, randomUUID } from "node:crypto";
import { simpleParser } from "mailparser";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { selfSignedCertificate } from "./catcher/self-signed-certificate.ts";
import { EmailSender, type ReceiptOrder } from "./email-sender.ts";
import { receiptMail } from "./receipts/receipt.mail.ts";
import type { SmtpRelay } from "./relay-transport.ts";
import { type Postfix, postfixMissing, startPostfix } from "./testing/postfix.ts";
import { receiptFacts, receiptOrder } from "./testing/receipt-order.fixture.ts";

const missing = postfixMissing();
const from = { name: "Racket Book", address: "post@racketbook.test" };
const startMs = 30_000;

// A file whose tests are all skipped is reported without their names.
if (missing) process.stderr.write(`Tests against a real Postfix are skipped: ${missing}\n`);

const newOrder = (change: Partial<ReceiptOrder> = {}) =>
  receiptOrder({ messageId: `<${randomUUID()}@racketbook.test>`, ...change });

const send = (relay: SmtpRelay, order: ReceiptOrder = newOrder()) =>
  new EmailSender(relay, from).sendReceipt(order, "en");

describe.skipIf(missing)("a real Postfix", () => {
  let postfix: Postfix;
  beforeAll(async () => {
    postfix = await startPostfix();
  }, startMs);
  afterAll(() => postfix?.close());

  /** The mail of this order as it lies in the mailbox, once it lies there. */
  async function deliveredMail({ messageId }: ReceiptOrder) {
    const arrived = await vi.waitFor(
      async () => {
        const parsed = (await postfix.delivered()).map(async ({ to, raw }) => ({ to, mail: await simpleParser(raw) }));
        const found = (await Promise.all(parsed)).filter(({ mail }) => mail.messageId === messageId);
        expect(found).not.toEqual([]);
        return found;
      },
      { timeout: 10_000, interval: 20 },
    );
    expect(arrived).toHaveLength(1);
    const [only] = arrived;
    if (!only) throw new Error("nothing was delivered");
    return only;
  }

  async function nothingDelivered({ messageId }: ReceiptOrder) {
    // Once a mail that was sent afterwards has arrived, this one would have, had it been taken.
    const later = newOrder();
    await send(postfix.relay, later);
    await deliveredMail(later);
    const raws = (await postfix.delivered()).map(({ raw }) => raw.toString("latin1"));
    expect(raws.filter((raw) => raw.includes(messageId))).toEqual([]);
  }

  it("takes a receipt, and delivers it as it was given", async () => {
    const content = Uint8Array.from([...Buffer.from("%PDF-1.7\r\n.\r\n\n"), ...randomBytes(100_000)]);
    const order = newOrder({ pdf: { content, fileName: "receipt-2026-0042.pdf" } });
    expect(await send(postfix.relay, order)).toMatch(/^250 2\.0\.0 Ok: queued as \w+$/);

    const { to, mail } = await deliveredMail(order);
    const { subject, text } = receiptMail(receiptFacts, "en");
    expect(to).toBe("lena@example.com");
    expect(mail).toMatchObject({ subject, messageId: order.messageId, date: order.date });
    expect(mail.text?.trim()).toBe(text.trim());
    expect(mail.to).toMatchObject({ value: [{ name: "Lena Graf", address: "lena@example.com" }] });
    expect([mail.cc, mail.bcc]).toEqual([undefined, undefined]);
    expect(mail.attachments).toHaveLength(1);
    expect(mail.attachments[0]).toMatchObject({ filename: order.pdf.fileName, contentType: "application/pdf" });
    expect(mail.attachments[0]?.content.equals(content)).toBe(true);
  });

  it.each([
    ["umlauts, commas, quotes and emoji", 'Bäcker-Hübschle, "Zoë 🎾" \\ Graf'],
    ["another alphabet", "山田太郎"],
    ["an address", "Lena <eve@example.com>, eve@example.org"],
    ["more than a line", "Maximiliane-Friederike ".repeat(8).trim()],
  ])("delivers a name with %s to its one recipient", async (_case, name) => {
    const businessName = `Strings & Söhne, "${name}"`;
    const facts = { ...receiptFacts, stringer: { ...receiptFacts.stringer, businessName } };
    const order = newOrder({ to: { name, address: "lena@example.org" }, facts });
    await send(postfix.relay, order);

    const { to, mail } = await deliveredMail(order);
    expect(to).toBe("lena@example.org");
    expect(mail.to).toMatchObject({ value: [{ name, address: "lena@example.org" }] });
    expect(mail.from).toMatchObject({ value: [{ name: `${businessName} via Racket Book`, address: from.address }] });
    expect(mail.replyTo).toMatchObject({ value: [{ name: businessName, address: "anna@example.com" }] });
  });

  it.each([
    ["nobody@example.com", "permanent", /^550 5\.1\.1 <nobody@example\.com>: .*No such user here$/],
    ["greylisted@example.com", "passing", /^450 4\.2\.0 <greylisted@example\.com>: .*Greylisted, come back later$/],
    ["lena@elsewhere.test", "permanent", /^554 5\.7\.1 <lena@elsewhere\.test>: Relay access denied$/],
  ])("refuses %s, which is %s", async (address, kind, words) => {
    const order = newOrder({ to: { name: "Lena", address } });
    const refusal = { name: "SendFailure", kind, message: expect.stringMatching(words) };
    await expect(send(postfix.relay, order)).rejects.toMatchObject(refusal);
    await nothingDelivered(order);
  });

  it("refuses for good what is larger than it takes", async () => {
    const order = newOrder({ pdf: { content: randomBytes(9_000_000), fileName: "receipt.pdf" } });
    const refusal = { name: "SendFailure", kind: "permanent", message: expect.stringMatching(/^552 5\.3\.4 /) };
    await expect(send(postfix.relay, order)).rejects.toMatchObject(refusal);
    await nothingDelivered(order);
  });

  it("refuses a wrong password, which no mail would get past", async () => {
    const order = newOrder();
    const refusal = { name: "SendFailure", kind: "refused", message: expect.stringMatching(/^535 5\.7\.8 /) };
    await expect(send({ ...postfix.relay, pass: "re_wrong_secret" }, order)).rejects.toMatchObject(refusal);
    await nothingDelivered(order);
  });

  it("is told nothing where its certificate is not the one", async () => {
    for (const ca of [selfSignedCertificate(new Date()).cert, undefined]) {
      const order = newOrder();
      await expect(send({ ...postfix.relay, ca }, order)).rejects.toMatchObject({
        name: "SendFailure",
        kind: "refused",
      });
      await nothingDelivered(order);
    }
  });
});

describe.skipIf(missing)("a Postfix that was stopped", () => {
  let postfix: Postfix;
  afterEach(() => postfix?.close());

  it("leaves the line down", { timeout: startMs }, async () => {
    postfix = await startPostfix();
    await send(postfix.relay);
    await postfix.stop();
    await expect(send(postfix.relay)).rejects.toMatchObject({ name: "SendFailure", kind: "unreachable" });
  });
});
