import { access, mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { OperatorError } from "../operator/operator-error.ts";

const marker = "THIS-IS-THE-DEMO";
const told = "STORY-TOLD";

const exists = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  );

/** `start` never serves demo data, whose passwords everybody knows. */
export async function assertNoDemoFolder(dataDir: string): Promise<void> {
  if (await exists(join(dataDir, marker))) {
    throw new OperatorError(`${dataDir} is the demo's folder. Set DATA_DIR to a folder of your own.`);
  }
}

/** `demo` never touches a book in use: it takes an empty folder, or its own from last time. */
export async function claimDemoFolder(dataDir: string): Promise<void> {
  const isOwn = await exists(join(dataDir, marker));
  const isEmpty = (await readdir(dataDir).catch(() => [])).length === 0;
  if (!isOwn && !isEmpty) {
    throw new OperatorError(
      `${dataDir} has data that is not the demo's. Set DATA_DIR to an empty folder for the demo.`,
    );
  }
  await mkdir(dataDir, { recursive: true });
  await writeFile(join(dataDir, marker), "Demo accounts with known passwords live here. Never serve this to others.\n");
}

/** Whether the whole story is in the book; one that broke off is told again from the start. */
export const isStoryTold = (dataDir: string): Promise<boolean> => exists(join(dataDir, told));

export const rememberStoryTold = (dataDir: string): Promise<void> =>
  writeFile(join(dataDir, told), "Remove the whole folder to hear the story anew.\n");
