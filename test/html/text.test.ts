import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { htmlText } from "../../src/html/text.ts";

property.prop([fc.string({ unit: "binary" })])(
  "nothing in a text ends an element or an attribute",
  (text) => {
    expect(htmlText(text)).not.toMatch(/[<>"'\0\u001B]|&(?!(?:amp|lt|gt|quot|#39);)/);
  },
);

test("a text is shown as it was written", () => {
  expect(htmlText(`<b>Ann & "Bo"</b>'s`)).toBe("&lt;b&gt;Ann &amp; &quot;Bo&quot;&lt;/b&gt;&#39;s");
  expect(htmlText("&amp; é 😀")).toBe("&amp;amp; é 😀");
});
