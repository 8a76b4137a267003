import { countConnections } from "@rbo/db/connection/connections.repo";
import { countExportsUnderway } from "@rbo/db/exports/export-leases.repo";
import { findMailLine, type MailLineRow, sentSoFar, utcDay } from "@rbo/db/mail/mail-line.repo";
import { readOutboxDepth } from "@rbo/db/mail/outbox-depth.repo";
import { withWorker } from "@rbo/db/tenancy/transactions";
import { lineStopKindSchema } from "@rbo/shared/mail/mail-line.schema";
import type { Deps } from "../app/deps.ts";

/** One line of the page: what is measured, of what, and how much. */
type Sample = { labels?: Record<string, string>; value: number };
export type GaugeReading = { name: string; help: string; samples: Sample[] };

type GaugeDeps = Pick<Deps, "db" | "clock" | "mailCaps">;

/** What stands in the database and is therefore the same on every server: mail, exports, connections. */
export async function readDatabaseGauges({ db, clock, mailCaps }: GaugeDeps): Promise<GaugeReading[]> {
  const now = clock.now();
  const { depth, line, exports } = await withWorker(db, async (tx) => ({
    depth: await readOutboxDepth(tx),
    line: await findMailLine(tx),
    exports: await countExportsUnderway(tx),
  }));
  const connections = await countConnections(db);
  const ageSeconds = (since: Date | null) => (since ? Math.max(0, (now.getTime() - since.getTime()) / 1000) : 0);
  return [
    {
      name: "rbo_outbox_mails",
      help: "Mails that are not over, by state",
      samples: (["queued", "sending", "waiting", "failed"] as const).map((state) => ({
        labels: { state },
        value: depth.byState.get(state) ?? 0,
      })),
    },
    one(
      "rbo_outbox_oldest_age_seconds",
      "Age of the oldest mail that is still to go",
      ageSeconds(depth.oldestCreatedAt),
    ),
    one(
      "rbo_outbox_overdue_seconds",
      "How long the mail that is due the longest is overdue",
      ageSeconds(depth.oldestDueAt),
    ),
    ...lineGauges(line, ageSeconds(line.stoppedSince)),
    ...capGauges(sentSoFar(line, utcDay(now)), mailCaps),
    one("rbo_exports_running", "Exports under way, on all servers", exports),
    {
      name: "rbo_database_connections",
      help: "Connections of the pools of all servers, by what they do",
      samples: connections.map(({ state, connections: value }) => ({ labels: { state }, value })),
    },
  ];
}

const one = (name: string, help: string, value: number): GaugeReading => ({ name, help, samples: [{ value }] });

const lineGauges = ({ stoppedKind }: MailLineRow, stoppedSeconds: number): GaugeReading[] => [
  {
    name: "rbo_mail_line_stopped",
    help: "1 while no mail goes out, by why: refused wants somebody to act",
    samples: lineStopKindSchema.options.map((kind) => ({ labels: { kind }, value: stoppedKind === kind ? 1 : 0 })),
  },
  one("rbo_mail_line_stopped_seconds", "For how long no mail has gone out", stoppedSeconds),
];

function capGauges(sent: { onDay: number; inMonth: number }, caps: { daily: number; monthly: number }): GaugeReading[] {
  const windows = (day: number, month: number): Sample[] => [
    { labels: { window: "day" }, value: day },
    { labels: { window: "month" }, value: month },
  ];
  return [
    {
      name: "rbo_mails_counted",
      help: "Mails that the relay took or may have taken, in this day and month of UTC",
      samples: windows(sent.onDay, sent.inMonth),
    },
    { name: "rbo_mails_cap", help: "What the relay takes", samples: windows(caps.daily, caps.monthly) },
  ];
}
