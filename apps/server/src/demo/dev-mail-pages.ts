import type { CaughtMail, CaughtMessage } from "@rbo/mailer/catcher/read-mail";
import { type Html, html } from "@rbo/mailer/html/html";
import { devMailStyle } from "./dev-mail-style.ts";

/** Every caught mail, newest first. */
export function mailListPage(mails: readonly CaughtMail[]): string {
  const count = mails.length === 1 ? "1 mail" : `${mails.length} mails`;
  return page(
    "Caught mail",
    html`<header>
<h1>Caught mail</h1>
<p class="soft">The demo's own mail server. Nothing leaves this machine; a receipt arrives here some ten seconds after
its job is marked strung. <a href="/dev/mail">Look again</a> · <a href="/">Racket Book</a></p>
</header>
<main>
${mails.length === 0 ? html`<p class="empty">No mail yet.</p>` : html`<p class="soft">${count}</p><ul class="mails">${mails.map(listItem)}</ul>`}
</main>`,
  );
}

const listItem = (mail: CaughtMail): Html => html`<li><a href="/dev/mail/${mail.id}">
<strong>${mail.subject || "(no subject)"}</strong>
<span>${mail.to}</span>
${instant(mail.receivedAt)}
</a></li>
`;

/** One mail: headers, the HTML part in a frame that may do nothing, the text part, attachments. */
export function mailPage(mail: CaughtMessage): string {
  return page(
    mail.subject,
    html`<header>
<p><a href="/dev/mail">← Caught mail</a></p>
<h1>${mail.subject || "(no subject)"}</h1>
</header>
<main>
<dl><dt>From</dt><dd>${mail.from}</dd><dt>To</dt><dd>${mail.to}</dd><dt>Reply to</dt><dd>${mail.replyTo}</dd>
<dt>Caught</dt><dd>${instant(mail.receivedAt)}</dd></dl>
${attachments(mail)}
${mail.html === null ? null : htmlPart(mail.id)}
<section><h2>Text</h2><pre>${mail.text ?? "This mail has no text part."}</pre></section>
<details><summary>All headers</summary><dl>${mail.headers.map(headerRow)}</dl></details>
<p><a href="/dev/mail/${mail.id}/source">Save the mail as it came (.eml)</a></p>
</main>`,
  );
}

const headerRow = ({ name, value }: { name: string; value: string }): Html => html`<dt>${name}</dt><dd>${value}</dd>`;

const htmlPart = (id: string): Html => html`<section><h2>HTML</h2>
<iframe title="The mail's HTML part" src="/dev/mail/${id}/html" sandbox></iframe></section>
`;

function attachments(mail: CaughtMessage): Html | null {
  if (mail.attachments.length === 0) return null;
  return html`<ul class="attachments">${mail.attachments.map(
    ({ fileName, contentType, content }, index) => html`<li><a href="/dev/mail/${mail.id}/attachments/${index}">
<strong>${fileName}</strong> <span class="soft">${contentType}, ${Math.ceil(content.length / 1024)} KB</span></a></li>
`,
  )}</ul>
`;
}

const instant = (at: Date): Html =>
  html`<time datetime="${at.toISOString()}">${at.toLocaleString("en-GB", { dateStyle: "medium", timeStyle: "medium" })}</time>`;

const page = (title: string, content: Html): string =>
  html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title || "(no subject)"} · Racket Book demo</title>
<style>${devMailStyle}</style>
</head>
<body>
${content}
</body>
</html>
`.markup;
