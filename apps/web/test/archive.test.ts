import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { buffer } from "node:stream/consumers";
import { pathToFileURL } from "node:url";
import { writeArchive } from "@rbo/exports/archive/write-archive";
import { archiveBook, archiveSource, nastyText } from "@rbo/exports/testing/archive-source";
import { readZip } from "@rbo/exports/testing/read-zip";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { accessibilityFaults, smallThings } from "./accessibility.ts";
import { newPage, type PageOptions } from "./browser.ts";

type Name = "long" | "short" | "german";
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "rbo-archive-"));
  await unpackArchive("en", "long", 10_000);
  await unpackArchive("en", "short", 30);
  await unpackArchive("de", "german", 30);
});
afterAll(() => rm(folder, { recursive: true }));

/** The archive as somebody unpacks it on their disk. */
async function unpackArchive(locale: "en" | "de", name: Name, jobs: number): Promise<void> {
  const files = await readZip(await buffer(writeArchive(archiveSource(archiveBook(jobs), locale))));
  for (const [path, content] of files) {
    await mkdir(dirname(join(folder, name, path)), { recursive: true });
    await writeFile(join(folder, name, path), content);
  }
}

/** The page from disk with the network off; whatever it asks for or complains of is kept. */
async function openArchive(options: Partial<PageOptions> = {}, name: Name = "long") {
  const page = await newPage({ width: 375, ...options });
  await page.context().setOffline(true);
  const asked: string[] = [];
  const complaints: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("dialog", (dialog) => complaints.push(dialog.message()));
  const url = pathToFileURL(join(folder, name, "index.html")).href;
  await page.goto(url);
  await page.getByRole("heading", { level: 1, name: name === "german" ? "Aufträge" : "Jobs" }).waitFor();
  return { page, asked, complaints, url };
}

const rows = (page: Page) => page.locator("a.row");
const search = (page: Page, text: string) => page.getByRole("searchbox").fill(text);

describe("the archive's page, opened from disk with the network off", () => {
  test("shows all jobs, draws few of them at first, and asks for nothing but itself", async () => {
    const { page, asked, complaints, url } = await openArchive();
    expect(await page.getByRole("status").textContent()).toBe("10’000 of 10’000");
    expect(await rows(page).count()).toBeLessThan(200);
    await page.getByRole("button", { name: "Show more" }).scrollIntoViewIfNeeded();
    await expect.poll(() => rows(page).count()).toBeGreaterThan(60);
    expect(asked).toEqual([url]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test("finds a job by client, receipt number and note, without accents, and narrows by state and year", async () => {
    const { page } = await openArchive();
    await search(page, "LUISA muller 1996");
    await expect.poll(() => page.getByRole("status").textContent()).toBe("5 of 10’000");
    await search(page, "2026-0003");
    await expect.poll(() => rows(page).count()).toBe(1);
    await search(page, "job 4327");
    await expect.poll(() => rows(page).count()).toBe(1);
    await search(page, "nobody of this name");
    await page.getByText("Nothing found.").waitFor();
    await search(page, "");
    await page.getByLabel("State").selectOption("Ordered");
    await page.getByLabel("Year").selectOption("2021");
    const count = Number.parseInt((await page.getByRole("status").textContent()) ?? "", 10);
    expect(count).toBeGreaterThan(0);
    expect(count).toBeLessThan(3000);
    await page.context().close();
  });

  test("shows a job with everything, its receipt one click away, and nasty text as text", async () => {
    const { page, complaints } = await openArchive({ width: 1280 });
    await search(page, "2026-0001");
    await rows(page).first().click();
    await page.getByRole("heading", { level: 1, name: "Luísa Müller 0" }).waitFor();
    const text = (await page.getByRole("main").textContent()) ?? "";
    for (const part of ["Luxilon ALU Power 1.25", "54.0\u00a0lb", "brought along", "CHF", nastyText]) {
      expect(text).toContain(part);
    }
    const pdf = page.getByRole("link", { name: "PDF of revision 1" });
    expect(await pdf.getAttribute("href")).toBe("receipts/2026-0001-r1.pdf");
    await page.getByText("Every field of this record").click();
    await page.getByText("receipts.0.facts.stringer.email").waitFor();
    await page.goBack();
    expect(await page.getByRole("searchbox").inputValue()).toBe("2026-0001");
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test("shows a client with notes and history, by keyboard alone", async () => {
    const { page } = await openArchive({ width: 1280 });
    await page.getByRole("link", { name: "Clients", exact: true }).press("Enter");
    await page.getByRole("heading", { level: 1, name: "Clients" }).waitFor();
    await search(page, "lulu");
    await rows(page).first().press("Enter");
    await page.getByRole("heading", { level: 1, name: "Luísa Müller 0" }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("H1");
    expect(await page.getByRole("heading", { name: "Jobs (5)" }).count()).toBe(1);
    expect(await rows(page).count()).toBe(5);
    expect(await page.getByRole("main").textContent()).toContain(nastyText);
    await page.context().close();
  });

  test("explains each field, and lists the gear", async () => {
    const { page } = await openArchive({ locale: "de-CH" }, "german");
    await page.getByRole("link", { name: "Felder erklärt" }).click();
    await search(page, "tension_kg");
    await page.getByText("Die Härte in Kilogramm").first().waitFor();
    await page.getByRole("link", { name: "Material" }).click();
    await page.getByText("Völkl Cyclone").waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe("de");
    await page.context().close();
  });

  test.each([
    [375, "light"],
    [375, "dark"],
    [1280, "dark"],
  ] as const)("passes axe and fits at %i px, %s", async (width, colorScheme) => {
    const { page } = await openArchive({ width, colorScheme }, "short");
    const paper = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    expect(paper).toBe(colorScheme === "dark" ? "rgb(17, 22, 20)" : "rgb(250, 248, 244)");
    await search(page, "2026-0001");
    const order = (await rows(page).first().getAttribute("href")) ?? "";
    const client = "#/clients/01900002-0000-7000-8000-000000000000";
    for (const route of ["#/orders", order, "#/clients", client, "#/gear", "#/fields"]) {
      await page.evaluate((hash) => window.location.assign(hash), route);
      await page.locator("h1").waitFor();
      expect([route, await accessibilityFaults(page)]).toEqual([route, []]);
      expect([route, await smallThings(page)]).toEqual([route, []]);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect([route, overflow <= 0]).toEqual([route, true]);
    }
    await page.context().close();
  });
});
