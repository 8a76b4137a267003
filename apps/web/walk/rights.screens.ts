import type { Page } from "playwright-core";
import { type Screen, saying } from "./screen.ts";
import type { Side } from "./side.ts";

/** What an administrator does for somebody who asks for their data, to be forgotten, or to leave. */
export const rightsScreens: readonly Screen[] = [
  { name: "people", route: "/admin/people", who: "admin", path: "/admin/people" },
  { ...{ name: "people-found", route: "/admin/people", who: "admin", path: "/admin/people" }, act: find },
  {
    ...{ name: "person", route: "/admin/people/$id", who: "admin", path: "/admin/people" },
    act: async (page, side) => {
      await openPerson(page, side);
    },
  },
  {
    ...{ name: "person-erase", route: "/admin/people/$id", who: "admin", path: "/admin/people" },
    act: async (page, side) => {
      await openPerson(page, side);
      await page.getByRole("button", { name: side.words.people.erase }).click();
      await page.getByRole("dialog").waitFor();
    },
  },
  {
    ...{ name: "person-merge", route: "/admin/people/$id/merge", who: "admin", path: "/admin/people" },
    act: async (page, side) => {
      await openPerson(page, side);
      await page.getByRole("link", { name: side.words.people.merge }).click();
      await page
        .getByRole("link", { name: saying(side.words.people.mergeOther) })
        .first()
        .click();
      const [beforeName] = side.words.people.typeName.split("{");
      await page.getByLabel(new RegExp(`^${beforeName}`)).waitFor();
    },
  },
  {
    ...{ name: "leaving", route: "/admin/stringers/$id/leaving", who: "admin" },
    path: ({ newcomer }) => `/admin/stringers/${newcomer.id}/leaving`,
  },
];

async function find(page: Page, { words }: Side): Promise<void> {
  await page.getByLabel(words.people.searchLabel).fill("graf");
  await page.getByLabel(words.people.reason).fill("Asked by letter");
  await page.getByRole("button", { name: words.people.search, exact: true }).click();
  await page
    .getByRole("link", { name: /Lena Graf/ })
    .first()
    .waitFor();
}

async function openPerson(page: Page, side: Side): Promise<void> {
  await find(page, side);
  await page
    .getByRole("link", { name: /Lena Graf/ })
    .first()
    .click();
  await page.getByRole("heading", { name: "Lena Graf", level: 1 }).waitFor();
}
