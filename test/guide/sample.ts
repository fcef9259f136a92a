import { globSync, readFileSync } from "node:fs";
import { guideOf } from "../../src/guide/guide.ts";
import type { Block, Page, Section, Table, Text } from "../../src/guide/page.ts";
import { usualDate, type Edition, type GuideSetting, type Source } from "../../src/guide/setting.ts";
import { loadPolicy, type Policy } from "../../src/policy/index.ts";
import { sourceOf as parsedFiles } from "../../src/policy/load/loadPolicy.ts";
import { lintPolicy } from "../../src/policy/verify/index.ts";
import { valueOf } from "../acceptance/sample.ts";

/** The policies that ship, by name. */
export const shipped = globSync("scenarios/policies/*.yaml").toSorted();
export const standard = "scenarios/policies/saas-standard.yaml";

/** A desk of which nothing is known but a channel. */
export const bareText = `policy: bare
version: 1
title: Bare
calendars: { office: { zone: Europe/London, open: { mon-fri: "09:00-17:00" } } }
channels: { email: { accepts: office, worked: office } }
priority: { levels: { usual: {} }, otherwise: usual }
tiers: { first: { title: The desk } }
`;

export const policyIn = (text: string): Policy =>
  valueOf(loadPolicy({ file: "policy.yaml", text, hash: "abc" }));

export const textOfFile = (file: string): string => readFileSync(file, "utf8");

/** What a guide of a policy's text is made from. */
export function sourceFor(
  text: string,
  edition: Edition = "internal",
  change: Partial<GuideSetting> = {},
): Source {
  const known = linted.get(text) ?? lint(text);
  linted.set(text, known);
  const { policy, ...rest } = known;
  return { policy, setting: { edition, ...rest, ...change }, isInternal: edition === "internal" };
}

type Linted = Pick<GuideSetting, "asOf" | "findings"> & { readonly policy: Policy };
const linted = new Map<string, Linted>();

function lint(text: string): Linted {
  const policy = policyIn(text);
  const asOf = usualDate(policy);
  const { findings } = lintPolicy(policy, valueOf(parsedFiles([{ file: "policy.yaml", text }])), asOf);
  return { policy, asOf, findings };
}

const standardText = textOfFile(standard);

/** What the guide of saas-standard is made from. */
export const standardSource = (edition: Edition = "internal"): Source => sourceFor(standardText, edition);

const pages = new WeakMap<GuideSetting["findings"], Map<string, Page>>();

/** The guide, made once for each policy, edition and date. */
export function pageOf({ policy, setting }: Source): Page {
  const known = pages.get(setting.findings) ?? new Map<string, Page>();
  const key = JSON.stringify([setting.edition, setting.asOf, setting.cover]);
  const page = known.get(key) ?? guideOf(policy, setting);
  known.set(key, page);
  pages.set(setting.findings, known);
  return page;
}

/** saas-standard with one piece of its text replaced. */
export function changedStandard(from: string, to: string, edition: Edition = "internal"): Source {
  if (!standardText.includes(from)) throw new Error(`saas-standard does not say ${from}`);
  return sourceFor(standardText.replace(from, to), edition);
}

export const plain = (text: Text): string =>
  text.map((part) => (typeof part === "string" ? part : part.text)).join("");

/** Everything that a section says, line by line. */
export const linesIn = (section: Section): readonly string[] => [
  section.title,
  ...section.blocks.flatMap(linesOfBlock),
  ...section.sections.flatMap(linesIn),
];

export function linesOfBlock(block: Block): readonly string[] {
  switch (block.kind) {
    case "paragraph":
    case "notice":
      return [plain(block.text)];
    case "list":
    case "checklist":
      return block.items.map(plain);
    case "table":
      return linesOfTable(block);
    case "diagram":
      return [...block.nodes.map(({ label }) => label), ...linesOfTable(block.twin)];
  }
}

const linesOfTable = ({ columns, rows }: Table): readonly string[] => [
  columns.join(" | "),
  ...rows.map((row) => row.map(plain).join(" | ")),
];

/** Everything that a page says. */
export const linesOfPage = ({ title, lead, sections, footer }: Page): readonly string[] => [
  title,
  ...lead.flatMap(linesOfBlock),
  ...sections.flatMap(linesIn),
  ...footer,
];

/** Every section of a page, in the order in which it is read. */
export const sectionsIn = (sections: readonly Section[]): readonly Section[] =>
  sections.flatMap((one) => [one, ...sectionsIn(one.sections)]);

/** The first table of a section or of one within it, by what it is called. */
export function tableIn(section: Section, caption: string): Table {
  const tables = sectionsIn([section]).flatMap(({ blocks }) =>
    blocks.flatMap((block): readonly Table[] =>
      block.kind === "table" ? [block] : block.kind === "diagram" ? [block.twin] : [],
    ),
  );
  const found = tables.find((one) => one.caption === caption);
  if (!found) throw new Error(`no table ${caption} among ${tables.map((one) => one.caption).join(", ")}`);
  return found;
}

export const rowsIn = (section: Section, caption: string): readonly (readonly string[])[] =>
  tableIn(section, caption).rows.map((row) => row.map(plain));
