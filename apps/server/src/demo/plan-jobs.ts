import { addDays, type CalendarDate } from "@rbo/shared/dates/calendar-date";
import type { DemoClient } from "./demo-clients.ts";
import { demoRandom } from "./demo-random.ts";

/** What became of the receipt's mail: taken by the relay, refused for good, to be tried again, or still owed. */
export type DemoMail = "sent" | "failed" | "waiting" | "queued";

export type DemoJob = {
  key: string;
  /** Null for a job on the stringer's own racket. */
  client: string | null;
  orderedAt: CalendarDate | null;
  strungAt: CalendarDate | null;
  returnedAt: CalendarDate | null;
  paidAt: CalendarDate | null;
  mail: DemoMail;
  comments: string | null;
};

export type OpenJob = Partial<Omit<DemoJob, "key" | "orderedAt" | "strungAt" | "returnedAt" | "paidAt">> & {
  client: string | null;
  /** Days before today; absent where it has not happened. */
  ordered?: number;
  strung?: number;
  returned?: number;
  paid?: number;
};

/** The jobs that are open now, each with its story, as days before `today`. */
export function planOpenJobs(name: string, today: CalendarDate, jobs: readonly OpenJob[]): DemoJob[] {
  const day = (days: number | undefined) => (days === undefined ? null : addDays(today, -days));
  return jobs.map((job, index) => ({
    key: `${name} open ${index + 1}`,
    client: job.client,
    orderedAt: day(job.ordered),
    strungAt: day(job.strung),
    returnedAt: day(job.returned),
    paidAt: day(job.paid),
    mail: job.mail ?? "sent",
    comments: job.comments ?? null,
  }));
}

/** Two years of jobs that are done, one every `everyDays` or so, oldest first; the same for the same day. */
export function planPastJobs(
  name: string,
  today: CalendarDate,
  clients: readonly DemoClient[],
  count: number,
): DemoJob[] {
  const random = demoRandom(name.length * 7919 + count);
  const everyDays = 680 / count;
  return Array.from({ length: count }, (_, index) => {
    const client = clients[Math.floor(random() * clients.length)];
    const ordered = Math.round(20 + (count - index) * everyDays + random() * 6);
    const strung = ordered - Math.floor(random() * 4);
    const returned = strung - Math.floor(random() * 5);
    const paid = returned + Math.floor(random() * 2) - (random() < 0.2 ? 6 : 0);
    return {
      key: `${name} past ${index + 1}`,
      client: client?.key ?? null,
      orderedAt: addDays(today, -ordered),
      strungAt: addDays(today, -strung),
      returnedAt: addDays(today, -returned),
      paidAt: addDays(today, -Math.min(paid, strung)),
      mail: "sent",
      comments: null,
    };
  });
}
