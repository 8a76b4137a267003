import { countAccountsByState, listAccounts } from "@rbo/db/stringers/accounts.repo";
import { withBypass } from "@rbo/db/tenancy/with-bypass";
import { calendarDateSchema } from "@rbo/shared/dates/calendar-date.schema";
import { accountStates } from "@rbo/shared/stringers/account-states";
import type {
  StringerList,
  StringerListItem,
  stringerListInputSchema,
} from "@rbo/shared/stringers/stringer-admin.schema";
import type { z } from "zod";
import { bypassEntry } from "../audit/bypass-entry.ts";
import type { TenantContext } from "../trpc/context.ts";

type Query = z.infer<typeof stringerListInputSchema>;

/** Every account: how it stands and how much it is used. It shows other people's addresses, so each look is audited. */
export async function listStringers(ctx: TenantContext, query: Query): Promise<StringerList> {
  const now = ctx.deps.clock.now();
  const details = { search: query.search, state: query.state, isFirstPage: !query.cursor };
  const entry = bypassEntry(ctx, { action: "stringer.list", reason: "List of stringers", details });
  return withBypass(ctx.deps.db, entry, async (tx) => {
    const { records, nextCursor } = await listAccounts(tx, { ...query, now });
    const counted = await countAccountsByState(tx, now);
    const [invited = 0, expired = 0, joined = 0, deactivated = 0, erased = 0] = accountStates.map((state) =>
      counted.get(state),
    );
    return {
      items: records.map(presentAccount),
      nextCursor,
      counts: { invited, expired, joined, deactivated, erased },
    };
  });
}

type AccountRecord = Awaited<ReturnType<typeof listAccounts>>["records"][number];

function presentAccount(record: AccountRecord): StringerListItem {
  const { id, email, displayName, role, createdAt, deactivatedAt } = record.account;
  const { state, jobs, inviteExpiresAt, lastJobOn, lastSignInAt, leaving } = record;
  return {
    ...{ id, email, displayName, role, state, jobs, createdAt, deactivatedAt, leaving },
    inviteExpiresAt: state === "joined" ? null : instantOf(inviteExpiresAt),
    lastJobOn: lastJobOn === null ? null : calendarDateSchema.parse(lastJobOn),
    lastSignInAt: instantOf(lastSignInAt),
  };
}

const instantOf = (text: string | null): Date | null => (text === null ? null : new Date(text));
