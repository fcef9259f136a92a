import { commitmentIn, type Policy } from "../policy/index.ts";
import { internalWords } from "./internalWords.ts";
import type { Block, Page, Section, Table, Text } from "./page.ts";
import type { GuideSetting } from "./setting.ts";

/** Whether a sentence may be read by those whom the page is for. */
type IsFor = (sentence: string) => boolean;

/**
 * The page as its readers may see it, whatever the policy's own words are: customers read no sentence that names
 * somebody or something internal, and none that commits while no contract is confirmed. The people of the desk read
 * everything; lint tells them which words commit.
 */
export function forReaders(policy: Policy, { edition }: GuideSetting, page: Page): Page {
  if (edition === "internal") return page;
  const secret = internalWords(policy.form);
  const isConfirmed = policy.form.contractual === "confirmed";
  return readPage(
    page,
    (sentence) => !secret.test(sentence) && (isConfirmed || commitmentIn(sentence) === undefined),
  );
}

const readPage = (page: Page, isFor: IsFor): Page => ({
  ...page,
  lead: page.lead.flatMap((block) => readBlock(block, isFor)),
  sections: page.sections.map((one) => readSection(one, isFor)),
});

const readSection = (one: Section, isFor: IsFor): Section => ({
  ...one,
  title: isFor(one.title) ? one.title : (one.title.split(" ")[0] ?? ""),
  blocks: one.blocks.flatMap((block) => readBlock(block, isFor)),
  sections: one.sections.map((inner) => readSection(inner, isFor)),
});

function readBlock(block: Block, isFor: IsFor): readonly Block[] {
  switch (block.kind) {
    case "paragraph":
    case "notice": {
      const text = readText(block.text, isFor);
      return text.length === 0 ? [] : [{ ...block, text }];
    }
    case "list":
    case "checklist": {
      const items = block.items.map((item) => readText(item, isFor)).filter((item) => item.length > 0);
      return items.length === 0 ? [] : [{ ...block, items }];
    }
    case "table":
      return [{ kind: "table", ...readTable(block, isFor) }];
    case "diagram": {
      const label = (text: string): string => (isFor(text) ? text : "");
      return [
        {
          ...block,
          nodes: block.nodes.map((node) => ({ ...node, label: label(node.label) })),
          twin: readTable(block.twin, isFor),
        },
      ];
    }
  }
}

/** A row whose name may not be read is left out; any other cell is emptied. */
const readTable = ({ caption, columns, rows }: Table, isFor: IsFor): Table => ({
  caption: isFor(caption) ? caption : "",
  columns,
  rows: rows
    .map((row) => row.map((cell) => readText(cell, isFor)))
    .filter(([first = [""]]) => first.length > 0),
});

/** A text without the sentences that may not be read; nothing where none is left, or it cannot be taken apart. */
function readText(text: Text, isFor: IsFor): Text {
  const whole = text.map((part) => (typeof part === "string" ? part : part.text)).join("");
  if (isFor(whole)) return text;
  const [only] = text;
  if (text.length > 1 || typeof only !== "string") return [];
  const kept = sentencesOf(only).filter(isFor).join(" ").replace(/;$/, "");
  return kept === "" || !isFor(kept) ? [] : [kept];
}

const sentencesOf = (text: string): readonly string[] =>
  text.split(/(?<=[.!?;])\s+/).filter((sentence) => sentence.trim() !== "");
