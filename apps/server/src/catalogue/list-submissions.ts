import { listOwnSubmissions, type SubmissionRecord } from "@rbo/db/catalogue/catalogue-submissions.repo";
import { withTenant } from "@rbo/db/tenancy/transactions";
import type { Submission, submissionListSchema } from "@rbo/shared/catalogue/catalogue.schema";
import type { pageInputSchema } from "@rbo/shared/paging/page.schema";
import type { z } from "zod";
import type { TenantContext } from "../trpc/context.ts";
import { gearName } from "./gear-name.ts";
import { presentSuggestion } from "./present-gear.ts";

/** What the stringer suggested to everyone and what became of it, the newest first. */
export async function listSubmissions(
  ctx: TenantContext,
  page: z.infer<typeof pageInputSchema>,
): Promise<z.infer<typeof submissionListSchema>> {
  const { records, nextCursor } = await withTenant(ctx.deps.db, ctx.scope, (tx) => listOwnSubmissions(tx, page));
  return { items: records.flatMap(presentSubmission), nextCursor };
}

function presentSubmission({ submission, racket, string }: SubmissionRecord): Submission[] {
  const gear = racket ?? string;
  if (!gear) return [];
  const kind = racket ? "racket" : "string";
  return [{ ...presentSuggestion(submission), id: submission.id, kind, gearId: gear.id, name: gearName(gear) }];
}
