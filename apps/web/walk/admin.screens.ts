import type { Page } from "playwright-core";
import { type Screen, saying } from "./screen.ts";
import type { Side } from "./side.ts";

/** What administrators look after. */
export const adminScreens: readonly Screen[] = [
  { name: "stringers", route: "/admin/stringers", who: "admin", path: "/admin/stringers" },
  { name: "stringers-nobody", route: "/admin/stringers", who: "admin", path: "/admin/stringers?search=nobody" },
  {
    ...{ name: "stringers-invite", route: "/admin/stringers", who: "admin", path: "/admin/stringers" },
    act: async (page, { words }) => {
      await page.getByRole("button", { name: words.stringers.invite, exact: true }).click();
      await page.getByLabel(words.settings.inviteEmail).waitFor();
    },
  },
  {
    ...{ name: "stringers-menu", route: "/admin/stringers", who: "admin", path: "/admin/stringers?state=joined" },
    act: async (page, side) => {
      await openAccountMenu(page, side);
    },
  },
  {
    ...{ name: "stringers-deactivate", route: "/admin/stringers", who: "admin", path: "/admin/stringers?state=joined" },
    act: async (page, side) => {
      await openAccountMenu(page, side);
      await page.getByRole("menuitem", { name: side.words.stringers.act.deactivate.menu }).click();
      await page.getByRole("dialog").locator("button[type=submit]").click();
      await page.getByText(side.words.stringers.reasonShort).waitFor();
    },
  },
  { name: "moderation", route: "/admin/moderation", who: "admin", path: "/admin/moderation" },
  {
    ...{ name: "moderation-reject", route: "/admin/moderation", who: "admin", path: "/admin/moderation" },
    act: async (page, { words }) => {
      await page.getByRole("button", { name: words.moderation.reject, exact: true }).first().click();
      await page.getByRole("dialog").waitFor();
    },
  },
  {
    ...{ name: "moderation-merge", route: "/admin/moderation", who: "admin", path: "/admin/moderation" },
    act: async (page, { words }) => {
      await page.getByRole("button", { name: words.moderation.another }).first().click();
      await page.getByRole("dialog").waitFor();
    },
  },
  { name: "catalogue-import", route: "/admin/catalogue-import", who: "admin", path: "/admin/catalogue-import" },
  {
    ...{
      name: "catalogue-import-plan",
      route: "/admin/catalogue-import",
      who: "admin",
      path: "/admin/catalogue-import",
    },
    act: async (page, { words }) => {
      await page.getByText(words.catalogueImport.kinds.string, { exact: true }).click();
      await page.locator("input[type=file]").setInputFiles({ name: "strings.csv", mimeType: "text/csv", buffer: csv });
      await page.getByRole("button", { name: words.catalogueImport.another }).waitFor();
    },
  },
  { name: "mail-log", route: "/admin/mail", who: "admin", path: "/admin/mail" },
  { name: "mail-log-refused", route: "/admin/mail", who: "admin", path: "/admin/mail?state=failed" },
  {
    ...{ name: "mail-log-none", route: "/admin/mail", who: "admin", path: "/admin/mail?state=failed&event=invite" },
  },
  {
    ...{ name: "audit", route: "/admin/audit", who: "admin", path: "/admin/audit" },
    act: (page) => page.locator("details > summary").first().click(),
  },
  { name: "audit-none", route: "/admin/audit", who: "admin", path: "/admin/audit?to=2001-01-01" },
];

const csv = Buffer.from(
  [
    "manufacturer;model;gauge",
    "Völkl;Cyclone;1,25",
    "Yonex;Poly Tour Pro",
    "Yonex;PolyTour Proo",
    "Head;Hawk;thick",
  ].join("\r\n"),
);

async function openAccountMenu(page: Page, { words, stringer }: Side): Promise<void> {
  const row = page.getByRole("listitem").filter({ hasText: stringer.email });
  await row.getByRole("button", { name: saying(words.stringers.actionsFor) }).click();
  await page.getByRole("menuitem").first().waitFor();
}
