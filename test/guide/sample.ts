import { globSync, readFileSync } from "node:fs";
import { guideOf } from "../../src/guide/guide.ts";
import type { Block, Page, Section, Table, Text } from "../../src/guide/page.ts";
import { usualDate, type Edition, type Source } from "../../src/guide/setting.ts";
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
export function sourceFor(text: string, edition: Edition = "internal"): Source {
  const policy = known.get(text) ?? policyIn(text);
  known.set(text, policy);
  const setting = { edition, asOf: usualDate(policy), findings: [] };
  return { policy, setting, isInternal: edition === "internal" };
}

const known = new Map<string, Policy>();

/** The same with what lint finds in it, which takes a while for a large policy. */
export function lintedSource(text: string): Source {
  const { policy, setting, ...rest } = sourceFor(text);
  const source = valueOf(parsedFiles([{ file: "policy.yaml", text }]));
  const { findings } = lintPolicy(policy, source, setting.asOf);
  return { policy, setting: { ...setting, findings }, ...rest };
}

const standardText = textOfFile(standard);

/** What the guide of saas-standard is made from. */
export const standardSource = (edition: Edition = "internal"): Source => sourceFor(standardText, edition);

const pages = new WeakMap<Policy, Map<string, Page>>();

/** The guide, made once for each policy and setting. */
export function pageOf({ policy, setting }: Source): Page {
  const made = pages.get(policy) ?? new Map<string, Page>();
  const key = JSON.stringify(setting);
  const page = made.get(key) ?? guideOf(policy, setting);
  made.set(key, page);
  pages.set(policy, made);
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
