import type { Locale } from "@rbo/shared/locale/locale";
import { describe, expect, it } from "vitest";
import { headerName } from "../mailbox.ts";
import { hostileNames, passwordResetFacts, withToken } from "../testing/mails.fixture.ts";
import { linesOf, readAloud } from "../testing/read-aloud.ts";
import { passwordResetMail } from "./password-reset.mail.ts";

const url = withToken(passwordResetFacts.page);

const expected: Record<Locale, { subject: string; lines: string[] }> = {
  en: {
    subject: "Your link to Racket Book",
    lines: [
      "Hello Ben Meier,",
      "Somebody, hopefully you, asked for a link to Racket Book, to sign in or to choose a new password.",
      "Open Racket Book:",
      url,
      "The link works once, until 29 March 2026 at 11:00 CEST. A new password signs you out on all your devices; signing in alone changes nothing.",
      "It was not you? Then ignore this mail: nothing changes, and your password stays as it is.",
    ],
  },
  de: {
    subject: "Dein Link zu Racket Book",
    lines: [
      "Hallo Ben Meier",
      "Jemand, hoffentlich du, möchte einen Link zu Racket Book, um sich anzumelden oder ein neues Passwort zu wählen.",
      "Racket Book öffnen:",
      url,
      "Der Link gilt einmal, bis zum 29. März 2026 um 11:00 MESZ. Ein neues Passwort meldet dich auf allen deinen Geräten ab; nur anmelden ändert nichts.",
      "Du warst das nicht? Dann ignoriere diese Nachricht: Nichts ändert sich, und dein Passwort bleibt, wie es ist.",
    ],
  },
};

describe.each(["en", "de"] as const)("the mail with the link to sign in by in %s", (locale) => {
  const mail = passwordResetMail({ facts: passwordResetFacts, url }, locale);

  it("says what was asked, the way to it, until when, and what happens", () => {
    expect(mail.subject).toBe(expected[locale].subject);
    expect(linesOf(mail.text)).toEqual(expected[locale].lines);
  });

  it("says the same in HTML", async () => {
    const heard = await readAloud(mail.html);
    for (const line of linesOf(mail.text)) expect(heard).toContain(line.replace(/:$/, ""));
    expect(mail.html).toContain(`<html lang="${locale}">`);
  });
});

it("tells the time in the reader's zone", () => {
  const facts = { ...passwordResetFacts, expiresAt: "2026-12-31T23:30:00.000Z" };
  expect(passwordResetMail({ facts, url }, "en").text).toContain("until 1 January 2027 at 00:30 CET.");
  const abroad = { ...facts, timeZone: "America/New_York" };
  expect(passwordResetMail({ facts: abroad, url }, "en").text).toContain("until 31 December 2026 at 18:30 GMT-5.");
});

it.each(hostileNames)("shows %j as it is, on one line", async (name) => {
  const mail = passwordResetMail({ facts: { ...passwordResetFacts, displayName: name }, url }, "de");
  expect(linesOf(mail.text)[0]).toBe(`Hallo ${headerName(name)}`);
  expect(await readAloud(mail.html)).toContain(`Hallo ${headerName(name)} Jemand`);
  expect(mail.html).not.toMatch(/<(script|b)\b/);
});
