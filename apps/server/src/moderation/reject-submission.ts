import type { rejectSubmissionSchema } from "@rbo/shared/moderation/moderation.schema";
import type { z } from "zod";
import type { TenantContext } from "../trpc/context.ts";
import { decide } from "./decide.ts";

/** Leaves a suggested row with whoever made it, and says why. Throws `not_found`, `already_decided`. */
export const rejectSubmission = (
  ctx: TenantContext,
  { id, reason }: z.infer<typeof rejectSubmissionSchema>,
): Promise<void> =>
  decide(ctx, id, { action: "catalogue.reject", status: "rejected", reason, carryOut: async () => null });
