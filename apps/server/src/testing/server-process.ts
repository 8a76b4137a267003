import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

export type ServerProcess = { url: string; pid: number; end(signal: NodeJS.Signals): Promise<void> };

const main = fileURLToPath(new URL("../../dist/main.js", import.meta.url));

/**
 * `start` as an operator runs it: the compiled server in a process of its own, once it says that it is open. On a free
 * port, unless the environment names the one that an earlier process had.
 */
export async function startServerProcess(environment: Record<string, string>): Promise<ServerProcess> {
  const port = Number(environment.PORT ?? (await freePort()));
  const child = spawn(process.execPath, [main], {
    env: { PATH: process.env.PATH, ...environment, PORT: String(port), LOG_LEVEL: "error" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  // A test that fails midway must leave no server behind.
  const kill = () => void child.kill("SIGKILL");
  process.once("exit", kill);
  child.once("exit", () => process.off("exit", kill));
  await untilOpen(child);
  return {
    url: `http://127.0.0.1:${port}`,
    pid: child.pid ?? 0,
    end: async (signal) => {
      const ended = once(child, "exit");
      child.kill(signal);
      await ended;
    },
  };
}

async function untilOpen(child: ChildProcess): Promise<void> {
  if (!child.stdout) throw new Error("the server's output is not piped");
  for await (const line of createInterface({ input: child.stdout })) {
    if (line.includes("Racket Book is open at")) {
      child.stdout.resume();
      return;
    }
  }
  throw new Error("the server ended before it was open");
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  await once(probe, "close");
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}
