import { expect, test } from "vitest";
import { failed, passed, problemLine, useOneOf, type Problem } from "../../src/input/index.ts";

const problem = (file: string, line: number, column: number, found = "found"): Problem => ({
  code: "NAME_UNKNOWN",
  at: { file, line, column },
  path: "escalations.3.to",
  found,
  fix: "Use tier2",
});

test("a problem is one line that says where, what and what to do", () => {
  expect(problemLine(problem("acme.yaml", 41, 9, 'there is no tier "tierr2"'))).toBe(
    'acme.yaml:41:9 NAME_UNKNOWN at escalations.3.to: there is no tier "tierr2". Use tier2',
  );
  expect(problemLine({ ...problem("acme.yaml", 1, 1), path: "" })).toBe(
    "acme.yaml:1:1 NAME_UNKNOWN: found. Use tier2",
  );
});

test("what the file says reaches the terminal without line feeds and escape sequences", () => {
  expect(problemLine(problem("acme.yaml", 1, 1, 'no tier "\u001B[2Ja\nb"'))).toBe(
    'acme.yaml:1:1 NAME_UNKNOWN at escalations.3.to: no tier "a b". Use tier2',
  );
});

test("problems come in the order of the file", () => {
  const given = [problem("b", 1, 1), problem("a", 7, 2), problem("a", 7, 1), problem("a", 3, 9)];
  expect(failed(given).problems.map(({ at }) => `${at.file}:${at.line}:${at.column}`)).toEqual([
    "a:3:9",
    "a:7:1",
    "a:7:2",
    "b:1:1",
  ]);
  expect(passed(4)).toEqual({ ok: true, value: 4 });
});

test("an unknown word gets the nearest words, or all of them, or the advice to define one", () => {
  expect(useOneOf("tierr2", ["tier2", "lead"])).toBe('Did you mean "tier2"?');
  expect(useOneOf("tierr1", ["tier1", "tier2"])).toBe('Did you mean "tier1" or "tier2"?');
  expect(useOneOf("boss", ["tier1", "tier2"])).toBe("Use one of: tier1, tier2");
  expect(useOneOf("boss", [])).toBe("None is defined here; define it first");
  const many = Array.from({ length: 13 }, (_, index) => `category-${index}`);
  expect(useOneOf("boss", many)).toMatch(/category-11, …$/);
});
