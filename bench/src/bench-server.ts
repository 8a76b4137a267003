import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { type Watched, watchedSchema } from "./watch-process.ts";

const script = fileURLToPath(new URL("./server-main.js", import.meta.url));

export type BenchServer = {
  url: string;
  /** What the server's process was seen to do while the work ran. */
  watch<T>(work: () => Promise<T>): Promise<T & Watched>;
  close(): Promise<void>;
};

/** The server in a process of its own. */
export async function startBenchServer(appUrl: string): Promise<BenchServer> {
  const child = fork(script, [appUrl], { execArgv: ["--expose-gc"] });
  const answer = async (): Promise<unknown> => (await once(child, "message"))[0];
  const asked = (what: "watch" | "seen") => {
    const answered = answer();
    child.send(what);
    return answered;
  };
  const { url } = z.object({ url: z.string() }).parse(await answer());
  return {
    url,
    watch: async (work) => {
      await asked("watch");
      const result = await work();
      return { ...result, ...watchedSchema.parse(await asked("seen")) };
    },
    close: async () => {
      const exit = once(child, "exit");
      child.disconnect();
      await exit;
    },
  };
}
