import { describe, expect, it } from "vitest";
import { passwordResetMail } from "../auth/password-reset.mail.ts";
import { moderationNoticeMail } from "../moderation/moderation-notice.mail.ts";
import { inviteMail } from "../stringers/invite.mail.ts";
import { inviteFacts, moderationFacts, passwordResetFacts, withToken } from "../testing/mails.fixture.ts";
import { mailContent } from "./mail-parts.ts";

const linked = (url: string) =>
  mailContent({ locale: "en", subject: "A link", letterhead: "Us", parts: [{ kind: "link", label: "Go", url }] });

describe("a link", () => {
  it("is a button, and the whole address below it", () => {
    const { html } = linked(withToken("https://racketbook.test/welcome"));
    const links = [...html.matchAll(/<a [^>]*href="([^"]*)"[^>]*>([^<]*)<\/a>/g)].map(([, href, text]) => [href, text]);
    const url = "https://racketbook.test/welcome#token=kT8mQ2vXz1Lr5YwPq9sBn4HcJd7FgUeA0iOoZxWvRtM_-AB";
    expect(links).toEqual([
      [url, "Go"],
      [url, url],
    ]);
  });

  it("stands on a line of its own in the text", () => {
    const url = withToken("https://racketbook.test/welcome");
    expect(linked(url).text).toBe(`Go:\n${url}\n`);
  });

  it("breaks out of no attribute", () => {
    const { html } = linked(`https://racketbook.test/?a=1&b="><script>alert('x')</script>#token=T`);
    expect(html).not.toContain("<script");
    expect(html).toContain(
      'href="https://racketbook.test/?a=1&amp;b=&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;#token=T"',
    );
  });

  it.each([
    ["light", "#ffffff", /class="button" [^>]*background:(#\w+)/, /class="button-ink" [^>]*;color:(#\w+)/],
    ["dark", "#1a211e", /\.button \{ background: (#\w+)/, /\.button-ink \{ color: (#\w+)/],
  ] as const)("can be read and seen in the %s", (_scheme, card, background, ink) => {
    const { html } = linked("https://racketbook.test/");
    const [buttonColour = "", inkColour = ""] = [background.exec(html)?.[1], ink.exec(html)?.[1]];
    expect(contrast(inkColour, buttonColour)).toBeGreaterThan(4.5);
    expect(contrast(buttonColour, card)).toBeGreaterThan(3);
  });
});

it("fetches nothing and leads to nowhere but the page", () => {
  const url = withToken("https://racketbook.test/page");
  const mails = [
    inviteMail({ facts: inviteFacts, url }, "en"),
    passwordResetMail({ facts: passwordResetFacts, url }, "en"),
    moderationNoticeMail({ ...moderationFacts, page: url }, "en"),
  ];
  for (const { html } of mails) {
    expect(html.match(/https?:[^"<]*/g)).toEqual([url, url, url]);
    expect(html).not.toMatch(/src=|url\(|@import|<link|<img/i);
  }
});

/** WCAG 2: how far apart two colours are in brightness, 1 to 21. */
function contrast(one: string, other: string): number {
  const [bright = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (bright + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
