import type { Locale } from "@rbo/shared/locale/locale";
import { describe, expect, it } from "vitest";
import { headerName } from "../mailbox.ts";
import { hostileNames, inviteFacts, withToken } from "../testing/mails.fixture.ts";
import { linesOf, readAloud } from "../testing/read-aloud.ts";
import { inviteMail } from "./invite.mail.ts";

const url = withToken(inviteFacts.page);

const expected: Record<Locale, { subject: string; lines: string[] }> = {
  en: {
    subject: "Anna Keller invites you to Racket Book",
    lines: [
      "Hello Ben Meier,",
      "Anna Keller invites you to Racket Book.",
      "It is where stringers keep their jobs, clients, rackets and strings together, and it mails every client a receipt.",
      "Set up my account:",
      url,
      "The link works once, until 29 March 2026 at 11:00 CEST. After that, just ask for a new one.",
      "You did not expect this? Then you can ignore this mail.",
    ],
  },
  de: {
    subject: "Anna Keller lädt dich zu Racket Book ein",
    lines: [
      "Hallo Ben Meier",
      "Anna Keller lädt dich zu Racket Book ein.",
      "Damit haben Besaiterinnen und Besaiter Aufträge, Kunden, Rackets und Saiten beisammen, und jede Quittung geht von selbst per Mail hinaus.",
      "Mein Konto einrichten:",
      url,
      "Der Link gilt einmal, bis zum 29. März 2026 um 11:00 MESZ. Danach frag einfach nach einem neuen.",
      "Du hast das nicht erwartet? Dann kannst du diese Nachricht ignorieren.",
    ],
  },
};

describe.each(["en", "de"] as const)("an invite in %s", (locale) => {
  const mail = inviteMail({ facts: inviteFacts, url }, locale);

  it("says who invites, to what, the way in and until when it is open", () => {
    expect(mail.subject).toBe(expected[locale].subject);
    expect(linesOf(mail.text)).toEqual(expected[locale].lines);
  });

  it("says the same in HTML", async () => {
    const heard = await readAloud(mail.html);
    for (const line of linesOf(mail.text)) expect(heard).toContain(line.replace(/:$/, ""));
    expect(mail.html).toContain(`<html lang="${locale}">`);
  });

  it("names nobody where the operator's command line invites", () => {
    const unnamed = inviteMail({ facts: { ...inviteFacts, inviterName: null }, url }, locale);
    const [subject, line] = {
      en: ["Your invitation to Racket Book", "You are invited to Racket Book."],
      de: ["Deine Einladung zu Racket Book", "Du bist zu Racket Book eingeladen."],
    }[locale];
    expect(unnamed.subject).toBe(subject);
    expect(linesOf(unnamed.text)[1]).toBe(line);
    expect(`${unnamed.text}${unnamed.html}`).not.toMatch(/null|Anna/);
  });
});

it.each(hostileNames)("shows %j as it is, on one line", async (name) => {
  const facts = { ...inviteFacts, displayName: name, inviterName: name };
  const mail = inviteMail({ facts, url }, "en");
  const shown = headerName(name);
  expect(linesOf(mail.text).slice(0, 2)).toEqual([`Hello ${shown},`, `${shown} invites you to Racket Book.`]);
  expect(mail.subject).toBe(`${shown} invites you to Racket Book`);
  expect(await readAloud(mail.html)).toContain(`Hello ${shown}, ${shown} invites you to Racket Book.`);
  expect(mail.html).not.toMatch(/<(script|b)\b/);
});
