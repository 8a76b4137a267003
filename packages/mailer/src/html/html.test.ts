import { expect, it } from "vitest";
import { html, htmlLines } from "./html.ts";

it("escapes every value, in text and in attributes", () => {
  expect(html`<a title="${`"'&<>`}">${"<b>"}</a>`.markup).toBe('<a title="&quot;&#39;&amp;&lt;&gt;">&lt;b&gt;</a>');
});

it("keeps its own markup, joins lists and leaves out null", () => {
  expect(html`${[html`<i>`, html`${1}`]}${null}${html`</i>`}`.markup).toBe("<i>1</i>");
});

it("breaks lines where the text does", () => {
  expect(html`${htmlLines("a\n<b>")}`.markup).toBe("a<br>&lt;b&gt;");
});
