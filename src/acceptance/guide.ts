import { guideOf, usualDate, type Edition, type Page, type Section } from "../guide/index.ts";
import type { Policy } from "../policy/index.ts";

const made = new WeakMap<Policy, Map<Edition, Page>>();

/** The guide of a policy, made once whatever the number of scenarios. */
export function guideFor(policy: Policy, edition: Edition): Page {
  const known = made.get(policy) ?? new Map<Edition, Page>();
  const page = known.get(edition) ?? guideOf(policy, { edition, asOf: usualDate(policy), findings: [] });
  made.set(policy, known.set(edition, page));
  return page;
}

/** Everything that a page says, line by line; a row of a table is one line. */
export const linesOfGuide = ({ title, lead, sections, footer }: Page): readonly string[] => [
  title,
  ...lead.flatMap(linesOfBlock),
  ...sections.flatMap(linesOfSection),
  ...footer,
];

/** Everything that a section says, with the sections in it. */
export const linesOfSection = ({ title, blocks, sections }: Section): readonly string[] => [
  title,
  ...blocks.flatMap(linesOfBlock),
  ...sections.flatMap(linesOfSection),
];

type Block = Section["blocks"][number];
type Text = Extract<Block, { readonly kind: "paragraph" }>["text"];

const plain = (text: Text): string =>
  text.map((part) => (typeof part === "string" ? part : part.text)).join("");

function linesOfBlock(block: Block): readonly string[] {
  switch (block.kind) {
    case "paragraph":
    case "notice":
      return [plain(block.text)];
    case "list":
    case "checklist":
      return block.items.map(plain);
    case "table":
      return block.rows.map((row) => row.map(plain).join(" | "));
    case "diagram":
      return block.twin.rows.map((row) => row.map(plain).join(" | "));
  }
}

/** The section of that title, "6 Escalation process" or "Escalation process", wherever in the page it stands. */
export const sectionNamed = (sections: readonly Section[], title: string): Section | undefined =>
  sections.flatMap(withInner).find((one) => one.title === title || one.title.replace(/^\w+ /, "") === title);

const withInner = (section: Section): readonly Section[] => [section, ...section.sections.flatMap(withInner)];
