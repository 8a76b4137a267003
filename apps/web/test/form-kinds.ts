import { bookJob } from "@rbo/server/testing/book-job";
import type { TestUser } from "@rbo/server/testing/test-user";
import type { Locale } from "@rbo/shared/locale/locale";
import type { Locator, Page } from "playwright-core";
import { textsOf } from "./languages.ts";

export type FormKind = {
  name: string;
  /** Makes what the form needs to be there, and says where it is. */
  path: (user: TestUser) => Promise<string>;
  /** Opens the form on its page, where it isn't open by itself. */
  begin: string | null;
  /** The field that is typed into, and what. */
  label: string;
  typed: string;
  /** Fields that a save wants beside it. */
  beside?: Record<string, string>;
  save: string;
};

const client = { firstName: "Lena", lastName: "Graf", email: null, locale: null, emailReceipts: true };
const notes = { nickname: null, internalNotes: null, defaultTensionMemo: null };

/** Every form in which a signed-in person types something that is saved. */
export function formKinds(language: Locale): FormKind[] {
  const { clients, catalogue, common, orders, settings } = textsOf(language);
  const racket = { [catalogue.manufacturer]: "Head" };
  const string = { [catalogue.manufacturer]: "Luxilon" };
  return [
    {
      name: "new client",
      path: async () => "/clients/new",
      begin: null,
      label: clients.lastName,
      typed: "Muster",
      save: clients.create,
    },
    {
      name: "client",
      path: pathOfClient,
      begin: clients.edit,
      label: clients.notes,
      typed: "plays left",
      save: common.save,
    },
    {
      name: "new racket",
      path: async () => "/catalogue/new",
      begin: null,
      label: catalogue.model,
      typed: "Speed",
      beside: racket,
      save: catalogue.create,
    },
    {
      name: "racket",
      path: pathOfRacket,
      begin: catalogue.edit,
      label: catalogue.serial,
      typed: "A1",
      save: common.save,
    },
    {
      name: "new string",
      path: async () => "/catalogue/new?kind=string",
      begin: null,
      label: catalogue.model,
      typed: "4G",
      beside: string,
      save: catalogue.create,
    },
    {
      name: "string",
      path: pathOfString,
      begin: catalogue.edit,
      label: catalogue.colour,
      typed: "gold",
      save: common.save,
    },
    {
      name: "settings",
      path: async () => "/settings",
      begin: null,
      label: settings.phone,
      typed: "044 1",
      save: common.save,
    },
    {
      name: "new job",
      path: pathOfAgain,
      begin: null,
      label: orders.form.labour,
      typed: "31.00",
      save: orders.form.book,
    },
    {
      name: "job",
      path: pathOfEdit,
      begin: null,
      label: orders.form.labour,
      typed: "32.00",
      save: orders.form.saveChanges,
    },
  ];
}

/** For administrators alone. */
export function invitationForm(language: Locale): FormKind {
  const { settings } = textsOf(language);
  const email = `new.${language}.${Date.now()}@example.com`;
  return {
    name: "invitation",
    path: async () => "/settings",
    begin: null,
    label: settings.inviteName,
    typed: "Beat",
    beside: { [settings.inviteEmail]: email },
    save: settings.inviteByHand,
  };
}

export const fieldOf = (page: Page, label: string): Locator =>
  page.getByRole("textbox", { name: new RegExp(`^${label}`) }).first();

export async function openForm(page: Page, kind: FormKind, path: string): Promise<void> {
  await page.goto(path);
  if (kind.begin) await page.getByRole("button", { name: kind.begin, exact: true }).first().click();
  await fieldOf(page, kind.label).waitFor();
}

export async function typeInto(page: Page, { label, typed, beside = {} }: FormKind): Promise<void> {
  for (const [name, value] of Object.entries({ ...beside, [label]: typed })) await fieldOf(page, name).fill(value);
}

export const saveButton = (page: Page, { save }: FormKind): Locator =>
  page.getByRole("button", { name: save, exact: true }).first();

const pathOfClient = async (user: TestUser) =>
  `/clients/${(await user.api.clients.create.mutate({ ...client, ...notes })).id}`;

const pathOfRacket = async (user: TestUser) =>
  `/catalogue/rackets/${(await user.api.rackets.create.mutate({ manufacturer: "Wilson", model: "Blade" })).id}`;

const pathOfString = async (user: TestUser) =>
  `/catalogue/strings/${(await user.api.strings.create.mutate({ manufacturer: "Yonex", model: "Poly Tour", gauge: "1.25" })).id}`;

const pathOfEdit = async (user: TestUser) => `/orders/${(await bookJob(user)).id}/edit`;

const pathOfAgain = async (user: TestUser) => `/orders/new?again=${(await bookJob(user)).id}`;
