import { orderDatesFault, orderState, orderStates } from "@rbo/shared/orders/order-dates";
import { describe, expect, it } from "vitest";
import { annasClients } from "./demo-clients.ts";
import { annasJobs, bensJobs } from "./demo-jobs.ts";

const today = "2026-11-24";

describe("the jobs of the demo story", () => {
  it("are the same for the same day", () => {
    expect(annasJobs(today)).toEqual(annasJobs(today));
    expect(bensJobs(today)).toEqual(bensJobs(today));
  });

  it("are in every state, with a mail in every state that lasts", () => {
    const jobs = annasJobs(today);
    expect(new Set(jobs.map(orderState))).toEqual(new Set(orderStates));
    expect(new Set(jobs.map((job) => job.mail))).toEqual(new Set(["sent", "failed", "waiting", "queued"]));
    const strungFor = new Set(jobs.filter((job) => job.strungAt).map((job) => job.client));
    const without = annasClients.filter((client) => !client.fields.email || client.fields.emailReceipts === false);
    expect(without.every((client) => strungFor.has(client.key))).toBe(true);
  });

  it.each(["2024-02-29", "2026-01-01", "2026-11-24"])("keep every rule of the dates when told on %s", (day) => {
    for (const job of [...annasJobs(day), ...bensJobs(day)]) {
      expect(orderDatesFault(job, { isSelf: job.client === null }), job.key).toBeNull();
      for (const date of [job.orderedAt, job.strungAt, job.returnedAt, job.paidAt])
        expect((date ?? day) <= day).toBe(true);
    }
  });
});
