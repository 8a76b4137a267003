import { listSharedRackets, listSharedStrings } from "@rbo/db/catalogue/catalogue.repo";
import { type GearUsage, usageOfRackets, usageOfStrings } from "@rbo/db/moderation/gear-usage.repo";
import { countPendingSubmissions, listPendingSubmissions } from "@rbo/db/moderation/submissions.repo";
import type { RacketRow } from "@rbo/db/rackets/rackets.repo";
import type { StringRow } from "@rbo/db/strings/strings.repo";
import { withTenant } from "@rbo/db/tenancy/transactions";
import { type BypassTx, withBypass } from "@rbo/db/tenancy/with-bypass";
import { type Comparable, makeNearIndex } from "@rbo/shared/catalogue/near-names";
import type {
  CatalogueRow,
  ModerationQueue,
  moderationQueueInputSchema,
  Submission,
} from "@rbo/shared/moderation/moderation.schema";
import type { z } from "zod";
import { bypassEntry } from "../audit/bypass-entry.ts";
import type { TenantContext } from "../trpc/context.ts";
import { comparableRacket, comparableString, racketRow, stringRow } from "./comparable.ts";

const nearShown = 5;

/** How many suggestions wait. The number is nobody's data, so that a badge can ask for it without the bypass. */
export const countPending = (ctx: TenantContext): Promise<number> =>
  withTenant(ctx.deps.db, ctx.scope, countPendingSubmissions);

/** One page of the suggestions that wait, the oldest first, each with what everyone has that is written almost alike, and who uses it. */
export async function readQueue(
  ctx: TenantContext,
  page: z.infer<typeof moderationQueueInputSchema>,
): Promise<ModerationQueue> {
  const pending = await countPending(ctx);
  const details = { isFirstPage: !page.cursor };
  const entry = bypassEntry(ctx, { action: "catalogue.view_queue", reason: "Moderation", details });
  return withBypass(ctx.deps.db, entry, async (tx) => {
    const { records: waiting, nextCursor } = await listPendingSubmissions(tx, page);
    const ofRackets = waiting.flatMap(({ racket, string: _, ...rest }) => (racket ? [{ ...rest, row: racket }] : []));
    const ofStrings = waiting.flatMap(({ string, racket: _, ...rest }) => (string ? [{ ...rest, row: string }] : []));
    const items = [...(await presentRackets(tx, ofRackets)), ...(await presentStrings(tx, ofStrings))];
    return { pending, items: items.sort(byAge), nextCursor };
  });
}

type Waiting<Row> = Pick<Submission, "id" | "createdAt" | "submitter"> & { row: Row };

async function presentRackets(tx: BypassTx, waiting: Waiting<RacketRow>[]): Promise<Submission[]> {
  if (waiting.length === 0) return [];
  const near = nearIn(await listSharedRackets(tx), comparableRacket, racketRow);
  const usageOf = usageBy(await usageOfRackets(tx, idsOf(waiting)));
  return waiting.map(({ row, ...rest }) => ({
    ...rest,
    kind: "racket",
    row: racketRow(row),
    serial: row.serial,
    near: near(row),
    usage: usageOf(row.id),
  }));
}

async function presentStrings(tx: BypassTx, waiting: Waiting<StringRow>[]): Promise<Submission[]> {
  if (waiting.length === 0) return [];
  const near = nearIn(await listSharedStrings(tx), comparableString, stringRow);
  const usageOf = usageBy(await usageOfStrings(tx, idsOf(waiting)));
  return waiting.map(({ row, ...rest }) => ({
    ...rest,
    kind: "string",
    row: stringRow(row),
    serial: null,
    near: near(row),
    usage: usageOf(row.id),
  }));
}

function nearIn<Row extends { id: string }>(
  shared: readonly Row[],
  comparable: (row: Row) => Comparable,
  present: (row: Row) => CatalogueRow,
): (row: Row) => Submission["near"] {
  const index = makeNearIndex(shared.map(comparable));
  const byId = new Map(shared.map((row) => [row.id, row]));
  return (sought) =>
    index
      .find(comparable(sought))
      .slice(0, nearShown)
      .flatMap(({ id, similarity, differs }) => {
        const row = byId.get(id);
        return row ? [{ row: present(row), similarity, differs }] : [];
      });
}

function usageBy(usages: readonly GearUsage[]): (id: string) => Submission["usage"] {
  const byId = new Map(usages.map(({ id, ...usage }) => [id, usage]));
  return (id) => byId.get(id) ?? { jobs: 0, otherStringers: 0 };
}

const idsOf = (waiting: readonly { row: { id: string } }[]): string[] => waiting.map(({ row }) => row.id);

const byAge = (a: Submission, b: Submission): number =>
  a.createdAt.getTime() - b.createdAt.getTime() || (a.id < b.id ? -1 : 1);
