import type { Locale } from "@rbo/shared/locale/locale";
import { type Html, html } from "./html.ts";

type Frame = { locale: Locale; title: string; letterhead: string; content: Html };

/**
 * The page around every mail: one column that fits 320 px, colours for light and dark, no image, nothing that is
 * fetched. Tables and inline styles, since that is what mail programs agree on.
 */
export function mailFrame({ locale, title, letterhead, content }: Frame): string {
  return html`<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${title}</title>
<style>
:root { color-scheme: light dark; supported-color-schemes: light dark; }
@media (prefers-color-scheme: dark) {
  .page { background: #101513 !important; }
  .card { background: #1a211e !important; border-color: #2c3632 !important; }
  .ink { color: #eef3f0 !important; }
  .soft { color: #a9b8b1 !important; }
  .rule { border-color: #2c3632 !important; }
  .head { color: #86c1a6 !important; }
  .button { background: #86c1a6 !important; }
  .button-ink { color: #10201a !important; }
}
</style>
</head>
<body class="page" style="margin:0;padding:0;background:#f3f6f4;">
<table role="presentation" class="page" width="100%" cellpadding="0" cellspacing="0" border="0" style="background:#f3f6f4;">
<tr><td align="center" style="padding:16px 8px 32px;">
<table role="presentation" class="card" width="560" cellpadding="0" cellspacing="0" border="0" style="width:100%;max-width:560px;background:#ffffff;border:1px solid #dfe6e2;border-radius:12px;">
<tr><td class="ink" style="padding:24px 20px 28px;color:#17211c;font:16px/1.5 -apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;overflow-wrap:anywhere;word-break:break-word;">
<p class="head" style="margin:0 0 20px;color:#176a4b;font-size:18px;font-weight:700;">${letterhead}</p>
${content}
</td></tr>
</table>
</td></tr>
</table>
</body>
</html>
`.markup;
}

export const paragraph = (content: Html | readonly Html[]): Html => html`<p style="margin:0 0 16px;">${content}</p>`;

/** Facts beside their labels, the last one standing out. */
export function factTable(facts: readonly { label: string; value: string }[]): Html {
  const rows = facts.map((fact, index) => factRow(fact, index === facts.length - 1));
  return html`<table width="100%" cellpadding="0" cellspacing="0" border="0" style="margin:4px 0 20px;border-collapse:collapse;font:inherit;color:inherit;">
${rows}</table>
`;
}

function factRow({ label, value }: { label: string; value: string }, isLast: boolean): Html {
  const size = isLast ? html`font-size:20px;font-weight:700;` : html``;
  return html`<tr>
<th class="soft rule" scope="row" align="left" valign="baseline" width="92" style="width:92px;padding:9px 12px 9px 0;border-top:1px solid #dfe6e2;color:#5a6b63;font-size:14px;font-weight:400;">${label}</th>
<td class="rule" align="left" valign="baseline" style="padding:9px 0;border-top:1px solid #dfe6e2;font-variant-numeric:tabular-nums;${size}">${value}</td>
</tr>
`;
}
