import {
  mergeSubmissionSchema,
  moderationQueueInputSchema,
  moderationQueueSchema,
  promoteSubmissionSchema,
  rejectSubmissionSchema,
} from "@rbo/shared/moderation/moderation.schema";
import { z } from "zod";
import { adminProcedure, router } from "../trpc/trpc.ts";
import { mergeSubmission } from "./merge-submission.ts";
import { promoteSubmission } from "./promote-submission.ts";
import { countPending, readQueue } from "./read-queue.ts";
import { rejectSubmission } from "./reject-submission.ts";

export const moderationRouter = router({
  queue: adminProcedure
    .input(moderationQueueInputSchema)
    .output(moderationQueueSchema)
    .query(({ ctx, input }) => readQueue(ctx, input)),
  /** How many suggestions wait: the badge in the navigation. */
  pending: adminProcedure
    .input(z.void())
    .output(z.int())
    .query(({ ctx }) => countPending(ctx)),
  promote: adminProcedure
    .input(promoteSubmissionSchema)
    .output(z.void())
    .mutation(({ ctx, input }) => promoteSubmission(ctx, input)),
  merge: adminProcedure
    .input(mergeSubmissionSchema)
    .output(z.void())
    .mutation(({ ctx, input }) => mergeSubmission(ctx, input)),
  reject: adminProcedure
    .input(rejectSubmissionSchema)
    .output(z.void())
    .mutation(({ ctx, input }) => rejectSubmission(ctx, input)),
});
