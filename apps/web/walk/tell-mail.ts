import type { TestRelay } from "@rbo/mailer/testing/test-relay";
import type { MailState } from "@rbo/shared/mail/mail-states";
import { expect, vi } from "vitest";
import type { TestBook } from "../test/book.ts";
import { letUndoPass } from "../test/let-undo-pass.ts";
import type { JobName, Side } from "./side.ts";

type Post = { book: TestBook; relay: TestRelay };

const patience = { timeout: 120_000, interval: 300 };

/** What becomes of receipts while the line is up: taken, taken and then out of date, refused for good, put off. */
export async function tellMail({ book, relay }: Post, sides: readonly Side[]): Promise<void> {
  await stringAll(book, sides, ["sent", "outOfDate"]);
  await untilAll(sides, ["sent", "outOfDate"], "sent");
  for (const side of sides) await changeStrungJob(side);
  relay.answer("RCPT TO", "550 5.1.1 Recipient address rejected: user unknown in virtual mailbox table");
  await stringAll(book, sides, ["refused"]);
  await untilAll(sides, ["refused"], "failed");
  relay.answer("RCPT TO", null);
  relay.answer("DATA", "451 4.7.1 Greylisted, please try again later");
  await stringAll(book, sides, ["putOff"]);
  await untilAll(sides, ["putOff"], "waiting");
  relay.answer("DATA", null);
}

/** From now on the relay takes nothing, and every screen says so that should. */
export async function stopMail({ book, relay }: Post, sides: readonly Side[]): Promise<void> {
  relay.answer("AUTH", "535 5.7.8 Authentication failed: API key revoked");
  await stringAll(book, sides, ["held"]);
  for (const { stringer } of sides) {
    const stop = async () => (await stringer.api.orders.dashboard.query()).mail.lineStop;
    await vi.waitFor(async () => expect(await stop()).not.toBeNull(), patience);
  }
}

async function stringAll(book: TestBook, sides: readonly Side[], names: readonly JobName[]): Promise<void> {
  for (const { stringer, jobs } of sides) {
    for (const name of names) await stringer.api.orders.markStrung.mutate({ id: jobs[name] });
  }
  await letUndoPass(book);
}

async function untilAll(sides: readonly Side[], names: readonly JobName[], state: MailState): Promise<void> {
  for (const { stringer, jobs } of sides) {
    for (const name of names) {
      const mails = async () => (await stringer.api.orders.get.query({ id: jobs[name] })).receipt.mails;
      await vi.waitFor(async () => expect(await mails()).toMatchObject([{ state }]), patience);
    }
  }
}

/** A price put right after the receipt went. */
async function changeStrungJob({ stringer, jobs }: Side): Promise<void> {
  const { id, revision, racket, main, cross } = await stringer.api.orders.get.query({ id: jobs.outOfDate });
  const side = ({ string, tension, priceMinor }: typeof main) => ({
    stringId: string?.id ?? null,
    tension,
    priceMinor,
  });
  await stringer.api.orders.update.mutate({
    ...{ id, revision, racketId: racket.id, labourMinor: 3100 },
    ...{ main: side(main), cross: side(cross) },
  });
  await stringer.api.orders.markReturned.mutate({ id });
}
