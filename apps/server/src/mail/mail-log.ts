import { findMailLine, type MailLineRow } from "@rbo/db/mail/mail-line.repo";
import { countMailsByState, listMailLog } from "@rbo/db/mail/mail-log.repo";
import { type BypassTx, withBypass } from "@rbo/db/tenancy/with-bypass";
import type { MailLog, MailLogItem, mailLogInputSchema } from "@rbo/shared/mail/mail-log.schema";
import { mailStates } from "@rbo/shared/mail/mail-states";
import type { z } from "zod";
import { bypassEntry } from "../audit/bypass-entry.ts";
import type { TenantContext } from "../trpc/context.ts";
import { nextAttemptAt } from "./present-line-stop.ts";

type Query = z.infer<typeof mailLogInputSchema>;

/** The mails of every stringer, for the administrator. It shows other people's addresses, so each look is audited. */
export async function listMails(ctx: TenantContext, query: Query): Promise<MailLog> {
  const details = { state: query.state, event: query.event, isFirstPage: !query.cursor };
  const entry = bypassEntry(ctx, { action: "mail.view", reason: "Mail log", details });
  return withBypass(ctx.deps.db, entry, async (tx) => {
    const { records, nextCursor } = await listMailLog(tx, query);
    const line = await findMailLine(tx);
    return {
      items: records.map((record) => presentLogItem(record, line)),
      nextCursor,
      counts: query.cursor ? null : await countMails(tx),
    };
  });
}

async function countMails(tx: BypassTx): Promise<NonNullable<MailLog["counts"]>> {
  const counted = await countMailsByState(tx);
  const [queued = 0, sending = 0, sent = 0, failed = 0, waiting = 0, not_sent = 0] = mailStates.map((state) =>
    counted.get(state),
  );
  return { queued, sending, sent, failed, waiting, not_sent };
}

type LogRecord = Awaited<ReturnType<typeof listMailLog>>["records"][number];

function presentLogItem({ mail, stringerName }: LogRecord, line: MailLineRow): MailLogItem {
  return {
    id: mail.id,
    event: mail.event,
    state: mail.state,
    notSentReason: mail.notSentReason,
    to: mail.toAddress,
    attempts: mail.attempts,
    nextAttemptAt: nextAttemptAt(mail, line),
    sentAt: mail.sentAt,
    lastAnswer: mail.lastAnswer,
    createdAt: mail.createdAt,
    stringerId: mail.stringerId,
    stringerName,
  };
}
