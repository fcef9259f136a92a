import { expect, test } from "vitest";
import { section, table } from "../../src/guide/blocks.ts";
import { gap, gapsIn, noTargetCell } from "../../src/guide/gaps.ts";

test("every gap is listed once, with all of the sections that name it", () => {
  const inner = section("b", "B", [gap("Forms"), ...table("T", ["A", "B"], [["x", noTargetCell]])]);
  const outer = section("a", "A", [gap("Forms"), gap("Contacts")], [inner]);
  expect(gapsIn([outer]).map(({ says, sections }) => [says, sections.map(({ id }) => id)])).toEqual([
    ["Forms not formally defined", ["a", "b"]],
    ["Contacts not formally defined", ["a"]],
    ["Support response targets not formally defined", ["b"]],
  ]);
});

test("words of the policy are no gap, whatever they say", () => {
  const text = section("a", "A", [{ kind: "notice", text: ["Forms not formally defined"] }]);
  expect(gapsIn([text])).toEqual([]);
});
