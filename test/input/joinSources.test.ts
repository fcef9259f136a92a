import { expect, test } from "vitest";
import { joinSources, parseSource, problemLine, type SourceDocument } from "../../src/input/index.ts";

function source(file: string, text: string): SourceDocument {
  const parsed = parseSource(file, text);
  if (!parsed.ok) throw new Error(parsed.problems.map(problemLine).join("\n"));
  return parsed.value;
}

const main = source("main.yaml", "title: T\ntiers:\n  one: {}\ntargets:\n  - a\n  - b\n");
const more = source("more.yaml", "# more\ntiers:\n  two: { title: 2 }\ntargets:\n  - c\nplans: {}\n");

function joined(...others: SourceDocument[]): SourceDocument {
  const result = joinSources([main, ...others]);
  if (!result.ok) throw new Error(result.problems.map(problemLine).join("\n"));
  return result.value;
}

test("mappings are merged entry by entry, lists joined in the order of the files", () => {
  expect(joined(more).value).toEqual({
    title: "T",
    tiers: { one: {}, two: { title: 2 } },
    targets: ["a", "b", "c"],
    plans: {},
  });
  expect(joined(more).keysAt(["tiers"])).toEqual(["one", "two"]);
  expect(joined(more).keysAt([])).toEqual(["title", "tiers", "targets", "plans"]);
  expect(joined(more).keysAt(["tiers", "two"])).toEqual(["title"]);
});

test("every value is still known by the file and line in which it was written", () => {
  const both = joined(more);
  expect(both.at(["title"])).toEqual({ file: "main.yaml", line: 1, column: 8 });
  expect(both.at(["targets", 1])).toEqual({ file: "main.yaml", line: 6, column: 5 });
  expect(both.at(["targets", 2])).toEqual({ file: "more.yaml", line: 5, column: 5 });
  expect(both.at(["tiers", "two", "title"])).toEqual({ file: "more.yaml", line: 3, column: 17 });
  expect(both.atKey(["plans"])).toEqual({ file: "more.yaml", line: 6, column: 1 });
  expect(both.problem("VALUE_INVALID", ["targets", 2], "f", "x").path).toBe("targets.2");
});

test("what stands in two files is told at its second place", () => {
  const again = source("again.yaml", "title: U\ntiers: { one: {} }\n");
  const result = joinSources([main, again]);
  expect(
    result.ok ? [] : result.problems.map(({ code, at, path }) => [code, at.file, at.line, path]),
  ).toEqual([
    ["KEY_DUPLICATE", "again.yaml", 1, "title"],
    ["KEY_DUPLICATE", "again.yaml", 2, "tiers.one"],
  ]);
});

test("one document stays as it is, and a list is no part of a policy", () => {
  expect(joined()).toBe(main);
  expect(joinSources([main, source("list.yaml", "- a\n")]).ok).toBe(false);
});
