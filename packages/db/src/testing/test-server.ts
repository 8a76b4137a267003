import { type ChildProcess, spawn } from "node:child_process";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startEmbeddedServer } from "../embedded/embedded-server.ts";

/** A real Postgres in a temporary folder, without fsync; gone without a trace after `stop`, and after a kill. */
export async function startTestServer(): Promise<{ ownerUrl: string; stop(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), "rbo-test-server-"));
  // For root the server runs as another user, who must be able to get in.
  await chmod(folder, 0o755);
  const server = await startEmbeddedServer({ dataDir: folder, isDurable: false });
  const watch = removeOnceWeAreGone(server.pid, [server.home, folder]);
  return {
    ownerUrl: server.ownerUrl,
    stop: async () => {
      watch.kill("SIGKILL");
      await server.stop();
      for (const path of [server.home, folder]) await rm(path, { recursive: true, force: true });
    },
  };
}

const cleanUp = `read _
pid=$1; shift
kill -QUIT "$pid"
while kill -0 "$pid"; do sleep 0.1; done
rm -rf "$@"`;

/** A test runner that is stopped runs no teardown. Its end of this pipe is closed by the kernel, however it ended. */
function removeOnceWeAreGone(pid: number, folders: string[]): ChildProcess {
  const watch = spawn("/bin/sh", ["-c", cleanUp, "sh", String(pid), ...folders], {
    detached: true,
    stdio: ["pipe", "ignore", "ignore"],
  });
  watch.unref();
  return watch;
}
