import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { textHtml } from "../../../src/guide/html/textHtml.ts";
import { hostile } from "./hostile.ts";

property.prop([hostile, hostile])("whatever a text says, it is shown and not read as HTML", (text, to) => {
  const tags = textHtml([
    text,
    { kind: "strong", text },
    { kind: "code", text },
    { kind: "reference", text, id: "targets" },
    { kind: "link", text, to },
  ]).match(/<[^>]*>/g);
  expect(tags).toEqual(["<strong>", "</strong>", "<code>", "</code>", `<a href="#targets">`, "</a>"]);
});

test("a link leads to the web or to a mailbox", () => {
  const link = (to: string): string => textHtml([{ kind: "link", text: "us", to }]);
  expect(link("https://example.org/?a=1&b=2")).toBe(
    `<a href="https://example.org/?a=1&amp;b=2" class="named">us</a>`,
  );
  expect(link("HTTP://example.org")).toContain("<a ");
  expect(link("mailto:us@example.org")).toContain("<a ");
});

property.prop([
  fc.constantFrom("javascript:", "data:", "file:", "java\nscript:", "//", "", " https:", "ftp:"),
  hostile,
])("an address of any other kind is no link", (scheme, rest) => {
  expect(textHtml([{ kind: "link", text: "us", to: `${scheme}${rest}` }])).toBe("us");
});

test("an address that is its own text is not put beside it on paper", () => {
  const to = "mailto:us@example.org";
  expect(textHtml([{ kind: "link", text: "us@example.org", to }])).toBe(`<a href="${to}">us@example.org</a>`);
});
