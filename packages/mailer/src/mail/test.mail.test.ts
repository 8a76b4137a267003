import type { Locale } from "@rbo/shared/locale/locale";
import { describe, expect, it } from "vitest";
import { headerName } from "../mailbox.ts";
import { hostileNames, testMailFacts } from "../testing/mails.fixture.ts";
import { linesOf, readAloud } from "../testing/read-aloud.ts";
import { testMail } from "./test.mail.ts";

const lines: Record<Locale, string[]> = {
  en: [
    "Hello Ben Meier,",
    "You asked for this test mail on 15 March 2026 at 11:00 CET. It went the way every receipt goes.",
    "If you read this in your inbox, mail works. If it was in the spam folder, the DNS records want a look.",
    "Whoever wants to be sure looks at this mail's headers (“show original”): SPF, DKIM and DMARC should each say pass.",
    "Open the mail log:",
    "https://racketbook.test/admin/mail",
  ],
  de: [
    "Hallo Ben Meier",
    "Du hast diese Testmail am 15. März 2026 um 11:00 MEZ verlangt. Sie ging den Weg, den jede Quittung geht.",
    "Liest du sie im Posteingang, funktioniert die Mail. Lag sie im Spam-Ordner, brauchen die DNS-Einträge einen Blick.",
    "Wer sicher sein will, schaut in die Kopfzeilen dieser Mail («Original anzeigen»): SPF, DKIM und DMARC sollten je «pass» sagen.",
    "Mail-Protokoll öffnen:",
    "https://racketbook.test/admin/mail",
  ],
};

describe.each(["en", "de"] as const)("a test mail in %s", (locale) => {
  const mail = testMail(testMailFacts, locale);

  it("says when it was asked for, what its arrival means and what to look at", () => {
    expect(linesOf(mail.text)).toEqual(lines[locale]);
  });

  it("says the same in HTML", async () => {
    const heard = await readAloud(mail.html);
    for (const line of linesOf(mail.text)) expect(heard).toContain(line.replace(/:$/, ""));
    expect(mail.html).toContain(`<html lang="${locale}">`);
  });
});

it.each(hostileNames)("greets %j as it is, on one line", async (displayName) => {
  const mail = testMail({ ...testMailFacts, displayName }, "en");
  expect(linesOf(mail.text)[0]).toBe(`Hello ${headerName(displayName)},`);
  expect(await readAloud(mail.html)).toContain(`Hello ${headerName(displayName)},`);
  expect(mail.html).not.toMatch(/<(script|b)\b/);
});
