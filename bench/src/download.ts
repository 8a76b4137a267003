import { spawn } from "node:child_process";
import { once } from "node:events";
import { json } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { z } from "zod";

const script = fileURLToPath(new URL("./download-main.js", import.meta.url));
const resultSchema = z.object({ ms: z.number(), firstByteMs: z.number(), bytes: z.number() });
export type Download = z.infer<typeof resultSchema>;

/** Downloads into a file from a process of its own, so that the server's memory and its pauses are the server's. */
export async function download(url: string, cookie: string, file: string): Promise<Download> {
  const child = spawn(process.execPath, [script, url, cookie, file], { stdio: ["ignore", "pipe", "inherit"] });
  const [result] = await Promise.all([json(child.stdout), once(child, "exit")]);
  return resultSchema.parse(result);
}
