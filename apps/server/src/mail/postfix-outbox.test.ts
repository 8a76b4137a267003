import { type Postfix, postfixMissing, startPostfix } from "@rbo/mailer/testing/postfix";
import { simpleParser } from "mailparser";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { testClient } from "../testing/test-user.ts";
import { sendNextMail } from "./mail-worker.ts";
import { type OutboxStory, startOutboxStory } from "./outbox-story.fixture.ts";

const missing = postfixMissing();
const startMs = 30_000;

if (missing) process.stderr.write(`Tests against a real Postfix are skipped: ${missing}\n`);

describe.skipIf(missing)("the outbox before a real Postfix", () => {
  let story: OutboxStory;
  let postfix: Postfix;
  beforeAll(async () => {
    [story, postfix] = await Promise.all([startOutboxStory(), startPostfix()]);
  }, startMs);
  afterAll(async () => {
    await postfix?.close();
    await story?.close();
  });

  const states = async () => (await story.outbox()).map(({ state }) => state);
  const arrived = () =>
    vi.waitFor(
      async () => {
        const mails = await postfix.delivered();
        expect(mails).toHaveLength((await states()).filter((state) => state === "sent").length);
        return Promise.all(mails.map(async ({ to, raw }) => ({ to, mail: await simpleParser(raw) })));
      },
      { timeout: 10_000, interval: 20 },
    );

  it("tells of each mail what became of it", async () => {
    const deps = story.worker(postfix.relay);
    await story.oweReceipt("lena@example.com");
    await story.oweReceipt("nobody@example.com");
    await story.oweReceipt("greylisted@example.com");
    await testClient(story.serverUrl).auth.requestPasswordReset.mutate({ email: story.anna.email });
    while ((await sendNextMail(deps)) === "settled");
    expect(await story.outbox()).toMatchObject([
      { state: "sent", answer: expect.stringMatching(/^250 2\.0\.0 Ok: queued as/) },
      { state: "failed", answer: expect.stringMatching(/^550 5\.1\.1/) },
      { state: "waiting", attempts: 1, answer: expect.stringMatching(/^450 4/) },
      { state: "sent" },
    ]);
    const mails = await arrived();
    expect(mails.map(({ to }) => to).sort()).toEqual([story.anna.email, "lena@example.com"].sort());
    const receipt = mails.find(({ to }) => to === "lena@example.com")?.mail;
    expect(receipt?.attachments[0]?.content.toString()).toBe("%PDF-1.7 2026-0001, CHF 62, rendered 1");
  });

  it("stops the line at a wrong password, and goes on with the right one", async () => {
    await story.oweReceipt("other@example.com");
    const wrong = story.worker({ ...postfix.relay, pass: "re_wrong" });
    expect(await sendNextMail(wrong)).toBe("line_down");
    expect(await sendNextMail(wrong)).toBe("held");
    story.clock.advance(300_000);
    const right = story.worker(postfix.relay);
    while ((await sendNextMail(right)) === "settled");
    expect((await arrived()).map(({ to }) => to)).toContain("other@example.com");
    expect((await states()).sort()).toEqual(["failed", "sent", "sent", "sent", "waiting"]);
  });
});
