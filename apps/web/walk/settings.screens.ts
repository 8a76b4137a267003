import type { Page } from "playwright-core";
import { oldSpreadsheet } from "./bring-in.ts";
import { type Screen, saying } from "./screen.ts";
import type { Side } from "./side.ts";

const chooseFile = async (page: Page, name: string, buffer: Buffer) =>
  page.locator("input[type=file]").setInputFiles({ name, mimeType: "application/octet-stream", buffer });

/** The account, and files that come into the book. */
export const settingsScreens: readonly Screen[] = [
  { name: "settings", route: "/settings", who: "stringer", path: "/settings" },
  { name: "settings-fresh", route: "/settings", who: "newcomer", path: "/settings" },
  { name: "settings-admin", route: "/settings", who: "admin", path: "/settings" },
  {
    ...{ name: "settings-faults", route: "/settings", who: "stringer", path: "/settings" },
    act: async (page, { words }) => {
      await page.getByLabel(words.settings.labour).fill("a lot");
      await page.getByRole("button", { name: words.common.save }).click();
      await page.locator("[aria-invalid=true]").first().waitFor();
    },
  },
  {
    ...{ name: "settings-stale", route: "/settings", who: "newcomer", path: "/settings" },
    act: async (page, side) => {
      await page.getByLabel(side.words.settings.businessName).fill("Saitenwerk");
      await changeElsewhere(side);
      await page.getByRole("button", { name: side.words.common.save }).click();
      await page.getByText(side.words.common.conflictTitle).waitFor();
    },
  },
  {
    ...{ name: "deactivate", route: "/settings", who: "stringer", path: "/settings" },
    act: async (page, { words }) => {
      await page.getByRole("button", { name: words.settings.deactivateAsk }).click();
      await page.getByRole("dialog").waitFor();
    },
  },
  { name: "import", route: "/settings/import", who: "newcomer", path: "/settings/import" },
  {
    ...{ name: "import-report", route: "/settings/import", who: "newcomer", path: "/settings/import" },
    act: async (page, { words }) => {
      await chooseFile(page, "Besaitungen 2019-2025.xlsx", await oldSpreadsheet());
      await page.getByRole("button", { name: words.imports.bringIn }).waitFor();
    },
  },
  {
    ...{ name: "import-refused", route: "/settings/import", who: "newcomer", path: "/settings/import" },
    act: async (page) => {
      await chooseFile(page, "holiday.json", Buffer.from("{}"));
      await page.getByRole("alert").waitFor();
    },
  },
  {
    ...{ name: "import-undo", route: "/settings/import", who: "mover", path: "/settings/import" },
    act: async (page, { words }) => {
      await page
        .getByRole("button", { name: saying(words.imports.undoLabel) })
        .first()
        .click();
      await page.getByRole("dialog").waitFor();
    },
  },
];

async function changeElsewhere({ newcomer }: Side): Promise<void> {
  const { email: _, ...settings } = await newcomer.api.settings.get.query();
  const phone = settings.phone === null ? "044 111 22 33" : null;
  await newcomer.api.settings.update.mutate({ ...settings, phone });
}
