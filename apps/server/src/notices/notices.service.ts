import {
  countUnreadNotices,
  listNotices as listNoticeRows,
  markNoticesRead,
  type NoticeRow,
} from "@rbo/db/notices/notices.repo";
import { withTenant } from "@rbo/db/tenancy/transactions";
import { type Notice, type noticeListSchema, noticeSchema } from "@rbo/shared/notices/notice.schema";
import type { z } from "zod";
import type { TenantContext } from "../trpc/context.ts";

const shown = 50;

/** What the stringer is to know, newest first, and how much of it is unread. */
export async function listNotices(
  ctx: TenantContext,
  { isUnread }: { isUnread: boolean },
): Promise<z.infer<typeof noticeListSchema>> {
  return withTenant(ctx.deps.db, ctx.scope, async (tx) => {
    const [unread, rows] = await Promise.all([countUnreadNotices(tx), listNoticeRows(tx, { isUnread, limit: shown })]);
    return { unread, items: rows.map(presentNotice) };
  });
}

/** What the bell shows; asked often, so nothing else is read for it. */
export async function countUnread(ctx: TenantContext): Promise<number> {
  return withTenant(ctx.deps.db, ctx.scope, countUnreadNotices);
}

/** Marks one notice read, or all. */
export async function readNotices(ctx: TenantContext, id: string | null): Promise<void> {
  await withTenant(ctx.deps.db, ctx.scope, (tx) => markNoticesRead(tx, id ? { id } : "all", ctx.deps.clock.now()));
}

function presentNotice({ id, kind, orderId, facts, createdAt, readAt }: NoticeRow): Notice {
  return noticeSchema.parse({ id, kind, orderId, facts, createdAt, isRead: readAt !== null });
}
