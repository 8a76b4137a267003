import type { Screen } from "./screen.ts";

/** Clients, their rackets, and what it all adds up to. */
export const peopleScreens: readonly Screen[] = [
  { name: "clients", route: "/clients", who: "stringer", path: "/clients" },
  { name: "clients-empty", route: "/clients", who: "newcomer", path: "/clients" },
  { name: "clients-nobody-found", route: "/clients", who: "stringer", path: "/clients?search=nobody" },
  { name: "new-client", route: "/clients/new", who: "stringer", path: "/clients/new?name=J%C3%BCrg%20M%C3%BCller" },
  {
    ...{ name: "new-client-faults", route: "/clients/new", who: "stringer", path: "/clients/new" },
    act: async (page, { words }) => {
      await page.getByLabel(words.clients.email).fill("not.an.address@x");
      await page.getByLabel(words.clients.lastName).fill("Muster");
      await page.getByRole("button", { name: words.clients.create }).click();
      await page.locator("[aria-invalid=true]").first().waitFor();
    },
  },
  { name: "client", route: "/clients/$id", who: "stringer", path: ({ clients }) => `/clients/${clients.regular}` },
  { name: "client-long", route: "/clients/$id", who: "stringer", path: ({ clients }) => `/clients/${clients.long}` },
  { name: "client-fresh", route: "/clients/$id", who: "stringer", path: ({ clients }) => `/clients/${clients.fresh}` },
  {
    ...{ name: "client-right-to-left", route: "/clients/$id", who: "stringer" },
    path: ({ clients }) => `/clients/${clients.rightToLeft}`,
  },
  {
    ...{
      name: "client-edit",
      route: "/clients/$id",
      who: "stringer",
      path: ({ clients }) => `/clients/${clients.regular}`,
    },
    act: async (page, { words }) => {
      await page.getByRole("button", { name: words.clients.edit, exact: true }).click();
      await page.getByLabel(words.clients.lastName).waitFor();
    },
  },
  {
    ...{ name: "racket", route: "/rackets/$id", who: "stringer" },
    path: ({ rackets, clients }) => `/rackets/${rackets.regular}?clientId=${clients.regular}`,
  },
  { name: "racket-once", route: "/rackets/$id", who: "stringer", path: ({ rackets }) => `/rackets/${rackets.once}` },
  { name: "reports", route: "/reports", who: "stringer", path: "/reports" },
  { name: "reports-all", route: "/reports", who: "mover", path: "/reports?year=all" },
  { name: "reports-empty", route: "/reports", who: "newcomer", path: "/reports" },
];
