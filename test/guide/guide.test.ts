import { describe, expect, test } from "vitest";
import { guideOf } from "../../src/guide/guide.ts";
import { internalWords } from "../../src/guide/internalWords.ts";
import { editions, type Edition } from "../../src/guide/setting.ts";
import { commitmentIn } from "../../src/policy/index.ts";
import {
  bareText,
  changedStandard,
  linesIn,
  linesOfPage,
  pageOf,
  plain,
  sectionsIn,
  shipped,
  sourceFor,
  standardSource,
  textOfFile,
} from "./sample.ts";

const chapters = [
  "1 Overview",
  "2 Support scope",
  "3 Support channels",
  "4 Ticket workflow",
  "5 Severity and prioritisation",
  "6 Escalation process",
  "7 Customer communication",
  "8 Root cause analysis and follow-up",
  "9 Knowledge base and documentation updates",
  "10 Assumptions and open items",
  "11 Summary",
];

describe.each(shipped)("the guide of %s", (file) => {
  const text = textOfFile(file);

  test.each(editions)("has the eleven sections in order in its %s edition", (edition) => {
    const { sections } = pageOf(sourceFor(text, edition));
    expect(sections.slice(0, 11).map(({ title }) => title)).toEqual(chapters);
  });

  test.each(editions)("has a name of its own for every section in its %s edition", (edition) => {
    const ids = sectionsIn(pageOf(sourceFor(text, edition)).sections).map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    expect(ids.filter((id) => !/^[\p{L}\p{N}-]+$/u.test(id))).toEqual([]);
  });

  test("gives every row of every table a cell for each column", () => {
    const tables = sectionsIn(pageOf(sourceFor(text)).sections).flatMap(({ blocks }) =>
      blocks.flatMap((block) =>
        block.kind === "table" ? [block] : block.kind === "diagram" ? [block.twin] : [],
      ),
    );
    expect(
      tables.flatMap(({ columns, rows }) => rows.filter((row) => row.length !== columns.length)),
    ).toEqual([]);
    expect(tables.length).toBeGreaterThan(5);
  });

  test("draws nothing without a table that says the same", () => {
    const drawn = sectionsIn(pageOf(sourceFor(text)).sections)
      .flatMap(({ blocks }) => blocks)
      .filter((block) => block.kind === "diagram");
    expect(drawn.length).toBeGreaterThan(0);
    for (const { nodes, arrows, twin } of drawn) {
      const words = twin.rows.flat().map(plain).join(" ");
      const sources = new Set(arrows.map(({ from }) => from));
      expect(twin.rows.length).toBeGreaterThanOrEqual(sources.size);
      for (const { label } of nodes) expect(words).toContain(label.replace(/^\d+\. /, ""));
    }
  });

  test("tells customers of nobody and nothing internal", () => {
    const source = sourceFor(text, "customer");
    const secret = internalWords(source.policy.form);
    expect(linesOfPage(pageOf(source)).filter((line) => secret.test(line))).toEqual([]);
  });

  test("commits to nothing that nobody has confirmed, unless the policy's own words to the desk do", () => {
    const committing = (edition: Edition): readonly string[] =>
      linesOfPage(pageOf(sourceFor(text, edition))).flatMap((line) => {
        const found = commitmentIn(line);
        return found ? [line.slice(found.index, found.index + 12)] : [];
      });
    expect(committing("customer")).toEqual([]);
    const written = text.replaceAll(/\s+/g, " ").toLowerCase();
    expect(committing("internal").filter((words) => !written.includes(words.trim().toLowerCase()))).toEqual(
      [],
    );
  });

  test("names every clause to the people of the desk", () => {
    const source = sourceFor(text);
    const said = linesOfPage(pageOf(source)).join("\n");
    expect([...source.policy.clauses.keys()].filter((clause) => !said.includes(clause))).toEqual([]);
  });
});

test("the same policy and setting make the same page", () => {
  const { policy, setting } = standardSource();
  expect(guideOf(policy, setting)).toEqual(guideOf(policy, setting));
});

test("the footer says the version and the hash of the policy", () => {
  expect(pageOf(standardSource()).footer[0]).toBe(
    "Policy saas-standard, version 3, abc; internal edition, examples from 2026-10-01.",
  );
});

test("one word that changes in the policy changes few lines of the guide", () => {
  const before = linesOfPage(pageOf(standardSource()));
  const changed = linesOfPage(
    pageOf(changedStandard("Short questions while working", "Quick questions while working")),
  );
  const different = changed.filter((line) => !before.includes(line));
  expect(different).toEqual([expect.stringContaining("Quick questions while working")]);
});

test("saas-standard sounds like no contract", () => {
  const said = editions.map((edition) => linesOfPage(pageOf(standardSource(edition))).join("\n")).join("\n");
  expect(said.match(/\b(guarantee\w*|must|shall|warrant\w*|commit\w*|ensure\w*)\b/gi)).toBeNull();
});

test("a policy with nothing but a channel gets an honest guide of named gaps", () => {
  const page = pageOf(sourceFor(bareText));
  const said = linesOfPage(page);
  expect(said).toContain("Support response targets not formally defined.");
  expect(said).toContain("Escalation process not formally defined.");
  const open = page.sections[9];
  expect(
    open && linesIn(open).filter((line) => line.includes("Owner not formally defined")).length,
  ).toBeGreaterThan(15);
});

test("customers read no clause, no internal time and no contact of the desk", () => {
  const said = linesOfPage(pageOf(standardSource("customer"))).join("\n");
  for (const hidden of ["ESC-4", "SLA-1,", "45 minutes", "Pager", "Duty manager", "First line"])
    expect(said).not.toContain(hidden);
});
