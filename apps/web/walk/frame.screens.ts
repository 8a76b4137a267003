import { cut, hold } from "./network.ts";
import type { Screen } from "./screen.ts";

/** The first screen, and what the frame around every screen says. */
export const frameScreens: readonly Screen[] = [
  { name: "today", route: "/", who: "stringer", path: "/" },
  { name: "today-empty", route: "/", who: "newcomer", path: "/" },
  { name: "today-admin", route: "/", who: "admin", path: "/" },
  {
    ...{ name: "today-loading", route: "/", who: "stringer", path: "/", isLoading: true },
    before: (page) => hold(page, "orders.dashboard"),
  },
  {
    ...{ name: "today-unreachable", route: "/", who: "stringer", path: "/" },
    before: (page) => cut(page, "orders.dashboard"),
    act: (page) => page.getByRole("alert").waitFor(),
  },
  {
    ...{ name: "offline", route: "/clients", who: "stringer", path: "/clients" },
    act: async (page, { words }) => {
      await page.context().setOffline(true);
      await page.getByText(words.common.offline).waitFor();
    },
  },
  {
    ...{ name: "session-ended", route: "/clients/new", who: "stringer", path: "/clients/new" },
    act: async (page, { words }) => {
      await page.getByLabel(words.clients.lastName).fill("Muster");
      await page.context().clearCookies();
      await page.getByRole("button", { name: words.clients.create }).click();
      await page.getByRole("dialog", { name: words.common.signInAgainTitle }).waitFor();
    },
  },
  {
    ...{ name: "leave-unsaved", route: "/settings", who: "stringer", path: "/settings" },
    act: async (page, { words }) => {
      await page.getByLabel(words.settings.phone).fill("079");
      await page.getByRole("link", { name: words.common.clients, exact: true }).first().click();
      await page.getByRole("dialog").waitFor();
    },
  },
  { name: "more", route: "/more", who: "stringer", path: "/more" },
  { name: "more-admin", route: "/more", who: "admin", path: "/more" },
  { name: "notices", route: "/notices", who: "stringer", path: "/notices" },
  { name: "notices-empty", route: "/notices", who: "newcomer", path: "/notices" },
  { name: "admin-only", route: "/admin/audit", who: "stringer", path: "/admin/audit" },
];
