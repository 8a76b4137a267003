import { type ChildProcess, fork, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import type { SmtpRelay } from "../relay-transport.ts";

export type Postfix = {
  /** What a sender needs to reach it. */
  relay: SmtpRelay;
  /**
   * What has been delivered so far, each with the recipient it was delivered to. Postfix delivers some time after it
   * took a mail: wait for it.
   */
  delivered(): Promise<{ to: string; raw: Buffer }[]>;
  /** Ends it; a second call finds nothing to do. Once it resolves, nothing of it runs and the port is closed. */
  stop(): Promise<void>;
  /** Ends it and removes its folder, the mail with it. */
  close(): Promise<void>;
};

type Announcement = { host: string; port: number; user: string; pass: string; ca: string; maildir: string };

const script = fileURLToPath(new URL("../../../../scripts/postfix-loopback.mjs", import.meta.url));
const cannotRunHere = 3;

/** Why no Postfix can be started here, in a sentence; null where one can. */
export function postfixMissing(): string | null {
  const { status, stderr } = spawnSync(process.execPath, [script, "--missing"], { encoding: "utf8" });
  if (status === 0) return null;
  if (status === cannotRunHere) return stderr.trim();
  throw new Error(`could not find out about Postfix: ${stderr}`);
}

/**
 * A real Postfix of its own, on loopback, for tests: STARTTLS and AUTH, every mailbox of example.com and example.org
 * but nobody@example.com (550) and greylisted@example.com (450). See scripts/postfix-loopback.mjs. It ends with the
 * process that started it. Throws where `postfixMissing` has a reason.
 */
export async function startPostfix(): Promise<Postfix> {
  // Not the user's own folder for such things: Postfix's unprivileged processes have to get into it.
  const folder = await mkdtemp("/tmp/rbo-postfix-");
  const child = fork(script, [folder], { silent: true });
  const exited = once(child, "exit");
  const stop = async () => {
    child.kill("SIGTERM");
    await exited;
  };
  const close = async () => {
    await stop();
    await rm(folder, { recursive: true });
  };
  try {
    const { ca, maildir, host, port, user, pass } = await announcementOf(child);
    const relay: SmtpRelay = { host, port, user, pass, tls: "starttls", ca: await readFile(ca, "utf8") };
    return { relay, delivered: () => readMaildir(maildir), stop, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function announcementOf({ stdout, stderr }: ChildProcess): Promise<Announcement> {
  if (!stdout || !stderr) throw new Error("the script's output is not to be had");
  const complaint = text(stderr);
  for await (const line of createInterface(stdout)) return asAnnouncement(line);
  throw new Error(`Postfix did not start: ${await complaint}`);
}

/** Guarantee: what the script prints on stdout is the one line its head describes. */
const asAnnouncement = (line: string): Announcement => JSON.parse(line) as Announcement;

async function readMaildir(maildir: string): Promise<{ to: string; raw: Buffer }[]> {
  const names = await readdir(join(maildir, "new"));
  return Promise.all(
    names.map(async (name) => {
      const raw = await readFile(join(maildir, "new", name));
      return { to: /^Delivered-To: (.*)$/m.exec(raw.toString("latin1"))?.[1] ?? "", raw };
    }),
  );
}
