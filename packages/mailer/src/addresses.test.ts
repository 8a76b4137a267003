import { simpleParser } from "mailparser";
import { afterEach, beforeEach, expect, it } from "vitest";
import { EmailSender } from "./email-sender.ts";
import { mailIdentity, passwordResetFacts, withToken } from "./testing/mails.fixture.ts";
import { startTestRelay, type TestRelay } from "./testing/test-relay.ts";

let relay: TestRelay;

beforeEach(async () => {
  relay = await startTestRelay();
});
afterEach(() => relay.close());

function sendTo(address: string): Promise<string> {
  const sender = new EmailSender(relay.relay, { name: "Racket Book", address: "post@racketbook.test" });
  const mail = { facts: passwordResetFacts, url: withToken(passwordResetFacts.page) };
  return sender.sendPasswordReset({ ...mailIdentity, ...mail, to: { name: "Ben", address } }, "en");
}

async function recipients() {
  const [mail] = relay.received;
  const parsed = await simpleParser(Buffer.from(mail?.raw ?? "", "latin1"));
  const named = [parsed.to ?? []].flat().flatMap(({ value }) => value.map(({ address }) => address));
  return { envelope: mail?.to, header: named };
}

it.each([
  "ben+rackets@example.com",
  "o'brien@example.com",
  "a.b!c%d@sub.example.co",
  "ben_=?x?=/{y}|z~@example.com",
  "B@example.com",
  "Ben.Meier@EXAMPLE.com",
])("writes to %s", async (address) => {
  expect(await sendTo(address)).toBe("250 Ok 1");
  const { envelope, header } = await recipients();
  expect(envelope).toEqual([address.replace("EXAMPLE", "example")]);
  expect(header).toEqual(envelope);
});

it.each([
  ["o'brien+tag@exämple.ch", "o'brien+tag@xn--exmple-cua.ch"],
  ["ben@BÜCHER.example", "ben@xn--bcher-kva.example"],
  ["ben@山田.example", "ben@xn--rhtu98c.example"],
])("writes to %s by its name in ASCII", async (address, ascii) => {
  expect(await sendTo(address)).toBe("250 Ok 1");
  // The server of the test reads it back for people; what went over the line stands in the header.
  expect(relay.received[0]?.raw).toMatch(new RegExp(`^To: Ben <${ascii.replaceAll("+", "\\+")}>\r$`, "m"));
  expect((await recipients()).envelope).toHaveLength(1);
});

it.each([
  '"quoted local"@example.com',
  "ben",
  "@example.com",
  "ben@",
  "ben@example.com@example.org",
  "ben meier@example.com",
  "ben@example.com\r\nRCPT TO:<eve@example.com>",
  "ben@example.com\u0000",
  "b\u0007en@example.com",
  "",
])("refuses %j for good, in words, before it calls the relay", async (address) => {
  await expect(sendTo(address)).rejects.toMatchObject({
    name: "SendFailure",
    kind: "permanent",
    message: "That is not one address to send to.",
  });
  expect(relay.passwords).toEqual([]);
  expect(relay.received).toEqual([]);
});
