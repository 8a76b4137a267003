import { typedJob } from "@rbo/server/testing/book-job";
import { addDays, type CalendarDate } from "@rbo/shared/dates/calendar-date";
import type { OrderCreateInput } from "@rbo/shared/orders/order.schema";
import type { JobName } from "./side.ts";
import { type PersonName, personNames } from "./story-people.ts";

/** How far a job has come; each date as days before today. */
export type StoryJob = {
  /** Null for the stringer's own racket. */
  of: PersonName | null;
  ordered?: number;
  strung?: number;
  returned?: number;
  paid?: number;
  setup?: Partial<OrderCreateInput>;
};

const alu = { manufacturer: "Luxilon", model: "ALU Power", gauge: "1.25" };
const gut = { manufacturer: "Babolat", model: "VS Touch", gauge: "1.30", material: "natural gut" };
const long = { manufacturer: "Solinco", model: "Hyper-G Soft Round Sonderausgabe Wimbledon-Grün", gauge: "1.30" };
const hawk = { manufacturer: "Head", model: "Hawk Touch", gauge: "1.20", material: "polyester" };

const side = (newString: typeof alu, value: number, priceMinor: number | null, more: object = {}) => ({
  newString,
  tension: { value, unit: "kg" } as const,
  priceMinor,
  ...more,
});
const both = (newString: typeof alu, value: number, priceMinor: number) => ({
  main: side(newString, value, priceMinor),
  cross: side(newString, value, priceMinor),
});

/** A job of each kind. What becomes of its receipt is the relay's to say (`tell-mail.ts`). */
export const storyJobs: Record<JobName, StoryJob> = {
  draft: { of: null, setup: { ...both(hawk, 22.5, 0), labourMinor: 0, orderedAt: null } },
  ordered: { of: "regular", ordered: 1, setup: both(alu, 24.5, 1850) },
  tapped: { of: "apostrophe", ordered: 0, setup: both(hawk, 23, 1600) },
  changing: { of: "hyphenated", ordered: 2, setup: both(alu, 24, 1850) },
  sent: { of: "regular", ordered: 3, strung: 0, setup: both(alu, 24.5, 1850) },
  outOfDate: { of: "hyphenated", ordered: 4, strung: 0, returned: 0, setup: both(hawk, 22, 1600) },
  refused: { of: "otherScript", ordered: 3, strung: 0, setup: both(hawk, 22.5, 1600) },
  putOff: { of: "emoji", ordered: 2, strung: 0, setup: both(alu, 25, 1850) },
  held: { of: "apostrophe", ordered: 1, strung: 0, setup: both(alu, 24, 1850) },
  noAddress: { of: "noAddress", ordered: 2, strung: 1, setup: both(hawk, 23, 1600) },
  done: {
    of: "optedOut",
    ordered: 9,
    strung: 8,
    returned: 7,
    paid: 6,
    setup: {
      main: side(gut, 25, 3900, { colour: "natur" }),
      cross: side(alu, 23.5, null, { byo: true, colour: "silber" }),
      labourMinor: 2750,
      dynamicTension: 37.2,
      method: "2 Knoten, 50/50",
      comments: "Ein Ösenband ersetzt.\nOne grommet strip replaced.",
    },
  },
  long: {
    of: "long",
    ordered: 12,
    setup: {
      ...both(long, 25.5, 12_345),
      labourMinor: 98_750,
      comments: "Bitte bis Samstagmittag: Interclub-Aufstiegsspiel. ".repeat(4).trim(),
    },
  },
  rightToLeft: { of: "rightToLeft", ordered: 5, strung: 2, setup: both(hawk, 23.5, 1600) },
  emoji: { of: "emoji", ordered: 0, setup: both(alu, 24, 1850) },
};

/** What was strung before: the regular's racket again and again, everybody else's in turn. */
export function pastJobs(count: number): StoryJob[] {
  const clients = personNames.filter((name) => name !== "fresh" && name !== "regular");
  return Array.from({ length: count }, (_, index): StoryJob => {
    const ordered = 20 + (count - index) * 6;
    const isRegular = index % 4 === 0;
    const string = index % 3 === 0 ? hawk : alu;
    const reading = isRegular ? { dynamicTension: 35 + (index % 5) * 0.6 } : {};
    return {
      of: isRegular ? "regular" : (clients[index % clients.length] ?? "regular"),
      ordered,
      strung: ordered - (index % 4),
      returned: ordered - 4,
      ...(index % 9 === 0 ? {} : { paid: ordered - 4 }),
      setup: { ...both(string, 23 + (index % 6) * 0.5, index % 3 === 0 ? 1600 : 1850), ...reading },
    };
  });
}

/** The typed job a story's job is booked with, on the day it was ordered. */
export function bookingOf(
  job: StoryJob,
  today: CalendarDate,
  whose: { clientId: string; racketId: string } | { isSelf: true; racketId: string },
): OrderCreateInput {
  const orderedAt = job.ordered === undefined ? null : addDays(today, -job.ordered);
  return typedJob({ newClient: null, newRacket: null, orderedAt, ...whose, ...job.setup });
}
