import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdtemp, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

const hostModule = new URL("../../dist/embedded/embedded-server.js", import.meta.url).href;

const hostScript = `
  const { startEmbeddedServer } = await import(${JSON.stringify(hostModule)});
  const server = await startEmbeddedServer({ dataDir: process.argv[1], isDurable: false });
  console.log(JSON.stringify({ pid: server.pid, ownerUrl: server.ownerUrl }));
  setInterval(() => undefined, 60_000);
`;

export type Host = { process: ChildProcess; server: Promise<{ pid: number; ownerUrl: string }> };

/** Another Node process that starts the embedded server on `dataDir` and holds it, for tests that kill it. */
export function startHost(dataDir: string): Host {
  const host = spawn(process.execPath, ["--input-type=module", "-e", hostScript, dataDir], {
    stdio: ["ignore", "pipe", "inherit"],
    detached: true,
  });
  return { process: host, server: firstLine(host).then((line) => JSON.parse(line)) };
}

async function firstLine(host: ChildProcess): Promise<string> {
  if (!host.stdout) throw new Error("the host has no output");
  for await (const line of createInterface({ input: host.stdout })) return line;
  throw new Error("the host ended without a word");
}

/** Ends it without a chance to clean up, and waits until the kernel has let go of what it held. */
export async function killHost(host: Host): Promise<void> {
  const gone = once(host.process, "exit");
  host.process.kill("SIGKILL");
  await gone;
}

/** A temporary folder that the user Postgres runs as may enter, also when the tests run as root. */
export async function temporaryFolder(): Promise<{ path: string; remove(): Promise<void> }> {
  const path = await realpath(await mkdtemp(join(tmpdir(), "rbo-embedded-")));
  await chmod(path, 0o755);
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}
