import { startTestRelay, type TestRelay } from "@rbo/mailer/testing/test-relay";
import { afterEach, beforeEach, expect, it } from "vitest";
import { sendNextMail } from "../mail/mail-worker.ts";
import { type OutboxStory, startOutboxStory } from "../mail/outbox-story.fixture.ts";

let story: OutboxStory;
let relay: TestRelay;

beforeEach(async () => {
  [story, relay] = await Promise.all([startOutboxStory(), startTestRelay()]);
});
afterEach(async () => {
  await relay.close();
  await story.close();
});

const order = (id: string) => story.anna.api.orders.get.query({ id });
const send = () => sendNextMail(story.worker(relay.relay));
const recipients = () => relay.received.flatMap(({ to }) => to);

async function changePrice(id: string) {
  const { racket, revision } = await order(id);
  const setup = { main: { priceMinor: 1000 }, cross: { byo: true }, labourMinor: 2000 };
  return story.anna.api.orders.update.mutate({ ...setup, id, revision, racketId: racket.id });
}

async function changeClient(id: string, change: object) {
  const client = await story.anna.api.clients.get.query({ id: (await order(id)).client.id });
  await story.anna.api.clients.update.mutate({ ...client, ...change });
}

/** The relay puts the receipt off, so that it waits. */
async function putOff(id: string) {
  relay.answer("DATA", "451 4.3.0 Local error");
  await send();
  relay.answer("DATA", null);
  expect((await order(id)).receipt.mails[0]?.state).toBe("waiting");
}

it("after an edit, what the relay put off goes at once as the job reads now", async () => {
  const { id } = await story.oweReceipt();
  await putOff(id);
  await changePrice(id);
  await send();
  const { receipt } = await order(id);
  expect(receipt.mails).toMatchObject([
    { state: "sent", revision: 2 },
    { state: "not_sent", notSentReason: "superseded", revision: 1 },
  ]);
  expect(receipt.isOutOfDate).toBe(false);
});

it("after an edit, what went out is out of date, and the next revision keeps the number", async () => {
  const { id } = await story.oweReceipt();
  await send();
  const { receiptNumber, receipt } = await changePrice(id);
  expect(receipt).toMatchObject({ isOutOfDate: true, revision: 1, mails: [{ state: "sent" }] });
  story.clock.advance(10_000);
  const again = await story.anna.api.receipts.resend.mutate({ orderId: id, to: null });
  expect(again).toMatchObject({ receiptNumber, receipt: { isOutOfDate: false, revision: 2 } });
  await send();
  const first = await story.anna.fetch(`/receipts/${id}.pdf?revision=1`);
  const second = await story.anna.fetch(`/receipts/${id}.pdf?revision=2`);
  expect([await first.text(), await second.text()]).toEqual([
    "%PDF-1.7 2026-0001, CHF 62, rendered 1",
    "%PDF-1.7 2026-0001, CHF 30, rendered 1",
  ]);
});

it("follows the client to a corrected address, and one to somebody else stays where it was", async () => {
  const { id } = await story.oweReceipt("lena@exmaple.com");
  await putOff(id);
  await story.anna.api.receipts.resend.mutate({ orderId: id, to: "club@example.com" });
  await changeClient(id, { email: "lena@example.com" });
  while ((await send()) === "settled");
  expect(recipients().sort()).toEqual(["club@example.com", "lena@example.com"]);
});

it("says so where the address was taken away", async () => {
  const { id } = await story.oweReceipt();
  await putOff(id);
  await changeClient(id, { email: null });
  expect((await order(id)).receipt.mails[0]).toMatchObject({ state: "not_sent", notSentReason: "no_address" });
  expect(await send()).toBe("idle");
});

it("is not sent to a client who opts out before it went", async () => {
  const { id } = await story.oweReceipt();
  await putOff(id);
  await changeClient(id, { emailReceipts: false });
  expect((await order(id)).receipt.mails).toMatchObject([{ state: "not_sent", notSentReason: "opted_out" }]);
  expect(await send()).toBe("idle");
});

it("is left alone by a change that prints nothing", async () => {
  const { id } = await story.oweReceipt();
  await putOff(id);
  await changeClient(id, { internalNotes: "left-handed" });
  expect((await order(id)).receipt.mails).toHaveLength(1);
});

it("taken back while it is being sent is not tried again, but is told as sent where the relay took it", async () => {
  const { id } = await story.oweReceipt();
  relay.answer("DATA", "451 4.3.0 Local error");
  let held = relay.pause();
  let sending = send();
  await held.reached;
  await story.anna.api.orders.clearStrung.mutate({ id });
  held.release();
  await sending;
  expect((await order(id)).receipt.mails).toMatchObject([{ state: "not_sent", notSentReason: "undone" }]);

  relay.answer("DATA", null);
  await story.anna.api.orders.markStrung.mutate({ id });
  story.clock.advance(10_000);
  held = relay.pause();
  sending = send();
  await held.reached;
  await story.anna.api.orders.clearStrung.mutate({ id });
  held.release();
  await sending;
  expect((await order(id)).receipt.mails[0]).toMatchObject({ state: "sent" });
});

it("taken back and strung again while it is being sent is wanted after all", async () => {
  const { id } = await story.oweReceipt();
  relay.answer("DATA", "451 4.3.0 Local error");
  const held = relay.pause();
  const sending = send();
  await held.reached;
  await story.anna.api.orders.clearStrung.mutate({ id });
  await story.anna.api.orders.markStrung.mutate({ id });
  held.release();
  await sending;
  expect((await order(id)).receipt.mails).toMatchObject([{ state: "waiting" }]);
});

it("sends one mail for fifty presses at once, also where it goes meanwhile", async () => {
  const { id: orderId } = await story.oweReceipt();
  await send();
  story.clock.advance(60_000);
  const press = () => story.anna.api.receipts.resend.mutate({ orderId, to: null });
  await Promise.all([...Array.from({ length: 50 }, press), send(), send()]);
  while ((await send()) === "settled");
  expect(recipients()).toHaveLength(2);
  await press();
  expect(await send()).toBe("idle");
  story.clock.advance(10_000);
  await press();
  expect(await send()).toBe("settled");
});
