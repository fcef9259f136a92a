import { expect, test } from "vitest";
import { parseSource } from "../../../src/input/index.ts";
import { Complaints } from "../../../src/policy/load/nameCheck.ts";

function complaints(): Complaints {
  const source = parseSource("a.yaml", "to: tierr2\nnotify:\n  - lead\n  - boss\nowner: boss\n");
  if (!source.ok) expect.unreachable("the text is YAML");
  return new Complaints(source.value);
}

test("a known name and one that is not there are no complaint", () => {
  const all = complaints();
  all.unlessKnown("tier", "tier2", ["to"], ["tier1", "tier2"]);
  all.unlessKnown("tier", undefined, ["to"], []);
  all.unlessAllKnown("contact", undefined, ["notify"], []);
  expect(all.problems).toEqual([]);
});

test("an unknown name is placed where it stands, with the names that were probably meant", () => {
  const all = complaints();
  all.unlessKnown("tier", "tierr2", ["to"], ["tier1", "tier2", "lead"]);
  expect(all.problems).toEqual([
    {
      code: "NAME_UNKNOWN",
      at: { file: "a.yaml", line: 1, column: 5 },
      path: "to",
      found: 'there is no tier "tierr2"',
      fix: 'Did you mean "tier2" or "tier1"?',
    },
  ]);
});

test("each unknown name of a list has its own place, a lone name that of the list", () => {
  const all = complaints();
  all.unlessAllKnown("contact", ["lead", "boss"], ["notify"], ["lead"]);
  all.unlessAllKnown("contact", ["boss"], ["owner"], ["lead"]);
  expect(all.problems.map(({ path, at }) => [path, at.line, at.column])).toEqual([
    ["notify.1", 4, 5],
    ["owner", 5, 8],
  ]);
});

test("an unknown name that is a key is placed at the key", () => {
  const all = complaints();
  all.unlessKeyKnown("metric", ["owner"], ["owner"]);
  all.unlessKeyKnown("metric", ["owner"], ["title"]);
  expect(all.problems).toEqual([
    {
      code: "NAME_UNKNOWN",
      at: { file: "a.yaml", line: 5, column: 1 },
      path: "owner",
      found: 'there is no metric "owner"',
      fix: "Use one of: title",
    },
  ]);
});
