import { importMaxBytes } from "@rbo/shared/imports/import.schema";

/** The file's contents are taken when it is chosen: what is brought in is what was looked through, whatever happens to it meanwhile. */
export type ChosenFile = { name: string; bytes: ArrayBuffer };

/** Why a file isn't sent at all. */
export type FileFault = "empty" | "tooLarge" | "unreadable";

/** Takes in the file a person chose or dropped, unless the server would refuse it for its size. */
export async function chooseFile(file: File): Promise<ChosenFile | FileFault> {
  if (file.size > importMaxBytes) return "tooLarge";
  if (file.size === 0) return "empty";
  // A folder that was dropped, or a file that is gone.
  const bytes = await file.arrayBuffer().catch(() => null);
  return bytes === null ? "unreadable" : { name: file.name, bytes };
}
