import { fc, test as property } from "@fast-check/vitest";
import { marked } from "marked";
import { expect, test } from "vitest";
import { codeSpan, escaped, escapedLine, flat } from "../../../src/guide/markdown/escape.ts";

/** What a browser would show: the text between the tags, with entities read. */
const shown = (html: string): string =>
  html
    .replaceAll(/<[^>]*>/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&")
    .trim();

const nasty = fc.stringMatching(/^[\x20-\x7e]{0,30}$/);
const pieces = fc.constantFrom(
  ...[
    "# a",
    "- b",
    "1. c",
    "1) d",
    "**e**",
    "`f`",
    "[g](h)",
    "![i](j)",
    "<b>k</b>",
    "| l |",
    "---",
    "===",
    "> m",
  ],
  ...[
    "https://n.example",
    "www.o.example",
    "p@q.example",
    "&amp;",
    "&#65;",
    "~~r~~",
    "$s$",
    "- [ ] t",
    "\\",
    "    u",
  ],
  ...["<script>v</script>", "<!-- w -->", "[x]: y", "[^z]", "+ 1", "~~~", "```"],
);
const policyText = fc
  .array(fc.oneof(nasty, pieces), { minLength: 1, maxLength: 4 })
  .map((parts) => parts.join(" "));

property.prop([policyText])("text of a policy is shown as it was written, and as nothing else", (text) => {
  const html = marked.parse(escapedLine(escaped(text).trim()), { async: false });
  expect(shown(html)).toBe(flat(text).trim());
  expect(html.replaceAll(/<\/?p>/g, "")).not.toMatch(/<[a-z]/i);
});

property.prop([policyText])("the same in a cell of a table", (text) => {
  const html = marked.parse(`| a | b |\n| --- | --- |\n| ${escaped(text).trim()} | end |`, { async: false });
  const cells = [...html.matchAll(/<td>([\s\S]*?)<\/td>/g)].map(([, cell = ""]) => shown(cell));
  expect(cells).toEqual([flat(text).trim(), "end"]);
  expect(html).not.toMatch(/<(?!\/?(table|thead|tbody|tr|th|td)\b)[a-z]/i);
});

test("code holds backticks between longer rows of them", () => {
  expect(codeSpan("a`b")).toBe("``a`b``");
  expect(codeSpan("`a`")).toBe("`` `a` ``");
  expect(codeSpan("plain")).toBe("`plain`");
});
