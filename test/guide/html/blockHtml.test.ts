import { expect, test } from "vitest";
import { blockHtml } from "../../../src/guide/html/blockHtml.ts";
import { layOut } from "../../../src/guide/html/layOut.ts";
import { elementsOf } from "../../html/elements.ts";
import { lifeCycle } from "./samplePage.ts";

test("paragraphs and lists are what they are", () => {
  expect(blockHtml({ kind: "paragraph", text: ["a < b"] }, "s_0", layOut)).toBe("<p>a &lt; b</p>");
  expect(blockHtml({ kind: "list", isOrdered: true, items: [["one"], ["two"]] }, "s_0", layOut)).toBe(
    "<ol>\n<li>one</li>\n<li>two</li>\n</ol>",
  );
  expect(blockHtml({ kind: "list", isOrdered: false, items: [] }, "s_0", layOut)).toMatch(/^<ul>/);
});

test("a checklist can be ticked off", () => {
  const html = blockHtml({ kind: "checklist", items: [["What was tried"]] }, "s_0", layOut);
  expect(html).toContain(`<label><input type="checkbox"><span>What was tried</span></label>`);
});

test("a notice says that it is one", () => {
  const text = [{ kind: "strong", text: "not defined" }] as const;
  expect(blockHtml({ kind: "notice", text }, "s_0", layOut)).toBe(
    `<div class="notice" role="note"><p><strong>not defined</strong></p></div>`,
  );
});

test("a diagram is followed by the table that says the same", () => {
  const elements = elementsOf(blockHtml({ kind: "diagram", ...lifeCycle }, "s_0", layOut));
  expect(elements.findIndex((element) => element.startsWith("svg"))).toBeGreaterThan(0);
  expect(elements.findIndex((element) => element.startsWith("table"))).toBeGreaterThan(
    elements.lastIndexOf("text x y"),
  );
  expect(elements.filter((element) => element === "th role scope")).toHaveLength(
    lifeCycle.twin.columns.length + lifeCycle.twin.rows.length,
  );
});
