import { countMailsOnTheirWay } from "@rbo/db/offboarding/book-counts.repo";
import {
  changeOffboarding,
  lockOffboarding,
  type OffboardingRow,
  wasTaken,
} from "@rbo/db/offboarding/offboardings.repo";
import type { BypassTx } from "@rbo/db/tenancy/with-bypass";
import { DomainError } from "@rbo/shared/errors/domain-error";
import type { handOverSchema } from "@rbo/shared/offboarding/offboarding.schema";
import type { z } from "zod";
import { changeAccount } from "../stringers/change-account.ts";
import { closeAccount } from "../stringers/close-account.ts";
import type { TenantContext } from "../trpc/context.ts";

/**
 * An administrator says that the archive is in the stringer's hands: in the same transaction the account is closed, so
 * that nothing is written that the archive has not. Receipts that are on their way go first.
 * Throws `offboarding_moved_on`, `archive_not_taken`, `mails_on_their_way`, and what `changeAccount` does.
 */
export const handOver = (ctx: TenantContext, { id, reason, sha256 }: z.infer<typeof handOverSchema>): Promise<void> =>
  changeAccount(ctx, {
    action: "offboarding.hand_over",
    ...{ id, reason },
    what: "handed_over",
    details: { sha256 },
    takesAdmin: true,
    change: async (tx, account) => {
      const row = await lockOffboarding(tx, id);
      if (row?.state !== "ready" || row.archiveSha256 !== sha256) throw new DomainError("offboarding_moved_on");
      await assertNothingIsMissing(tx, ctx, row);
      const now = ctx.deps.clock.now();
      await closeAccount(tx, account, now);
      const handedOver = { handedOverAt: now, handedOverBy: ctx.stringerId, closedAt: row.closedAt ?? now };
      await changeOffboarding(tx, row, { state: "checking", ...handedOver });
      return true;
    },
  });

async function assertNothingIsMissing(tx: BypassTx, { deps }: TenantContext, row: OffboardingRow): Promise<void> {
  if (!(await wasTaken(tx, row))) throw new DomainError("archive_not_taken");
  // Without a relay they go nowhere, and waiting for them would be for ever.
  const owed = deps.mailConfigured ? await countMailsOnTheirWay(tx, row.stringerId) : 0;
  if (owed > 0) throw new DomainError("mails_on_their_way");
}
