import type { Page } from "playwright-core";
import type { Screen } from "./screen.ts";

const neverMade = "#token=a-link-that-was-never-made";

const submit = (page: Page) => page.locator("button[type=submit]").click();

/** What strangers see, and those who come by a link. */
export const signedOutScreens: readonly Screen[] = [
  { name: "login", route: "/login", who: "stranger", path: "/login" },
  {
    ...{ name: "login-unreachable", route: "/login", who: "stranger", path: "/login" },
    act: async (page) => {
      await page.route("**/auth/sign-in", (route) => route.abort());
      await page.locator("input[name=email]").fill("lena.graf@client.example");
      await page.locator("input[name=password]").fill("not the right one");
      await submit(page);
      await page.getByRole("alert").waitFor();
    },
  },
  { name: "forgot", route: "/forgot", who: "stranger", path: "/forgot" },
  {
    ...{ name: "forgot-asked", route: "/forgot", who: "stranger", path: "/forgot" },
    act: async (page, { words }) => {
      await page.locator("input[type=email]").fill("nobody@example.com");
      await submit(page);
      await page.getByText(words.signIn.forgotDone).waitFor();
    },
  },
  { name: "reset", route: "/reset", who: "stranger", path: ({ links }) => links.reset },
  { name: "reset-expired", route: "/reset", who: "stranger", path: `/reset${neverMade}` },
  { name: "welcome", route: "/welcome", who: "stranger", path: ({ links }) => links.welcome },
  {
    ...{ name: "welcome-faults", route: "/welcome", who: "stranger", path: ({ links }) => links.welcome },
    act: async (page) => {
      await page.locator("input[name=displayName]").fill("Gina");
      await page.locator("input[name=password]").fill("short");
      await submit(page);
      await page.locator("[aria-invalid=true]").first().waitFor();
    },
  },
  { name: "welcome-expired", route: "/welcome", who: "stranger", path: `/welcome${neverMade}` },
  { name: "not-found", route: "nowhere", who: "stranger", path: "/nowhere" },
];
