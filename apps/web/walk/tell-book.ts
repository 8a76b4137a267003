import type { TestUser } from "@rbo/server/testing/test-user";
import { addDays, todayIn } from "@rbo/shared/dates/calendar-date";
import { type JobName, jobNames, type Places } from "./side.ts";
import { bookingOf, pastJobs, type StoryJob, storyJobs } from "./story-jobs.ts";
import { type PersonName, personNames, storyPeople } from "./story-people.ts";

type Owned = { clientId: string; racketId: string };
type Told = { user: TestUser; owned: Record<PersonName, Owned>; ownRacketId: string };

const today = () => todayIn("Europe/Zurich", new Date());

/** Fills one stringer's book through the front door: clients, rackets, `past` jobs that are done, and one of each kind. */
export async function tellBook(user: TestUser, past: number): Promise<Places> {
  const { id: ownRacketId } = await user.api.rackets.create.mutate({ manufacturer: "Angell", model: "TC97 Custom" });
  const told: Told = { user, owned: await tellPeople(user), ownRacketId };
  for (const job of pastJobs(past)) await tellJob(told, job);
  await tellAddresses(told);
  const jobs = await tellEachJob(told);
  return { jobs, ...(await placesOf(told, jobs)) };
}

async function tellPeople(user: TestUser): Promise<Record<PersonName, Owned>> {
  const owned = new Map<PersonName, Owned>();
  for (const name of personNames) {
    const { fields, racket } = storyPeople[name];
    const { id: clientId } = await user.api.clients.create.mutate({ ...fields, email: null });
    const { id: racketId } = await user.api.rackets.create.mutate({ ...racket, ownerClientId: clientId });
    owned.set(name, { clientId, racketId });
  }
  return complete(owned, personNames);
}

/** Known only now, so that years of receipts don't go out first. */
async function tellAddresses({ user, owned }: Told): Promise<void> {
  for (const name of personNames) {
    const { id, revision } = await user.api.clients.get.query({ id: owned[name].clientId });
    await user.api.clients.update.mutate({ ...storyPeople[name].fields, id, revision });
  }
}

async function tellEachJob(told: Told): Promise<Record<JobName, string>> {
  const ids = new Map<JobName, string>();
  for (const name of jobNames) ids.set(name, await tellJob(told, storyJobs[name]));
  return complete(ids, jobNames);
}

/** Books a job and lives it through; the receipts that mail is to tell of are strung later, with the relay set to it. */
async function tellJob({ user, owned, ownRacketId }: Told, job: StoryJob): Promise<string> {
  const whose = job.of ? owned[job.of] : ({ isSelf: true, racketId: ownRacketId } as const);
  const { id } = await user.api.orders.create.mutate(bookingOf(job, today(), whose));
  const on = (days: number) => ({ id, on: addDays(today(), -days) });
  if (job.strung !== undefined && job.strung > 0) await user.api.orders.markStrung.mutate(on(job.strung));
  if (job.returned !== undefined && job.returned > 0) await user.api.orders.markReturned.mutate(on(job.returned));
  if (job.paid !== undefined) await user.api.orders.markPaid.mutate(on(job.paid));
  return id;
}

async function placesOf({ user, owned }: Told, jobs: Record<JobName, string>): Promise<Omit<Places, "jobs">> {
  // What becomes everyone's is one row; so that each book has its own to suggest, the models differ.
  const short = user.email.slice(0, 3);
  const { main } = await user.api.orders.get.query({ id: jobs.ordered });
  const { id: suggested } = await user.api.rackets.create.mutate({ manufacturer: "Yonex", model: `VCORE ${short}` });
  const { id: rejected } = await user.api.rackets.create.mutate({ manufacturer: "Head", model: `Sped MP ${short}` });
  const { id: shared } = await user.api.strings.create.mutate({ manufacturer: "Yonex", model: `Poly Tour ${short}` });
  return {
    clients: {
      regular: owned.regular.clientId,
      long: owned.long.clientId,
      rightToLeft: owned.rightToLeft.clientId,
      fresh: owned.fresh.clientId,
    },
    rackets: { regular: owned.regular.racketId, once: owned.long.racketId, suggested, rejected },
    strings: { own: main.string?.id ?? "", shared },
  };
}

/** Guarantee: every key has been told. */
function complete<Key extends string, Value>(told: Map<Key, Value>, keys: readonly Key[]): Record<Key, Value> {
  const missing = keys.filter((key) => !told.has(key));
  if (missing.length > 0) throw new Error(`the story does not tell ${missing.join(", ")}`);
  return Object.fromEntries(told) as Record<Key, Value>;
}
