import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { derivedAppUrl } from "@rbo/db/connection/app-url";
import { openDatabase } from "@rbo/db/connection/database";
import { migrateDatabase } from "@rbo/db/connection/migrate-database";
import { type EmbeddedServer, startEmbeddedServer } from "@rbo/db/embedded/embedded-server";
import { startTestRelay } from "@rbo/mailer/testing/test-relay";
import { expect, it, vi } from "vitest";
import { startMailWorker } from "./mail-worker.ts";
import { startOutboxStory } from "./outbox-story.fixture.ts";

const patience = { timeout: 30_000, interval: 100 };

it("a database that restarts under the worker costs no mail, and no mail twice", async () => {
  const dataDir = await mkdtemp(join(tmpdir(), "rbo-restart-"));
  await chmod(dataDir, 0o755);
  let server: EmbeddedServer = await startEmbeddedServer({ dataDir, isDurable: false });
  const { ownerUrl } = server;
  const restart = async () => {
    await server.stop();
    server = await startEmbeddedServer({ dataDir, isDurable: false, choosePort: async () => portOf(ownerUrl) });
  };
  await migrateDatabase(ownerUrl, { setAppPassword: true });
  const appUrl = derivedAppUrl(ownerUrl);
  const db = openDatabase(appUrl);
  const relay = await startTestRelay();
  const story = await startOutboxStory({ ownerUrl, appUrl, db, drop: () => db.close() });
  const worker = startMailWorker(story.worker(relay.relay), { betweenSendsMs: 0, pollMs: 500 });
  try {
    // In the middle of a send: the relay takes the mail while there is no database to tell.
    const held = relay.pause();
    await story.oweReceipt();
    await held.reached;
    await server.stop();
    held.release();
    await vi.waitFor(() => expect(relay.received).toHaveLength(1), patience);
    await restart();
    const states = async () => (await story.outbox()).map(({ state }) => state);
    await vi.waitFor(async () => expect(await states()).toEqual(["sent"]), patience);

    // While it waits for work.
    await restart();
    await vi.waitFor(() => story.oweReceipt("other@example.com"), patience);
    await vi.waitFor(async () => expect(await states()).toEqual(["sent", "sent"]), patience);
    expect(relay.received.map(({ to }) => to)).toEqual([["lena@example.com"], ["other@example.com"]]);
  } finally {
    await worker.stop();
    await relay.close();
    await story.close();
    await server.stop();
    for (const path of [server.home, dataDir]) await rm(path, { recursive: true, force: true });
  }
}, 120_000);

const portOf = (url: string): number => Number(new URL(url).port);
