import type { Locale } from "@rbo/shared/locale/locale";
import { describe, expect, it } from "vitest";
import { headerName } from "../mailbox.ts";
import { hostileNames, moderationFacts } from "../testing/mails.fixture.ts";
import { linesOf, readAloud } from "../testing/read-aloud.ts";
import { moderationNoticeMail } from "./moderation-notice.mail.ts";

const aString = { ...moderationFacts, kind: "string", name: "Luxilon ALU Power 1.25" } as const;

const expected: Record<Locale, { subject: string; lines: string[]; ofString: string[] }> = {
  en: {
    subject: "Suggested for the catalogue: Babolat Pure Aero 98",
    lines: [
      "Hello Mia Odermatt,",
      "Anna Keller suggests a racket for the catalogue that everybody shares.",
      "From: Anna Keller",
      "Racket: Babolat Pure Aero 98",
      "Look at the suggestion:",
      "https://racketbook.test/admin/moderation",
      "It waits for your yes or no; there is no hurry.",
    ],
    ofString: [
      "Anna Keller suggests a string for the catalogue that everybody shares.",
      "From: Anna Keller",
      "String: Luxilon ALU Power 1.25",
    ],
  },
  de: {
    subject: "Vorschlag für den Katalog: Babolat Pure Aero 98",
    lines: [
      "Hallo Mia Odermatt",
      "Anna Keller schlägt ein Racket für den gemeinsamen Katalog vor.",
      "Von: Anna Keller",
      "Racket: Babolat Pure Aero 98",
      "Vorschlag ansehen:",
      "https://racketbook.test/admin/moderation",
      "Er wartet auf dein Ja oder Nein; es eilt nicht.",
    ],
    ofString: [
      "Anna Keller schlägt eine Saite für den gemeinsamen Katalog vor.",
      "Von: Anna Keller",
      "Saite: Luxilon ALU Power 1.25",
    ],
  },
};

describe.each(["en", "de"] as const)("a moderation notice in %s", (locale) => {
  const mail = moderationNoticeMail(moderationFacts, locale);

  it("says who suggests what, and leads to the queue", () => {
    expect(mail.subject).toBe(expected[locale].subject);
    expect(linesOf(mail.text)).toEqual(expected[locale].lines);
    expect(linesOf(moderationNoticeMail(aString, locale).text).slice(1, 4)).toEqual(expected[locale].ofString);
  });

  it("says the same in HTML", async () => {
    const heard = await readAloud(mail.html);
    for (const line of linesOf(mail.text)) expect(heard).toContain(line.replace(/:$/, "").replace(": ", " "));
    expect(mail.html).toContain(`<html lang="${locale}">`);
  });
});

it.each(hostileNames)("shows %j as it is, on one line", async (name) => {
  const mail = moderationNoticeMail({ ...moderationFacts, adminName: name, submitterName: name, name }, "en");
  const shown = headerName(name);
  expect(mail.subject).toBe(`Suggested for the catalogue: ${shown}`);
  expect(linesOf(mail.text).slice(0, 4)).toEqual([
    `Hello ${shown},`,
    `${shown} suggests a racket for the catalogue that everybody shares.`,
    `From: ${shown}`,
    `Racket: ${shown}`,
  ]);
  expect(await readAloud(mail.html)).toContain(`From ${shown} Racket ${shown} Look at`);
  expect(mail.html).not.toMatch(/<(script|b)\b/);
});
