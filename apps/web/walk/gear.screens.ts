import type { Screen } from "./screen.ts";

/** The catalogue. */
export const gearScreens: readonly Screen[] = [
  { name: "catalogue", route: "/catalogue", who: "stringer", path: "/catalogue" },
  { name: "catalogue-strings", route: "/catalogue", who: "stringer", path: "/catalogue?tab=strings&scope=own" },
  { name: "catalogue-suggestions", route: "/catalogue", who: "stringer", path: "/catalogue?tab=suggestions" },
  { name: "catalogue-nothing-found", route: "/catalogue", who: "stringer", path: "/catalogue?search=nothing" },
  { name: "catalogue-empty", route: "/catalogue", who: "newcomer", path: "/catalogue?scope=own" },
  { name: "suggestions-empty", route: "/catalogue", who: "newcomer", path: "/catalogue?tab=suggestions" },
  {
    ...{ name: "new-racket", route: "/catalogue/new", who: "stringer", path: "/catalogue/new?name=Head%20Speed%20MP" },
    act: (page, { words }) => page.getByText(words.catalogue.similar).first().waitFor(),
  },
  { name: "new-string", route: "/catalogue/new", who: "stringer", path: "/catalogue/new?kind=string" },
  {
    ...{ name: "catalogue-racket", route: "/catalogue/rackets/$id", who: "stringer" },
    path: ({ rackets }) => `/catalogue/rackets/${rackets.once}`,
  },
  {
    ...{ name: "catalogue-racket-pending", route: "/catalogue/rackets/$id", who: "stringer" },
    path: ({ rackets }) => `/catalogue/rackets/${rackets.suggested}`,
  },
  {
    ...{ name: "catalogue-racket-rejected", route: "/catalogue/rackets/$id", who: "stringer" },
    path: ({ rackets }) => `/catalogue/rackets/${rackets.rejected}`,
  },
  {
    ...{ name: "catalogue-racket-edit", route: "/catalogue/rackets/$id", who: "stringer" },
    path: ({ rackets }) => `/catalogue/rackets/${rackets.once}`,
    act: async (page, { words }) => {
      await page.getByRole("button", { name: words.catalogue.edit, exact: true }).click();
      await page.getByLabel(words.catalogue.manufacturer).waitFor();
    },
  },
  {
    ...{ name: "catalogue-string", route: "/catalogue/strings/$id", who: "stringer" },
    path: ({ strings }) => `/catalogue/strings/${strings.own}`,
  },
  {
    ...{ name: "catalogue-string-shared", route: "/catalogue/strings/$id", who: "stringer" },
    path: ({ strings }) => `/catalogue/strings/${strings.shared}`,
  },
];
