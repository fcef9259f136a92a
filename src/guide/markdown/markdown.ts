import type { Block, Diagram, Inline, Page, Section, Table, Text } from "../page.ts";
import { codeSpan, escaped, escapedLine, flat } from "./escape.ts";
import { mermaidOf } from "./mermaid.ts";
import { slugsOf } from "./slugs.ts";

type Slugs = ReadonlyMap<string, string>;

const deepest = 6;

/**
 * A page as Markdown (CommonMark with GitHub's tables, task lists and Mermaid). One line for each paragraph, item and row,
 * and no padding in tables, so that a changed word changes one line.
 */
export function markdownOf(page: Page): string {
  const slugs = slugsOf(page);
  const blocks = [
    "<!-- markdownlint-disable MD013 -->",
    `# ${headingText(page.title)}`,
    ...blockTexts(page.lead, slugs, page.title),
    ...page.sections.flatMap((section) => sectionBlocks(section, 2, slugs)),
    "---",
    ...page.footer.map((line) => escapedLine(escaped(line))),
  ];
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}

const headingText = (title: string): string =>
  escaped(title)
    .trim()
    .replace(/#+$/, (signs) => `\\${signs}`);

const sectionBlocks = (section: Section, depth: number, slugs: Slugs): readonly string[] => [
  `${"#".repeat(Math.min(depth, deepest))} ${headingText(section.title)}`,
  ...blockTexts(section.blocks, slugs, section.title),
  ...section.sections.flatMap((inner) => sectionBlocks(inner, depth + 1, slugs)),
];

/** The blocks as they are written; notices in a row are one quotation, or they would read as a broken one. */
const blockTexts = (blocks: readonly Block[], slugs: Slugs, heading: string): readonly string[] =>
  blocks.reduce<readonly string[]>((texts, block, index) => {
    const text = blockText(withoutEcho(block, heading), slugs);
    const isNext = block.kind === "notice" && blocks[index - 1]?.kind === "notice";
    return isNext ? [...texts.slice(0, -1), `${texts.at(-1) ?? ""}\n>\n${text}`] : [...texts, text];
  }, []);

/** A table that is called like the heading above it needs no name of its own. */
const withoutEcho = (block: Block, heading: string): Block =>
  block.kind === "table" && heading.endsWith(block.caption) ? { ...block, caption: "" } : block;

function blockText(block: Block, slugs: Slugs): string {
  switch (block.kind) {
    case "paragraph":
      return lineOf(block.text, slugs);
    case "notice":
      return `> ${lineOf(block.text, slugs)}`;
    case "list":
      return itemLines(block.items, (index) => (block.isOrdered ? `${index + 1}.` : "-"), slugs);
    case "checklist":
      return itemLines(block.items, () => "- [ ]", slugs);
    case "table":
      return tableText(block, slugs);
    case "diagram":
      return diagramText(block, slugs);
  }
}

const itemLines = (items: readonly Text[], mark: (index: number) => string, slugs: Slugs): string =>
  items.map((item, index) => `${mark(index)} ${lineOf(item, slugs)}`).join("\n");

const lineOf = (text: Text, slugs: Slugs): string => escapedLine(inlines(text, slugs, false).trim());

function tableText({ caption, columns, rows }: Table, slugs: Slugs): string {
  const line = (cells: readonly string[]): string =>
    `|${cells.map((cell) => (cell === "" ? " " : ` ${cell} `)).join("|")}|`;
  const body = rows.map((row) => line(row.map((cell) => inlines(cell, slugs, true).trim())));
  const head = [line(columns.map((column) => escaped(column).trim())), line(columns.map(() => "---"))];
  const title = caption.trim() === "" ? [] : [`*${escaped(caption).trim()}:*`];
  return [...title, [...head, ...body].join("\n")].join("\n\n");
}

const diagramText = (drawn: Diagram, slugs: Slugs): string =>
  ["```mermaid\n" + mermaidOf(drawn) + "\n```", tableText(drawn.twin, slugs)].join("\n\n");

const inlines = (text: Text, slugs: Slugs, isInCell: boolean): string =>
  text.map((part) => inlineText(part, slugs, isInCell)).join("");

function inlineText(part: Inline, slugs: Slugs, isInCell: boolean): string {
  if (typeof part === "string") return escaped(part);
  const text = escaped(part.text);
  if (part.text.trim() === "") return text;
  switch (part.kind) {
    case "strong":
      return aroundWords(text, "**");
    case "code":
      return isInCell && /[|\\]/.test(part.text) ? text : codeSpan(flat(part.text));
    case "reference": {
      const slug = slugs.get(part.id);
      return slug === undefined ? text : `[${text}](#${slug})`;
    }
    case "link": {
      const url = addressOf(part.to);
      return url === undefined ? text : `[${text}](<${url}>)`;
    }
  }
}

/** Signs of emphasis touch the words, or they are no such signs. */
function aroundWords(text: string, sign: string): string {
  const [, before = "", words = "", behind = ""] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
  return `${before}${sign}${words}${sign}${behind}`;
}

/** An address that is a link: of the web or of mail, with nothing in it that ends it early. */
function addressOf(to: string): string | undefined {
  if (!/^(?:https?:\/\/|mailto:)[^\s]+$/i.test(to)) return undefined;
  return to.toWellFormed().replaceAll(/[^\w\-.~:/?#@!$&'()*+,;=%]/gu, (sign) => encodeURIComponent(sign));
}
