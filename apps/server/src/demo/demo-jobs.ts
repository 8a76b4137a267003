import type { CalendarDate } from "@rbo/shared/dates/calendar-date";
import { annasClients, bensClients } from "./demo-clients.ts";
import { type DemoJob, type OpenJob, planOpenJobs, planPastJobs } from "./plan-jobs.ts";

/** Every state a job can be in, and every state a receipt's mail can be in. */
const annasOpen: readonly OpenJob[] = [
  { client: null, strung: 40 },
  { client: "nadia", ordered: 16, strung: 15, paid: 12 },
  { client: "urs", ordered: 12, strung: 11, returned: 9 },
  { client: "club", ordered: 9, strung: 8, returned: 6, mail: "failed" },
  { client: "jan", ordered: 6, strung: 5, mail: "waiting" },
  { client: "tim", ordered: 5, strung: 4 },
  { client: null, ordered: 5 },
  { client: "sophie", ordered: 4, strung: 1, comments: "Knoten bitte auf Position 8." },
  { client: "jan", ordered: 3, comments: "Zweites Racket, gleiche Härte." },
  { client: null },
  { client: "marco", ordered: 1, strung: 0, mail: "queued" },
  { client: "lena", ordered: 1 },
  { client: "club", ordered: 0 },
];

const bensOpen: readonly OpenJob[] = [
  { client: "peter", ordered: 8, strung: 7, returned: 6 },
  { client: "olivia", ordered: 2, strung: 1 },
  { client: "grace", ordered: 0, comments: "Needed for Saturday." },
];

export const annasJobs = (today: CalendarDate): DemoJob[] => [
  ...planPastJobs("anna", today, annasClients, 30),
  ...planOpenJobs("anna", today, annasOpen),
];

export const bensJobs = (today: CalendarDate): DemoJob[] => [
  ...planPastJobs("ben", today, bensClients, 9),
  ...planOpenJobs("ben", today, bensOpen),
];
