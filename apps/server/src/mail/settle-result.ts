import {
  countSent,
  findMailLine,
  type MailLineRow,
  openMailLine,
  type SentCounts,
  stopMailLine,
  utcDay,
} from "@rbo/db/mail/mail-line.repo";
import type { MailRow } from "@rbo/db/mail/mails.repo";
import { type LeasedMail, settleMail } from "@rbo/db/mail/outbox.repo";
import { type WorkerTx, withWorker } from "@rbo/db/tenancy/transactions";
import { isNearCap } from "./mail-caps.ts";
import type { MailDeps } from "./mail-deps.ts";
import { noticeFailedReceipt } from "./notice-failed-receipt.ts";
import { nextKnock } from "./retry-policy.ts";
import type { SendResult } from "./send-leased-mail.ts";

export type Leased = { mail: LeasedMail; isKnock: boolean };

/** What was recorded, to be said in the log once it is committed. */
type Settled = {
  row: MailRow | null;
  /** Where the line was open before this, or is open again. */
  line: { kind: "stopped" } | { kind: "opened"; was: MailLineRow } | null;
  counts: SentCounts | null;
};

/** Records what became of a mail and of the line, in one transaction with what follows from it. */
export async function settleResult(deps: MailDeps, leased: Leased, result: SendResult): Promise<void> {
  const settled = await withWorker(deps.db, (tx) =>
    "lineStop" in result ? stopLine(tx, leased, result.lineStop) : settle(tx, leased, result),
  );
  say(deps, leased.mail, result, settled);
}

type Outcome = Extract<SendResult, { outcome: unknown }>;

async function settle(tx: WorkerTx, { mail, isKnock }: Leased, { outcome, mayBeTaken }: Outcome): Promise<Settled> {
  const row = await settleMail(tx, mail, outcome);
  if (row?.state === "failed") await noticeFailedReceipt(tx, row, outcome);
  // Where another worker has it by now, that one has counted it as lost already.
  const counts = mayBeTaken && row ? await countSent(tx, utcDay(outcome.at)) : null;
  // Whatever the relay said of this mail, it can be talked to again.
  const was = isKnock ? await openMailLine(tx, outcome.at) : null;
  return { row, counts, line: was && { kind: "opened", was } };
}

/** The mail is no worse off for it: it keeps its attempts and stays due, and the line holds it like the others. */
async function stopLine(
  tx: WorkerTx,
  { mail }: Leased,
  stop: Extract<SendResult, { lineStop: unknown }>["lineStop"],
): Promise<Settled> {
  const { knocks } = await findMailLine(tx);
  const until = nextKnock({ ...stop, knocks }, stop.at);
  const { answer, at } = stop;
  const row = await settleMail(tx, mail, { state: "waiting", answer, at, retryAt: at, countsAsAttempt: false });
  const isNew = await stopMailLine(tx, { ...stop, until });
  return { row, counts: null, line: isNew ? { kind: "stopped" } : null };
}

function say(deps: MailDeps, mail: LeasedMail, result: SendResult, { row, line, counts }: Settled): void {
  const what = { mailId: mail.id, event: mail.event };
  if (row) deps.log.info({ ...what, state: row.state }, "mail settled");
  else deps.log.warn(what, "mail: the lease ran out meanwhile, another worker has it");
  if (line?.kind === "stopped" && "lineStop" in result) sayStopped(deps, result.lineStop);
  if (line?.kind === "opened") deps.log.info({ stoppedSince: line.was.stoppedSince }, "mail goes out again");
  if (counts) sayNearCap(deps, counts);
}

/** One line an outage, however many mails it holds back: an alarm where somebody has to act. */
function sayStopped({ log }: MailDeps, { kind, answer }: { kind: string; answer: string }): void {
  if (kind === "refused") log.error({ answer }, "MAIL STOPPED: the relay takes none of our mail until somebody acts");
  else log.warn({ kind, answer }, "mail has stopped and is tried again by itself");
}

/** Said by the mail that crosses the mark, so once a window however many servers there are. */
export function sayNearCap({ log, mailCaps }: MailDeps, { onDay, inMonth }: SentCounts): void {
  for (const [window, sent, cap] of [
    ["day", onDay, mailCaps.daily],
    ["month", inMonth, mailCaps.monthly],
  ] as const) {
    if (isNearCap(sent, cap) && !isNearCap(sent - 1, cap)) log.warn({ window, sent, cap }, "mail is near its cap");
  }
}
