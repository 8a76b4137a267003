import { bookJob } from "@rbo/server/testing/book-job";
import { afterAll, beforeAll, expect, test } from "vitest";
import { accessibilityFaults } from "./accessibility.ts";
import { openTestBook, type TestBook } from "./book.ts";
import { decideSuggestion } from "./decide-suggestion.ts";

let book: TestBook;
beforeAll(async () => {
  book = await openTestBook();
});
afterAll(() => book.close());

test("a racket searched for in vain is added with its owner, edited in place and found by its spelling", async () => {
  const anna = await book.signUp("Anna");
  await anna.api.clients.create.mutate({ firstName: "Lena", lastName: "Graf" });
  const page = await book.page(anna);
  await page.goto("/catalogue?scope=own");
  await page.getByText("No rackets yet").waitFor();
  await page.getByLabel("Search rackets").fill("Babolat Pure Aero 98");
  await page.getByRole("link", { name: "Add “Babolat Pure Aero 98”" }).click();
  expect(await page.getByLabel("Model").inputValue()).toBe("Pure Aero 98");
  await page.getByLabel(/Year/).pressSequentially("20x23");
  await page.getByLabel(/String pattern/).fill("around");
  await page.getByRole("combobox", { name: /Owner/ }).fill("graf");
  await page.getByRole("option", { name: "Lena Graf" }).click();
  await page.getByRole("button", { name: "Add to my catalogue" }).click();
  await page.getByText("Please enter mains by crosses, like 16x19.").waitFor();
  await page.getByLabel(/String pattern/).fill("16*20");
  await page.getByRole("button", { name: "Add to my catalogue" }).click();
  await page.getByRole("heading", { name: "Babolat Pure Aero 98", level: 1 }).waitFor();
  for (const fact of ["98 in²", "16x20", "2023", "Lena Graf"]) await page.getByText(fact, { exact: true }).waitFor();

  await page.getByRole("button", { name: "Edit" }).click();
  await page.getByLabel(/Serial/).fill("PA98_2023_45");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByText("PA98_2023_45").waitFor();
  await page.getByRole("link", { name: "Back" }).click();
  await page.getByLabel("Search rackets").fill("pureaero98");
  await page.getByRole("link", { name: /PA98_2023_45 · Lena Graf/ }).waitFor();
  await page.context().close();
});

test("the list stands in the address: tab, scope and search survive a reload and *back*", async () => {
  const ben = await book.signUp("Ben");
  await ben.api.strings.create.mutate({ manufacturer: "Luxilon", model: "ALU Power", gauge: "1.25" });
  await ben.api.strings.create.mutate({ manufacturer: "Yonex", model: "Poly Tour", gauge: "1.25" });
  const page = await book.page(ben, { width: 1280 });
  await page.goto("/catalogue");
  await page.getByText("Strings", { exact: true }).click();
  await page.getByText("Mine", { exact: true }).click();
  await page.getByLabel("Search strings").fill("polytour");
  await page.getByRole("link", { name: /ALU Power/ }).waitFor({ state: "detached" });
  await page.waitForURL("**/catalogue?tab=strings&scope=own&search=polytour");
  await page.reload();
  await page.getByRole("link", { name: /Poly Tour/ }).click();
  await page.getByRole("heading", { name: "Yonex Poly Tour", level: 1 }).waitFor();
  await page.goBack();
  expect(await page.getByLabel("Search strings").inputValue()).toBe("polytour");
  await page.context().close();
});

test("more than a page of them can all be reached", async () => {
  const carla = await book.signUp("Carla");
  const models = Array.from({ length: 53 }, (_, index) => `Model ${String(index).padStart(2, "0")}`);
  for (const model of models) await carla.api.rackets.create.mutate({ manufacturer: "Head", model });
  const page = await book.page(carla);
  await page.goto("/catalogue?scope=own");
  await page.getByRole("link", { name: "Head Model 49" }).waitFor();
  expect(await page.getByRole("link", { name: "Head Model 50" }).count()).toBe(0);
  await page.getByRole("button", { name: "Show more" }).click();
  await page.getByRole("link", { name: "Head Model 52" }).waitFor();
  expect(await page.getByRole("link", { name: /Head Model/ }).count()).toBe(53);
  await page.context().close();
});

