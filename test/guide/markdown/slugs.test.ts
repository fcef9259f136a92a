import { expect, test } from "vitest";
import { section } from "../../../src/guide/blocks.ts";
import { slugsOf } from "../../../src/guide/markdown/slugs.ts";

test("a heading is found by its words, and the second of the same by a number", () => {
  const sections = [
    section("a", "6 Escalation process", [], [section("b", "What, where & why", [])]),
    section("c", "6 Escalation process", []),
  ];
  expect([...slugsOf({ title: "Guide", lead: [], sections, footer: [] })]).toEqual([
    ["a", "6-escalation-process"],
    ["b", "what-where--why"],
    ["c", "6-escalation-process-1"],
  ]);
});
