import { createTestDatabase, type TestDatabase } from "@rbo/db/testing/test-database";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bookJob } from "../testing/book-job.ts";
import { refusalOf } from "../testing/refusal.ts";
import { startTestApp, type TestApp } from "../testing/test-app.ts";
import { createTestClock, type TestClock } from "../testing/test-clock.ts";
import { signUpTestUser, type TestUser } from "../testing/test-user.ts";
import { watchProcess } from "./metrics.ts";

let database: TestDatabase;
let clock: TestClock;
let server: TestApp;
let anna: TestUser;
beforeAll(async () => {
  database = await createTestDatabase();
  clock = createTestClock();
  server = await startTestApp({ db: database.db, clock });
  anna = await signUpTestUser(database.db, server.url, "Anna");
});
afterAll(async () => {
  await server.close();
  await database.drop();
});

const page = async (headers: Record<string, string> = {}, url = server.url) => {
  const response = await fetch(`${url}/metrics`, { headers });
  return { status: response.status, type: response.headers.get("content-type"), text: await response.text() };
};
/** The number behind a name and its labels, as they are written on the page. */
const figure = (text: string, name: string): number | null => {
  const line = text.split("\n").find((candidate) => candidate.startsWith(`${name} `));
  return line === undefined ? null : Number(line.slice(name.length));
};

describe("the metrics", () => {
  it("tell of the outbox, how long it waits, the line and the caps", async () => {
    const { id } = await bookJob(anna, { newClient: { lastName: "Graf", email: "lena@example.com" } });
    await anna.api.orders.markStrung.mutate({ id });
    clock.advance(70_000);
    const { type, text } = await page();
    expect(type).toMatch(/^text\/plain; version=0\.0\.4/);
    expect(figure(text, 'rbo_outbox_mails{state="queued"}')).toBe(1);
    expect(figure(text, 'rbo_outbox_mails{state="failed"}')).toBe(0);
    expect(figure(text, "rbo_outbox_oldest_age_seconds")).toBe(70);
    expect(figure(text, "rbo_outbox_overdue_seconds")).toBe(60);
    expect(figure(text, 'rbo_mail_line_stopped{kind="refused"}')).toBe(0);
    expect(figure(text, "rbo_mail_line_stopped_seconds")).toBe(0);
    expect(figure(text, 'rbo_mails_counted{window="day"}')).toBe(0);
    expect(figure(text, 'rbo_mails_cap{window="month"}')).toBe(3000);
  });

  it("count exports under way and the pools' connections", async () => {
    const before = (await page()).text;
    expect(figure(before, "rbo_exports_running")).toBe(0);
    expect(figure(before, 'rbo_database_connections{state="active"}')).toBeGreaterThanOrEqual(1);
    const download = await anna.fetch("/exports/json");
    await download.text();
    await expect.poll(async () => figure((await page()).text, "rbo_exports_running")).toBe(0);
    await server.deps.db.rows.transaction(async (rows) => {
      await rows.execute("set local role rbo_app");
      await rows.execute(`select set_config('rbo.stringer_id', '${anna.id}', true)`);
      await rows.execute(
        `update export_leases set lease_until = now() + interval '1 minute' where stringer_id = '${anna.id}'`,
      );
    });
    expect(figure((await page()).text, "rbo_exports_running")).toBe(1);
  });

  it("count requests by their route's pattern, and procedures by name and end", async () => {
    await anna.fetch("/receipts/0195f0aa-0000-7000-8000-000000000003.pdf");
    await anna.fetch("/wp-login.php?id=1");
    await Promise.all([anna.api.orders.dashboard.query(), refusalOf(anna.api.mail.health.query())]);
    const { text } = await page();
    const requests = (labels: string) => figure(text, `rbo_http_request_duration_seconds_count{${labels}}`);
    expect(requests('method="GET",route="/receipts/:file",status="404"')).toBe(1);
    expect(requests('method="GET",route="none",status="404"')).toBe(1);
    const procedures = (labels: string) => figure(text, `rbo_procedure_duration_seconds_count{${labels}}`);
    expect(procedures('procedure="orders.dashboard",code="ok"')).toBe(1);
    expect(procedures('procedure="mail.health",code="FORBIDDEN"')).toBe(1);
    expect(text).not.toContain("wp-login");
    expect(text).not.toContain(anna.id);
  });

  it("tell of memory and event-loop delay of the process", async () => {
    watchProcess(server.deps.metrics);
    const { text } = await page();
    expect(figure(text, "process_resident_memory_bytes")).toBeGreaterThan(1e6);
    expect(figure(text, "nodejs_eventloop_lag_p99_seconds")).toBeGreaterThanOrEqual(0);
  });

  it("go on while the database is away, and count that it was", async () => {
    const gone = await createTestDatabase();
    const alone = await startTestApp({ db: gone.db, clock, log: pino({ level: "silent" }) });
    await gone.drop();
    const { status, text } = await page({}, alone.url);
    expect(status).toBe(200);
    expect(figure(text, "rbo_database_failures_total")).toBe(1);
    expect(text).not.toContain("rbo_outbox_mails");
    await alone.close();
  });
});

describe("who reads them", () => {
  it("is a program on this machine, not whoever comes by a proxy", async () => {
    expect((await page()).status).toBe(200);
    expect((await page({ "x-forwarded-for": "127.0.0.1" })).status).toBe(403);
    expect((await page({ forwarded: "for=127.0.0.1" })).status).toBe(403);
  });

  it("is, where a token is set, whoever brings it and nobody else", async () => {
    const token = "a token of 24 characters";
    const guarded = await startTestApp({ db: database.db, clock, metricsToken: token });
    const status = async (headers: Record<string, string>) => (await page(headers, guarded.url)).status;
    expect(await status({})).toBe(403);
    expect(await status({ authorization: "Bearer another" })).toBe(403);
    expect(await status({ authorization: `Bearer ${token}`, "x-forwarded-for": "192.0.2.1" })).toBe(200);
    await guarded.close();
  });
});
