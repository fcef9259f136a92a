import { expect, test } from "vitest";
import { parseSource } from "../../../src/input/index.ts";
import { includesOf, refusedInclude } from "../../../src/policy/load/includes.ts";

function includesIn(text: string): ReturnType<typeof includesOf> {
  const parsed = parseSource("p.yaml", text);
  if (!parsed.ok) throw new Error("the text is YAML");
  return includesOf(parsed.value);
}

test("a policy names files beside it, and nothing that leads elsewhere", () => {
  expect(includesIn("include: [targets.yaml, people.yml]").includes.map(({ file }) => file)).toEqual([
    "targets.yaml",
    "people.yml",
  ]);
  for (const elsewhere of ["../x.yaml", "/etc/x.yaml", "sub/x.yaml", "..", "x", "a\\b.yaml", ".yaml", "7"]) {
    const { includes, problems } = includesIn(`include: [${JSON.stringify(elsewhere)}]`);
    expect([elsewhere, includes.length, problems[0]?.code]).toEqual([elsewhere, 0, "INCLUDE_INVALID"]);
  }
  expect(includesIn("include: targets.yaml").includes).toEqual([{ file: "targets.yaml", index: 0 }]);
  for (const without of ["title: T", "", "no mapping", "7"])
    expect(includesIn(without)).toEqual({ includes: [], problems: [] });
});

test("a refused include is told at its own place", () => {
  const parsed = parseSource("p.yaml", "include:\n  - a.yaml\n  - b.yaml\n");
  if (!parsed.ok) throw new Error("the text is YAML");
  expect(refusedInclude(parsed.value, 1, "it is not there").at).toEqual({
    file: "p.yaml",
    line: 3,
    column: 5,
  });
});
