import type { AddressObject } from "mailparser";
import { simpleParser } from "mailparser";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { EmailSender } from "./email-sender.ts";
import { receiptFacts, receiptOrder } from "./testing/receipt-order.fixture.ts";
import { startTestRelay, type TestRelay } from "./testing/test-relay.ts";

let relay: TestRelay;
const from = { name: "Racket Book", address: "post@racketbook.test" };

beforeEach(async () => {
  relay = await startTestRelay();
});
afterEach(() => relay.close());

async function send(change: Parameters<typeof receiptOrder>[0] = {}, locale: "en" | "de" = "en") {
  await new EmailSender(relay.relay, from).sendReceipt(receiptOrder(change), locale);
  const [mail] = relay.received.slice(-1);
  if (!mail) throw new Error("nothing was received");
  return { ...mail, parsed: await simpleParser(Buffer.from(mail.raw, "latin1")) };
}

const mailboxes = (addresses: AddressObject | AddressObject[] | undefined) =>
  [addresses ?? []].flat().flatMap(({ value }) => value.map(({ name, address }) => ({ name, address })));

describe("a receipt over STARTTLS and AUTH", () => {
  it("goes from the app's address in the stringer's name, and is answered by the stringer", async () => {
    const { parsed, ...envelope } = await send();
    expect(envelope).toMatchObject({ from: "post@racketbook.test", to: ["lena@example.com"] });
    expect(mailboxes(parsed.from)).toEqual([
      { name: "Anna's Strings via Racket Book", address: "post@racketbook.test" },
    ]);
    expect(mailboxes(parsed.replyTo)).toEqual([{ name: "Anna's Strings", address: "anna@example.com" }]);
    expect(mailboxes(parsed.to)).toEqual([{ name: "Lena Graf", address: "lena@example.com" }]);
  });

  it("carries what makes it the same mail when it is sent again", async () => {
    const { parsed } = await send();
    expect(parsed.messageId).toBe("<0195f0aa-0000-7000-8000-000000000001@racketbook.test>");
    expect(parsed.date?.toISOString()).toBe("2026-03-15T10:00:00.000Z");
    expect(parsed.headers.get("resend-idempotency-key")).toBe("rbo-0195f0aa-0000-7000-8000-000000000001");
    expect(parsed.headers.get("auto-submitted")).toBe("auto-generated");
  });

  it("is the same to the byte the second time", async () => {
    const first = await send();
    const second = await send();
    expect(second.raw).toBe(first.raw);
  });

  it("attaches the PDF as it was given", async () => {
    const { parsed } = await send();
    expect(parsed.attachments).toHaveLength(1);
    expect(parsed.attachments[0]).toMatchObject({
      filename: "receipt-2026-0042.pdf",
      contentType: "application/pdf",
      contentDisposition: "attachment",
    });
    expect(parsed.attachments[0]?.content.toString()).toBe("%PDF-1.7 a receipt");
  });

  it("resolves to the relay's words", async () => {
    const answer = await new EmailSender(relay.relay, from).sendReceipt(receiptOrder(), "en");
    expect(answer).toBe("250 Ok 1");
  });

  it("speaks the client's language", async () => {
    const { parsed } = await send({ facts: { ...receiptFacts, locale: "de" } }, "de");
    expect(parsed.subject).toBe("Dein Racket ist besaitet: Quittung 2026-0042");
    expect(parsed.text).toContain("Hallo Lena Graf");
    expect(parsed.html).toContain('<html lang="de">');
  });
});

it("goes over TLS from the first byte where the relay wants that", async () => {
  await relay.close();
  relay = await startTestRelay({ tls: "implicit" });
  expect((await send()).to).toEqual(["lena@example.com"]);
});

describe("names and addresses", () => {
  it.each([
    ["a comma", "Graf, Lena"],
    ["umlauts", "Zoë Bäcker-Hübschle"],
    ["quotes and backslashes", 'Lena "Ace" \\ Graf'],
    ["another alphabet", "山田太郎"],
    ["an address", "Lena <eve@example.com>"],
  ])("keep %s in the name and one recipient", async (_case, name) => {
    const { to, parsed } = await send({ to: { name, address: "lena@example.com" } });
    expect(to).toEqual(["lena@example.com"]);
    expect(mailboxes(parsed.to)).toEqual([{ name, address: "lena@example.com" }]);
  });

  it("take no header out of a name", async () => {
    const name = "Lena\r\nBcc: eve@example.com\r\n\r\nHello";
    const facts = { ...receiptFacts, stringer: { ...receiptFacts.stringer, businessName: name } };
    const { to, parsed } = await send({ facts, to: { name, address: "lena@example.com" } });
    expect(to).toEqual(["lena@example.com"]);
    expect(parsed.headers.has("bcc")).toBe(false);
    expect(mailboxes(parsed.to)).toEqual([{ name: "Lena Bcc: eve@example.com Hello", address: "lena@example.com" }]);
    expect(parsed.text).toContain("Lena Graf");
  });

  it.each(["lena@example.com, eve@example.com", "lena@example.com>\r\nRCPT TO:<eve@example.com", "lena"])(
    "refuse %j as one address",
    async (address) => {
      const sending = new EmailSender(relay.relay, from).sendReceipt(receiptOrder({ to: { name: "", address } }), "en");
      await expect(sending).rejects.toMatchObject({ name: "SendFailure", kind: "permanent" });
      expect(relay.received).toEqual([]);
    },
  );
});