test("what there is already is said before it is added twice", async () => {
  const dora = await book.signUp("Dora");
  await dora.api.strings.create.mutate({ manufacturer: "Luxilon", model: "ALU Power", gauge: "1.25" });
  const page = await book.page(dora);
  await page.goto("/catalogue/new?kind=string");
  await page.getByLabel("Manufacturer").fill("luxilon");
  await page.getByLabel("Model").fill("AluPower");
  const hint = page.getByRole("status").filter({ hasText: "There is already" });
  await hint.getByRole("link", { name: /Luxilon ALU Power.*1\.25/ }).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByLabel("Model").fill("alu power");
  await page.getByLabel(/Gauge/).fill("1,25");
  await page.getByRole("button", { name: "Add to my catalogue" }).click();
  await page.getByText("was in the catalogue already").waitFor();
  await page.getByRole("heading", { name: "Luxilon ALU Power", level: 1 }).waitFor();
  expect((await dora.api.catalogue.list.query({ kind: "string", scope: "own" })).items).toHaveLength(1);
  await page.context().close();
});

test("an edit says how many jobs it shows in, and one that began before another's loses nothing", async () => {
  const eva = await book.signUp("Eva");
  const { racket } = await bookJob(eva);
  const page = await book.page(eva);
  await page.goto(`/catalogue/rackets/${racket.id}`);
  await page.getByText("In one of your jobs.").waitFor();
  await page.getByRole("button", { name: "Edit" }).click();
  await page.getByText("One job names it").waitFor();
  await page.getByLabel(/Serial/).fill("B98");
  const { gear } = await eva.api.catalogue.get.query({ kind: "racket", id: racket.id });
  const { manufacturer, model } = racket;
  await eva.api.rackets.update.mutate({ id: racket.id, revision: gear.revision, manufacturer, model, year: 2024 });

  await page.getByRole("button", { name: "Save" }).click();
  await page.getByRole("alert").getByText("changed elsewhere").waitFor();
  expect(await page.getByLabel(/Serial/).inputValue()).toBe("B98");
  expect(await page.getByLabel(/Year/).inputValue()).toBe("2024");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByText("Saved.").waitFor();
  const saved = await eva.api.catalogue.get.query({ kind: "racket", id: racket.id });
  expect(saved.gear).toMatchObject({ serial: "B98", year: 2024 });
  await page.context().close();
});

test("a suggestion goes its way: pending, not accepted and why, suggested again, everyone's", async () => {
  const fritz = await book.signUp("Fritz");
  const admin = await book.signUp("Admin", "admin");
  const { id } = await fritz.api.rackets.create.mutate({ manufacturer: "Tecnifibre", model: "TF40" });
  const page = await book.page(fritz);
  await page.goto(`/catalogue/rackets/${id}`);
  await page.getByRole("button", { name: "Suggest to everyone" }).click();
  await page.getByText(/^Suggested on .* An administrator will look at it/).waitFor();
  expect(await page.getByRole("button", { name: /Suggest/ }).count()).toBe(0);

  await decideSuggestion(book, admin, id, { status: "rejected", reason: "Which year?" });
  await page.goto("/catalogue?tab=suggestions");
  await page.getByRole("link", { name: /Tecnifibre TF40.*Reason: Which year\?.*Not accepted/ }).click();
  await page.getByText(/Not accepted on .*: “Which year\?”/).waitFor();
  await page.getByRole("button", { name: "Suggest it again" }).click();
  await page.getByText(/^Suggested on/).waitFor();

  await decideSuggestion(book, admin, id, { status: "promoted" });
  await page.reload();
  await page.getByText(/^Accepted on/).waitFor();
  await page.getByText("This entry is everyone's.", { exact: false }).waitFor();
  expect(await page.getByRole("button", { name: "Edit" }).count()).toBe(0);
  await page.context().close();

  const others = await book.page(await book.signUp("Gina"), { width: 1280 });
  await others.goto("/catalogue?scope=shared");
  await others.getByRole("link", { name: /Tecnifibre TF40/ }).waitFor();
  await others.context().close();
});

test("what is not in the book says so, and a list that can't load offers to try again", async () => {
  const page = await book.page(await book.signUp("Hugo"));
  await page.goto("/catalogue/rackets/0190a6f2-0000-7000-8000-000000000000");
  await page.getByRole("alert").getByText("This is not in your book").waitFor();
  await page.route(/trpc\/.*catalogue\.list/, (route) => route.abort());
  await page.goto("/catalogue?scope=own");
  await page.getByRole("alert").getByText("can't be reached").waitFor();
  await page.unroute(/trpc\/.*catalogue\.list/);
  await page.getByRole("button", { name: "Try again" }).click();
  await page.getByText("No rackets yet").waitFor();
  await page.context().close();
});
