import type { Page } from "playwright-core";
import type { Screen } from "./screen.ts";
import type { Side } from "./side.ts";

const book = (page: Page, { words }: Side) => page.getByRole("button", { name: words.orders.form.book }).click();

const unfold = (page: Page) => page.locator("details > summary").last().click();

/** Booking a job and changing one. */
export const jobFormScreens: readonly Screen[] = [
  { name: "new-job", route: "/orders/new", who: "stringer", path: "/orders/new" },
  { name: "new-job-first", route: "/orders/new", who: "newcomer", path: "/orders/new" },
  {
    ...{ name: "new-job-search", route: "/orders/new", who: "stringer", path: "/orders/new" },
    act: async (page, { words }) => {
      await page.getByLabel(words.orders.form.whoFor).fill("mull");
      await page.getByRole("button", { name: /Lena Graf/ }).waitFor({ state: "detached" });
    },
  },
  {
    ...{ name: "new-job-client", route: "/orders/new", who: "stringer" },
    path: ({ clients }) => `/orders/new?clientId=${clients.regular}`,
    act: (page, { words }) =>
      page
        .getByRole("button", { name: new RegExp(words.orders.form.sameAgain) })
        .first()
        .waitFor(),
  },
  {
    ...{
      name: "new-job-again",
      route: "/orders/new",
      who: "stringer",
      path: ({ jobs }) => `/orders/new?again=${jobs.done}`,
    },
    act: unfold,
  },
  {
    ...{ name: "new-job-again-long", route: "/orders/new", who: "stringer" },
    path: ({ jobs }) => `/orders/new?again=${jobs.long}`,
  },
  { name: "new-job-self", route: "/orders/new", who: "stringer", path: "/orders/new?self=1" },
  {
    ...{ name: "new-job-typed", route: "/orders/new", who: "newcomer", path: "/orders/new" },
    act: async (page, side) => {
      await page.getByRole("button", { name: side.words.orders.form.newClientPlain }).click();
      await book(page, side);
      await page.locator("[aria-invalid=true]").first().waitFor();
    },
  },
  {
    ...{
      name: "edit-job",
      route: "/orders/$id/edit",
      who: "stringer",
      path: ({ jobs }) => `/orders/${jobs.sent}/edit`,
    },
    act: (page, { words }) => page.getByLabel(words.orders.form.labour).last().fill("31"),
  },
  {
    ...{ name: "edit-job-stale", route: "/orders/$id/edit", who: "stringer" },
    path: ({ jobs }) => `/orders/${jobs.changing}/edit`,
    act: async (page, side) => {
      await page.getByLabel(side.words.orders.form.labour).last().fill("27");
      await changeElsewhere(side);
      await page.getByRole("button", { name: side.words.orders.form.saveChanges }).click();
      await page.getByText(side.words.common.conflictTitle).waitFor();
    },
  },
];

/** Another device saves the same job first. */
async function changeElsewhere({ stringer, jobs }: Side): Promise<void> {
  const { id, revision, racket, main, cross, comments } = await stringer.api.orders.get.query({ id: jobs.changing });
  const side = ({ string, tension, priceMinor }: typeof main) => ({
    stringId: string?.id ?? null,
    tension,
    priceMinor,
  });
  await stringer.api.orders.update.mutate({
    ...{ id, revision, racketId: racket.id, labourMinor: 2500, main: side(main), cross: side(cross) },
    comments: comments === "A" ? "B" : "A",
  });
}
