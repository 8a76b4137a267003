import { html } from "@rbo/mailer/html/html";

/** The look of `/dev/mail`: one column, readable on a phone, light and dark. */
export const devMailStyle = html`
:root { color-scheme: light dark; --page: #f3f6f4; --card: #fff; --ink: #17211c; --soft: #5a6b63; --rule: #dfe6e2; --link: #176a4b; }
@media (prefers-color-scheme: dark) {
  :root { --page: #101513; --card: #1a211e; --ink: #eef3f0; --soft: #a9b8b1; --rule: #2c3632; --link: #86c1a6; }
}
* { box-sizing: border-box; }
body { max-width: 760px; margin: 0 auto; padding: 20px 16px 48px; background: var(--page); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
h1 { margin: 0 0 4px; font-size: 24px; line-height: 1.25; }
h2 { margin: 28px 0 8px; font-size: 16px; }
a { color: var(--link); }
a:focus-visible, summary:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.soft, time, dt { color: var(--soft); font-size: 14px; }
ul { margin: 8px 0; padding: 0; list-style: none; }
.mails a, .attachments a, .empty, dl, pre { display: block; margin: 0 0 8px; padding: 12px 16px; border: 1px solid var(--rule); border-radius: 10px; background: var(--card); }
.mails a { color: inherit; text-decoration: none; }
.mails a:hover { border-color: var(--link); }
.mails strong, .mails span { display: block; }
.empty { padding: 40px 16px; text-align: center; color: var(--soft); }
dl { display: grid; grid-template-columns: minmax(72px, max-content) 1fr; gap: 4px 16px; margin: 16px 0; }
dd { margin: 0; }
details dl { grid-template-columns: 1fr; font-size: 14px; }
details dd { margin-bottom: 8px; }
summary { padding: 12px 0; cursor: pointer; }
pre { overflow-x: auto; font: 14px/1.5 ui-monospace, monospace; white-space: pre-wrap; }
iframe { display: block; width: 100%; height: 860px; border: 1px solid var(--rule); border-radius: 10px; background: var(--card); resize: vertical; }
`;
