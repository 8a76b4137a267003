import type { TestRelay } from "@rbo/mailer/testing/test-relay";
import type { TestUser } from "@rbo/server/testing/test-user";
import type { Locale } from "@rbo/shared/locale/locale";
import type { SettingsFields } from "@rbo/shared/settings/settings.schema";
import type { TestBook } from "../test/book.ts";
import { tell } from "../test/tell.ts";
import { bringIn } from "./bring-in.ts";
import { mailedLink } from "./mailed-link.ts";
import { type Side, wordsOf } from "./side.ts";
import { tellBook } from "./tell-book.ts";

const business: Record<Locale, Partial<SettingsFields>> = {
  de: {
    businessName: "Saitenwerk Winterthur",
    businessAddress: "Technikumstrasse 12\n8400 Winterthur",
    phone: "052 555 01 42",
    receiptThankYou: "Danke für dein Vertrauen und gutes Spiel!",
  },
  en: { businessName: "Baseline Strings", phone: "044 555 02 77", receiptThankYou: "Thank you, and enjoy your game." },
};

const names: Record<Locale, { stringer: string; newcomer: string; mover: string; admin: string; guest: string }> = {
  de: { stringer: "Anna", newcomer: "Nora", mover: "Moritz", admin: "Regula", guest: "Gina" },
  en: { stringer: "Ben", newcomer: "Noel", mover: "Mary", admin: "Ruth", guest: "Gareth" },
};

/** Everybody of one language: a full book, an empty one, one that was brought along, an administrator, two open links. */
export async function tellSide(book: TestBook, relay: TestRelay, locale: Locale, past: number): Promise<Side> {
  const speaks = async (user: TestUser, more: Partial<SettingsFields> = {}) => {
    const { email: _, ...settings } = await user.api.settings.get.query();
    await user.api.settings.update.mutate({ ...settings, ...more, defaultLocale: locale });
    return user;
  };
  const name = names[locale];
  const admin = await speaks(await book.signUp(name.admin, "admin"));
  const newcomer = await speaks(await book.signUp(name.newcomer));
  const mover = await speaks(await book.signUp(name.mover));
  const stringer = await speaks(await book.signUp(name.stringer), { ...business[locale], defaultLabourMinor: 2500 });
  await bringIn(mover);
  const places = await tellBook(stringer, past);
  const links = await tellLinks(book, relay, { admin, stringer, guest: name.guest, locale });
  await tellNotices(book, stringer, places.jobs.refused);
  await tellCatalogue(admin, stringer, places);
  return { ...places, locale, words: wordsOf[locale], admin, newcomer, mover, stringer, links };
}

type LinkStory = { admin: TestUser; stringer: TestUser; guest: string; locale: Locale };

async function tellLinks(book: TestBook, relay: TestRelay, { admin, stringer, guest, locale }: LinkStory) {
  const email = `${guest.toLowerCase()}@guest.example`;
  await admin.api.stringers.invite.mutate({ email, displayName: `${guest} Gast`, locale });
  await stringer.api.auth.requestPasswordReset.mutate({ email: stringer.email });
  const left = await book.signUp(`${guest}-left`);
  await admin.api.stringers.deactivate.mutate({ id: left.id, reason: "Besaitet nicht mehr / gave up stringing" });
  return { welcome: await mailedLink(relay, email), reset: await mailedLink(relay, stringer.email) };
}

async function tellNotices(book: TestBook, stringer: TestUser, orderId: string): Promise<void> {
  await tell(book, stringer, {
    kind: "data_exported",
    facts: { adminName: "Regula Frei", format: "xlsx", reason: "Telefonisch gewünscht / asked for by phone" },
  });
  await stringer.api.notices.markRead.mutate({});
  await tell(book, stringer, {
    ...{ kind: "receipt_failed", orderId },
    facts: { number: "2026-0007", clientName: "Lena Graf", to: "lena@client.example", answer: "550 user unknown" },
  });
}

/** Of what was suggested, one waits, one is everyone's, one was refused. */
async function tellCatalogue(
  admin: TestUser,
  stringer: TestUser,
  { rackets, strings }: Pick<Side, "rackets" | "strings">,
): Promise<void> {
  const suggest = async (kind: "racket" | "string", id: string) => {
    await stringer.api.catalogue.suggest.mutate({ kind, id });
    const { items } = await admin.api.moderation.queue.query({});
    return items.find(({ row }) => row.id === id)?.id ?? "";
  };
  await admin.api.moderation.promote.mutate({ id: await suggest("string", strings.shared) });
  await admin.api.moderation.reject.mutate({
    id: await suggest("racket", rackets.rejected),
    reason: "Das Modell heisst Speed MP, und das gibt es schon. / It is called Speed MP, which is there already.",
  });
  await suggest("racket", rackets.suggested);
}
