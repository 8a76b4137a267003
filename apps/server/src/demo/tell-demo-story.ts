import type { EmailSender } from "@rbo/mailer/email-sender";
import { clientCreateSchema } from "@rbo/shared/clients/client.schema";
import { todayIn } from "@rbo/shared/dates/calendar-date";
import { racketCreateSchema } from "@rbo/shared/rackets/racket.schema";
import { stringCreateSchema } from "@rbo/shared/strings/string.schema";
import type { Deps } from "../app/deps.ts";
import { seedCatalogue } from "../catalogue/seed-catalogue.ts";
import { suggestGear } from "../catalogue/suggest-gear.ts";
import { createClient } from "../clients/clients.service.ts";
import { createRacket } from "../rackets/rackets.service.ts";
import { createString } from "../strings/strings.service.ts";
import { addDemoAccount } from "./add-demo-account.ts";
import { anna, ben, type DemoAccount, demoAccounts } from "./demo-accounts.ts";
import { annasClients, bensClients, type DemoClient } from "./demo-clients.ts";
import { demoContext } from "./demo-context.ts";
import { demoId } from "./demo-id.ts";
import { annasJobs, bensJobs } from "./demo-jobs.ts";
import type { DemoJob } from "./plan-jobs.ts";
import { tellDemoJob } from "./tell-demo-job.ts";

/**
 * The demo story: an admin, two stringers with their books, gear private and shared, jobs and mails in every state. The
 * same on every machine for the same day; telling it twice, or after it broke off, leaves it told once.
 */
export async function tellDemoStory(deps: Deps, sender: EmailSender): Promise<void> {
  for (const account of demoAccounts) await addDemoAccount(deps, account);
  await seedCatalogue(deps);
  const now = deps.clock.now();
  const today = todayIn("Europe/Zurich", now);
  await tellBook({ deps, sender, account: anna, clients: annasClients, now }, annasJobs(today));
  await tellBook({ deps, sender, account: ben, clients: bensClients, now }, bensJobs(today));
  await suggestTwo(deps);
}

type Book = { deps: Deps; sender: EmailSender; account: DemoAccount; clients: readonly DemoClient[]; now: Date };

async function tellBook(book: Book, jobs: readonly DemoJob[]): Promise<void> {
  const { deps, account, clients, now } = book;
  const ctx = demoContext(deps, account, now);
  await createRacket(ctx, racketCreateSchema.parse({ ...ownRacket, id: demoId(`${account.email} racket own`) }));
  for (const { key, fields, racket } of clients) {
    const clientId = demoId(`${account.email} client ${key}`);
    await createClient(ctx, clientCreateSchema.parse({ ...fields, id: clientId }));
    const owned = { ...racket, id: demoId(`${account.email} racket ${key}`), ownerClientId: clientId };
    await createRacket(ctx, racketCreateSchema.parse(owned));
  }
  for (const job of jobs) await tellDemoJob(book, job);
}

const ownRacket = {
  manufacturer: "Angell",
  model: "TC97 Custom",
  headSizeSqIn: 97,
  stringPattern: "16x19",
  serial: "TC97_1",
};

/** Two suggestions that wait for the admin. */
async function suggestTwo(deps: Deps): Promise<void> {
  const ctx = demoContext(deps, anna, deps.clock.now());
  const string = {
    id: demoId("anna string"),
    manufacturer: "Restring",
    model: "Zero",
    gauge: "1.20",
    material: "polyester",
  };
  const { id: stringId } = await createString(ctx, stringCreateSchema.parse(string));
  await suggestGear(ctx, { kind: "racket", id: demoId(`${anna.email} racket own`) });
  await suggestGear(ctx, { kind: "string", id: stringId });
}
