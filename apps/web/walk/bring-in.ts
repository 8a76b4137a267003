import { readFile } from "node:fs/promises";
import type { TestUser } from "@rbo/server/testing/test-user";

/** The old spreadsheet, with its years of jobs and its spellings. */
export const oldSpreadsheet = () =>
  readFile(new URL("../../../packages/exports/fixtures/v1-sample.xlsx", import.meta.url));

/** Brings the old spreadsheet into somebody's book. */
export async function bringIn(user: TestUser): Promise<void> {
  const response = await user.fetch("/imports", {
    method: "POST",
    headers: { "content-type": "application/octet-stream", "x-file-name": "Besaitungen%202019-2025.xlsx" },
    body: new Uint8Array(await oldSpreadsheet()),
  });
  if (!response.ok) throw new Error(`the import answered ${response.status}: ${await response.text()}`);
}
