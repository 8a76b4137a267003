import { asOwner } from "@rbo/db/testing/test-stringers";
import { bookJob } from "@rbo/server/testing/book-job";
import type { TestUser } from "@rbo/server/testing/test-user";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { openTestBook, type TestBook } from "./book.ts";
import { untilLoaded } from "./browser.ts";
import { looks, signUpIn, textsOf } from "./languages.ts";

let book: TestBook;
beforeAll(async () => {
  book = await openTestBook();
});
afterAll(() => book.close());

/** The server's sentences, which the app shows as they are. */
const said = {
  en: {
    inUse: /use what this import brought/,
    running: /A file is being read already/,
    place: /is text in quotes, but a number belongs here/,
    heading: /Download the export again, or mend these places/,
    cut: /says 2, but the file has 1: it was cut off/,
  },
  de: {
    inUse: /verwenden, was dieser Import brachte/,
    running: /Es wird schon eine Datei gelesen/,
    place: /ist Text in Anführungszeichen, hierher gehört aber eine Zahl/,
    heading: /Lade den Export nochmals herunter, oder verbessere diese Stellen/,
    cut: /sagt 2, aber die Datei hat 1: sie wurde abgeschnitten/,
  },
};

describe.each(looks)("in $language at $width px", ({ language, ...look }) => {
  const { imports } = textsOf(language);
  let json: Buffer;
  let archive: Buffer;

  // Into an empty book the settings come along, the language too.
  beforeAll(async () => {
    const anna = await signUpIn(book, language, `Anna${language}`);
    await bookJob(anna);
    const strung = await bookJob(anna, { newClient: { lastName: "Ng", firstName: "Kim" } });
    await anna.api.orders.markStrung.mutate({ id: strung.id });
    json = Buffer.from(await (await anna.fetch("/exports/json")).arrayBuffer());
    archive = Buffer.from(await (await anna.fetch("/exports/archive")).arrayBuffer());
  });

  async function open(name: string): Promise<{ user: TestUser; page: Page }> {
    const user = await signUpIn(book, language, `${name}${language}`);
    const page = await book.page(user, look);
    await page.goto("/settings/import");
    await untilLoaded(page);
    return { user, page };
  }
  const choose = (page: Page, name: string, buffer: Buffer) =>
    page.getByLabel(imports.choose).setInputFiles({ name, mimeType: "application/octet-stream", buffer });
  const bringIn = async (page: Page) => {
    await page.getByRole("button", { name: imports.bringIn }).click();
    await page.getByRole("heading", { name: imports.broughtInTitle }).waitFor();
  };
  const undo = async (page: Page, file: string) => {
    const past = page.locator("section", { has: page.getByRole("heading", { name: imports.pastTitle }) });
    await past.getByRole("button", { name: imports.undoLabel.replace("{file}", file) }).click();
    await page.getByRole("dialog").getByRole("button", { name: imports.undoNow }).click();
  };

  test("an archive is looked through, brought in, and taken back out in one step", async () => {
    const { user, page } = await open("Ben");
    await choose(page, "anna.zip", archive);
    await page.getByRole("heading", { name: imports.recognised.export }).waitFor();
    await page.getByRole("row", { name: new RegExp(`^${imports.kinds.orders} 2 0 0 0$`) }).waitFor();
    expect((await user.api.orders.list.query({})).items).toEqual([]);
    await bringIn(page);
    expect((await user.api.orders.list.query({})).items.map(({ state }) => state).sort()).toEqual([
      "ordered",
      "strung",
    ]);
    await undo(page, "anna.zip");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await expect.poll(async () => (await user.api.orders.list.query({})).items).toEqual([]);
    expect(await user.api.settings.imports.query()).toMatchObject([{ fileName: "anna.zip", canUndo: false }]);
    await page.context().close();
  });

  test("what newer jobs use is not taken away under them, and the screen says so", async () => {
    const { user, page } = await open("Carla");
    await choose(page, "anna.json", json);
    await bringIn(page);
    const [client] = (await user.api.clients.list.query({})).items;
    await bookJob(user, { newClient: null, clientId: client?.id ?? "" });
    await undo(page, "anna.json");
    await page.getByRole("alert").getByText(said[language].inUse).waitFor();
    expect((await user.api.orders.list.query({})).items).toHaveLength(3);
    await page.context().close();
  });

  test("a second file waits for the first, says so, and comes in after it", async () => {
    const { user, page } = await open("Dora");
    const held = holdAccount(user);
    await held.isHeld;
    const first = user.fetch("/imports?dry_run=true", {
      method: "POST",
      headers: { "content-type": "application/octet-stream" },
      body: new Uint8Array(json),
    });
    await untilOneWaits();
    await choose(page, "anna.json", json);
    await page.getByRole("alert").getByText(said[language].running).waitFor();
    held.letGo();
    expect((await first).status).toBe(200);
    await held.isDone;
    await page.getByRole("alert").getByRole("button").click();
    await bringIn(page);
    await page.context().close();
  });

  test("a damaged file is named place by place, with what belongs there", async () => {
    const { page } = await open("Eva");
    const spoilt = JSON.parse(json.toString());
    spoilt.orders[0].labour.amount_minor = "25 francs";
    await choose(page, "spoilt.json", Buffer.from(JSON.stringify(spoilt)));
    const alert = page.getByRole("alert");
    await alert.getByText(said[language].heading).waitFor();
    await alert.getByText("orders[0].labour.amount_minor").waitFor();
    await alert.getByText(said[language].place).waitFor();
    const cut = JSON.parse(json.toString());
    cut.orders.pop();
    await page.getByRole("button", { name: imports.another }).click();
    await choose(page, "cut.json", Buffer.from(JSON.stringify(cut)));
    await alert.getByText("counts.orders").waitFor();
    await alert.getByText(said[language].cut).waitFor();
    await page.context().close();
  });
});

/** Holds the account's row, for which an import waits. */
function holdAccount(user: TestUser) {
  const [held, released] = [signal(), signal()];
  const isDone = asOwner(book.database.ownerUrl, (sql) =>
    sql.begin(async (tx) => {
      await tx`select 1 from stringers where id = ${user.id} for update`;
      held.give();
      await released.given;
    }),
  );
  return { isHeld: held.given, letGo: released.give, isDone };
}

function signal() {
  let give = () => {};
  const given = new Promise<void>((resolve) => {
    give = resolve;
  });
  return { given, give: () => give() };
}

const untilOneWaits = () =>
  vi.waitFor(
    async () => {
      const [row] = await asOwner(
        book.database.ownerUrl,
        (sql) => sql`select count(*)::int as waiting from pg_stat_activity
          where wait_event_type = 'Lock' and datname = current_database()`,
      );
      expect(row?.waiting).toBe(1);
    },
    { timeout: 60_000 },
  );
