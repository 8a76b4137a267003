import { bookJob } from "@rbo/server/testing/book-job";
import type { TestUser } from "@rbo/server/testing/test-user";
import { afterAll, beforeAll, expect, test } from "vitest";
import { accessibilityFaults, smallThings } from "./accessibility.ts";
import { openTestBook, type TestBook } from "./book.ts";
import { untilLoaded } from "./browser.ts";
import { tell } from "./tell.ts";

let book: TestBook;
let anna: TestUser;
let ownPaths: string[];

beforeAll(async () => {
  book = await openTestBook();
  anna = await book.signUp("Anna", "admin");
  const ordered = await bookJob(anna);
  const strung = await bookJob(anna, { newClient: { lastName: "Ng" } });
  await anna.api.orders.markStrung.mutate({ id: strung.id });
  const { id: racketId } = await anna.api.rackets.create.mutate({ manufacturer: "Head", model: "Speed MP" });
  await anna.api.catalogue.suggest.mutate({ kind: "racket", id: racketId });
  await tell(book, anna, {
    kind: "submission_decided",
    facts: { kind: "racket", name: "Head Speed MP", status: "rejected", reason: "Which year?" },
  });
  ownPaths = [
    ...["/admin/moderation", "/admin/stringers", "/admin/audit", "/admin/catalogue-import"],
    `/catalogue/rackets/${racketId}`,
    `/catalogue/strings/${ordered.main.string?.id}`,
    `/clients/${ordered.client.id}`,
    `/rackets/${strung.racket.id}?clientId=${strung.client.id}`,
    `/reports`,
    `/reports?year=all`,
    `/orders/${ordered.id}`,
    `/orders/${strung.id}`,
    `/orders/${ordered.id}/edit`,
    `/orders/new?again=${ordered.id}`,
  ];
});
afterAll(() => book.close());

const looks = [
  { width: 375, colorScheme: "light", locale: "de-CH" },
  { width: 1280, colorScheme: "dark", locale: "en-GB" },
] as const;

const signedOut = [
  "/login",
  "/forgot",
  "/welcome#token=a-link-that-was-never-made",
  "/reset#token=a-link-that-was-never-made",
  "/nowhere",
];
const signedIn = [
  "/",
  "/orders",
  "/orders/new",
  "/clients",
  "/clients?search=nobody",
  "/clients/new",
  "/catalogue",
  "/catalogue?tab=strings&scope=own",
  "/catalogue?tab=suggestions",
  "/catalogue?search=nothing",
  "/catalogue/new?name=Head%20Speed%20MP",
  "/catalogue/new?kind=string",
  "/notices",
  "/more",
  "/settings",
  "/admin/mail",
];

test.each(looks)("every screen reads well: $width px, $colorScheme", async (look) => {
  const faults = [
    ...(await faultsOf(null, signedOut, look)),
    ...(await faultsOf(anna, [...signedIn, ...ownPaths], look)),
  ];
  expect(faults).toEqual([]);
});

async function faultsOf(
  user: TestUser | null,
  paths: readonly string[],
  look: (typeof looks)[number],
): Promise<string[]> {
  const page = await book.page(user, look);
  const faults: string[] = [];
  for (const path of paths) {
    await page.goto(path);
    await untilLoaded(page);
    const found = [...(await accessibilityFaults(page)), ...(await smallThings(page))];
    faults.push(...found.map((fault) => `${path} ${fault}`));
  }
  await page.context().close();
  return faults;
}
