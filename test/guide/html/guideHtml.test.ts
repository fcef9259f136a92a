import { test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { guideHtml } from "../../../src/guide/html/guideHtml.ts";
import type { Block, Page } from "../../../src/guide/page.ts";
import { htmlText } from "../../../src/html/index.ts";
import { elementsOf } from "../../html/elements.ts";
import { hostile } from "./hostile.ts";
import { lifeCycle, samplePage } from "./samplePage.ts";

const sample = await guideHtml(samplePage);

test("the same page is made again byte for byte", async () => {
  expect(await guideHtml(samplePage)).toBe(sample);
});

test("the contents lead to every heading, and every heading to itself", () => {
  const ids = [...sample.matchAll(/<h[2-6] id="([\w-]+)"><a href="#([\w-]+)">/g)].map(([, id, to]) => [
    id,
    to,
  ]);
  const contents = [...sample.slice(0, sample.indexOf("</nav>")).matchAll(/<li><a href="#([\w-]+)">/g)].map(
    ([, to]) => [to, to],
  );
  expect(ids).toEqual(contents);
  expect(ids).toHaveLength(9);
});

test("no two things have the same id", () => {
  const ids = [...sample.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test("headings go down a level with each nesting, to the sixth at most", async () => {
  const nested = (depth: number): Page["sections"] =>
    depth === 0 ? [] : [{ id: `s${depth}`, title: "s", blocks: [], sections: nested(depth - 1) }];
  const html = await guideHtml({ ...samplePage, sections: nested(7) });
  expect([...html.matchAll(/<h(\d) id/g)].map(([, level]) => level)).toEqual([
    "2",
    "3",
    "4",
    "5",
    "6",
    "6",
    "6",
  ]);
});

test("the page needs nothing else and runs no script", () => {
  expect(sample).not.toMatch(/<script|<link|<img|\bsrc=|url\(|@import|\bon\w+=/);
  expect(sample).toContain("default-src 'none'");
});

const blocksOf = (text: string): readonly Block[] => [
  { kind: "paragraph", text: [text, { kind: "link", text, to: text }] },
  { kind: "notice", text: [{ kind: "strong", text }] },
  { kind: "list", isOrdered: false, items: [[text]] },
  { kind: "checklist", items: [[{ kind: "code", text }]] },
  { kind: "table", caption: text, columns: ["a", `.${text}`], rows: [[[text], [text]]] },
  {
    kind: "diagram",
    ...lifeCycle,
    caption: text,
    direction: "down",
    nodes: lifeCycle.nodes.slice(0, 2).map((node) => ({ ...node, label: text })),
    arrows: lifeCycle.arrows.slice(0, 1),
    twin: { caption: text, columns: [`.${text}`], rows: [[[text]]] },
  },
];

const pageSaying = (text: string): Page => ({
  title: text,
  lead: blocksOf(text),
  sections: [{ id: "a", title: text, blocks: blocksOf(text), sections: [] }],
  footer: [text],
});

/** The elements of a page but the lines of its drawings, of which there may be more. */
const elementsBut = (page: string): readonly string[] =>
  elementsOf(page).filter((element) => element !== "text x y");

const plain = elementsBut(await guideHtml(pageSaying("x")));

property.prop([hostile], { numRuns: 20 })(
  "whatever a policy says, the page has the same elements and shows the words",
  async (text) => {
    const page = await guideHtml(pageSaying(text));
    expect(elementsBut(page)).toEqual(plain);
    expect(page).toContain(`<h1>${htmlText(text)}</h1>`);
  },
);
