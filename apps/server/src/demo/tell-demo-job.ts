import type { EmailSender } from "@rbo/mailer/email-sender";
import { orderCreateSchema } from "@rbo/shared/orders/order.schema";
import type { Deps } from "../app/deps.ts";
import { createOrder } from "../orders/create-order.ts";
import { markOrderPaid, markOrderReturned, markOrderStrung } from "../orders/set-order-date.ts";
import type { DemoAccount } from "./demo-accounts.ts";
import type { DemoClient, DemoHabit } from "./demo-clients.ts";
import { afternoonOf, demoContext } from "./demo-context.ts";
import { gear } from "./demo-gear.ts";
import { demoId } from "./demo-id.ts";
import type { DemoJob } from "./plan-jobs.ts";
import { settleDemoMail } from "./settle-demo-mail.ts";

export type Telling = {
  deps: Deps;
  sender: EmailSender;
  account: DemoAccount;
  clients: readonly DemoClient[];
  now: Date;
};

/** One job of the story, lived through day by day; telling it again changes nothing. */
export async function tellDemoJob(telling: Telling, job: DemoJob): Promise<void> {
  const { deps, account, now } = telling;
  const id = demoId(job.key);
  const on = (day: string) => demoContext(deps, account, afternoonOf(day, now));
  const firstDay = job.orderedAt ?? job.strungAt;
  await createOrder(firstDay ? on(firstDay) : demoContext(deps, account, now), newOrder(telling, id, job));
  if (job.strungAt) {
    await markOrderStrung(on(job.strungAt), { id, on: job.strungAt });
    await settleDemoMail({ ...telling, at: afternoonOf(job.strungAt, now) }, job.mail);
  }
  if (job.returnedAt) await markOrderReturned(on(job.returnedAt), { id, on: job.returnedAt });
  if (job.paidAt) await markOrderPaid(on(job.paidAt), { id, on: job.paidAt });
}

function newOrder({ account, clients }: Telling, id: string, job: DemoJob) {
  const client = clients.find(({ key }) => key === job.client);
  const habit: DemoHabit = client?.habit ?? ownHabit;
  const side = (which: "main" | "cross") => {
    const { string, priceMinor } = gear[(which === "cross" && habit.cross) || habit.main];
    const tension = (which === "cross" && habit.crossTension) || habit.tension;
    return { newString: string, tension, priceMinor, byo: habit.byo ?? false };
  };
  return orderCreateSchema.parse({
    id,
    isSelf: client === undefined,
    clientId: client ? demoId(`${account.email} client ${client.key}`) : null,
    racketId: demoId(`${account.email} racket ${client?.key ?? "own"}`),
    main: side("main"),
    cross: side("cross"),
    labourMinor: client ? account.settings.defaultLabourMinor : 0,
    comments: job.comments,
    orderedAt: job.orderedAt,
    ...(client ? {} : { dynamicTension: 37.2, method: "2 Knoten" }),
  });
}

/** What stringers play themselves costs them nothing on paper. */
const ownHabit: DemoHabit = { main: "hyperG", tension: { value: 22.5, unit: "kg" }, byo: true };
