import { cut, hold } from "./network.ts";
import type { Screen } from "./screen.ts";
import type { JobName } from "./side.ts";

const job = (name: string, of: JobName): Pick<Screen, "name" | "route" | "who" | "path"> => ({
  ...{ name, route: "/orders/$id", who: "stringer" },
  path: ({ jobs }) => `/orders/${jobs[of]}`,
});

/** The list of jobs, and one job in each of its states. */
export const jobScreens: readonly Screen[] = [
  { name: "jobs", route: "/orders", who: "stringer", path: "/orders" },
  { name: "jobs-imported", route: "/orders", who: "mover", path: "/orders?year=2024" },
  { name: "jobs-empty", route: "/orders", who: "newcomer", path: "/orders" },
  { name: "jobs-nothing-found", route: "/orders", who: "stringer", path: "/orders?search=nobody&state=draft" },
  {
    ...{ name: "jobs-of-client", route: "/orders", who: "stringer" },
    path: ({ clients }) => `/orders?clientId=${clients.long}`,
  },
  {
    ...{ name: "jobs-loading", route: "/orders", who: "stringer", path: "/orders", isLoading: true },
    before: (page) => hold(page, "orders.list"),
  },
  {
    ...{ name: "jobs-unreachable", route: "/orders", who: "stringer", path: "/orders" },
    before: (page) => cut(page, "orders.list"),
    act: (page) => page.getByRole("alert").waitFor(),
  },
  job("job-draft", "draft"),
  job("job-ordered", "ordered"),
  job("job-sent", "sent"),
  job("job-out-of-date", "outOfDate"),
  job("job-refused", "refused"),
  job("job-put-off", "putOff"),
  job("job-no-address", "noAddress"),
  job("job-long", "long"),
  job("job-right-to-left", "rightToLeft"),
  job("job-emoji", "emoji"),
  {
    ...job("job-done", "done"),
    act: (page, { words }) => page.getByText(words.orders.page.history, { exact: true }).click(),
  },
  {
    ...job("job-undo", "tapped"),
    act: async (page, { words, stringer, jobs }) => {
      await page.getByRole("button", { name: words.orders.page.markNow.strungAt }).click();
      await page.getByRole("button", { name: words.common.undo }).waitFor();
      await stringer.api.orders.clearStrung.mutate({ id: jobs.tapped });
    },
  },
  {
    ...job("job-other-day", "ordered"),
    act: async (page, { words }) => {
      await page.getByRole("button", { name: `${words.orders.page.step.orderedAt}: ` }).click();
      await page.getByRole("dialog").waitFor();
    },
  },
  {
    ...job("job-send", "sent"),
    act: async (page, { words }) => {
      await page.getByRole("button", { name: words.orders.page.sendAgain }).click();
      await page.getByRole("dialog").waitFor();
    },
  },
  {
    ...{ name: "job-unknown", route: "/orders/$id", who: "newcomer", path: ({ jobs }) => `/orders/${jobs.sent}` },
    act: (page) => page.getByRole("alert").waitFor(),
  },
];
