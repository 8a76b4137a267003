import { type Html, html } from "./html.ts";

/** A link to press: 44 px high, its colours turned round in the dark by the frame. The cell is for Outlook. */
export function linkButton({ label, url }: { label: string; url: string }): Html {
  return html`<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin:4px 0 20px;">
<tr><td class="button" align="center" bgcolor="#176a4b" style="background:#176a4b;border-radius:8px;mso-padding-alt:12px 24px;">
<a class="button-ink" href="${url}" style="display:inline-block;padding:12px 24px;color:#ffffff;font-size:16px;font-weight:700;line-height:20px;text-decoration:none;">${label}</a>
</td></tr>
</table>
`;
}

/** The same address to read, to copy or to type, whole: it breaks wherever a line ends. */
export function linkText(lead: string, url: string): Html {
  return html`<p class="soft" style="margin:0 0 20px;color:#5a6b63;font-size:14px;">${lead}<br>
<a class="soft" href="${url}" style="color:#5a6b63;overflow-wrap:anywhere;word-break:break-all;">${url}</a></p>
`;
}
