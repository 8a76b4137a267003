import { createHash } from "node:crypto";
import { insertLogoWhereMissing } from "@rbo/db/imports/restore.repo";
import type { TenantTx } from "@rbo/db/tenancy/transactions";
import type { Export } from "@rbo/shared/exports/export.schema";
import { addInBatches } from "../imports/add-in-batches.ts";
import { refusalReason } from "./refusal-reason.ts";
import type { RowOutcome } from "./restore-step.ts";

const maxLogoBytes = 524_288;
const beginnings = { "image/png": "89504e47", "image/jpeg": "ffd8ff" } as const;

/** Logos by their contents; one whose bytes are not what its hash says is not let in. */
export async function restoreLogos(tx: TenantTx, file: Export): Promise<RowOutcome[]> {
  const outcomes: RowOutcome[] = [];
  for (const [at, logo] of file.stringer.logos.entries()) {
    const place = `stringer.logos[${at}]`;
    const content = Buffer.from(logo.content_base64, "base64");
    const isItself = createHash("sha256").update(content).digest("hex") === logo.sha256;
    const isPicture = content.toString("hex", 0, 4).startsWith(beginnings[logo.mime]);
    if (!isItself || !isPicture || content.byteLength > maxLogoBytes) {
      outcomes.push({ place, outcome: "rejected", reason: "picture_unusable", field: "content_base64" });
      continue;
    }
    const { sha256, mime } = logo;
    const row = { sha256, mime, content, createdAt: new Date(logo.created_at) };
    let isNew = false;
    const [refused] = await addInBatches(tx, [row], async (inner) => {
      isNew = await insertLogoWhereMissing(inner, row);
    });
    if (refused) outcomes.push({ place, outcome: "rejected", ...refusalReason(refused) });
    else outcomes.push({ place, outcome: isNew ? "added" : "same" });
  }
  return outcomes;
}
