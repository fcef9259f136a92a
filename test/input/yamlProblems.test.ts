import { expect, test } from "vitest";
import { parseSource } from "../../src/input/index.ts";

const faults = (text: string): readonly string[] => {
  const source = parseSource("a.yaml", text);
  return source.ok ? [] : source.problems.map(({ code, at }) => `${at.line}:${at.column} ${code}`);
};

test("KEY_DUPLICATE: a key that stands twice is told at its second place, as a number and as a text alike", () => {
  expect(faults("a: 1\nb: 2\na: 3\n")).toEqual(["3:1 KEY_DUPLICATE"]);
  expect(faults("a:\n  1: x\n  '1': y\n  1: z\n")).toEqual(["3:3 KEY_DUPLICATE", "4:3 KEY_DUPLICATE"]);
  expect(faults("a: { x: 1 }\nb: { x: 1 }\n")).toEqual([]);
});

test("KEY_UNKNOWN: __proto__ is no key anywhere; constructor is one like any other", () => {
  expect(faults("plans:\n  __proto__: {}\n")).toEqual(["2:3 KEY_UNKNOWN"]);
  expect(faults("constructor: 1\ntoString: 2\n")).toEqual([]);
});

test.each([
  ["a tab as indentation", "a:\n\tb: 1\n", "2:1"],
  ["a quote that is not closed", 'a: "b\n', "2:1"],
  ["a bracket that is not closed", "a: [1, 2\n", "2:1"],
  ["an unknown tag", "a: !secret b\n", "1:4"],
  ["a tag for code", "a: !!js/function 'x'\n", "1:4"],
  ["an alias to nothing", "a: *b\n", "1:4"],
  ["an alias within what it repeats", "a: &a\n  b: *a\n", "2:6"],
  ["an alias deep within what it repeats", "a: &a [[{ b: *a }]]\n", "1:14"],
  ["two documents", "a: 1\n---\nb: 2\n", "2:1"],
])("YAML_SYNTAX: %s", (_what, text, place) => {
  expect(faults(text)).toEqual([`${place} YAML_SYNTAX`]);
});

test("every syntax fault and every duplicate is told at once", () => {
  expect(faults("a: !x 1\na: 2\nb: *c\nd: !y 3\n")).toEqual([
    "1:4 YAML_SYNTAX",
    "2:1 KEY_DUPLICATE",
    "3:4 YAML_SYNTAX",
    "4:4 YAML_SYNTAX",
  ]);
});

test("YAML_SYNTAX: aliases that unfold to a billion are refused at once", () => {
  const lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"];
  for (let level = 1; level <= 9; level++) {
    const repeated = Array.from({ length: 9 }, () => `*a${level - 1}`).join(", ");
    lines.push(`a${level}: &a${level} [${repeated}]`);
  }
  expect(faults(lines.join("\n"))).toEqual(["1:1 YAML_SYNTAX"]);
});

test("YAML_SYNTAX: brackets nested without measure are a problem, not a crash", () => {
  expect(faults(`a: ${"[".repeat(3_000)}${"]".repeat(3_000)}\n`)[0]).toMatch(/^1:\d+ YAML_SYNTAX$/);
});

test("one slip at the top of a long file is one problem, at its own line", () => {
  const rest = Array.from({ length: 50 }, (_, index) => `k${index}:\n  - a\n`).join("");
  expect(faults(` policy: one\nversion: 2\n${rest}`)).toEqual(["2:1 YAML_SYNTAX"]);
});

test("ten thousand keys are read in linear time", () => {
  const keys = Array.from({ length: 10_000 }, (_, index) => `k${index}: 1`);
  expect(faults([...keys, "k7: 2"].join("\n"))).toEqual(["10001:1 KEY_DUPLICATE"]);
});
