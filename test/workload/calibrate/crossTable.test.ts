import { expect, test } from "vitest";
import { CrossTable } from "../../../src/workload/calibrate/crossTable.ts";

test("words are counted by key, most frequent first", () => {
  const table = new CrossTable();
  for (const [key, word] of [
    ["bug", "high"],
    ["bug", "low"],
    ["bug", "low"],
    ["access", "low"],
    ["access", undefined],
  ] as const)
    table.add(key, word);
  expect(table.keys).toEqual(["bug", "access"]);
  expect(table.shares("bug")).toEqual([
    ["low", 2 / 3],
    ["high", 1 / 3],
  ]);
  expect([table.count("access"), table.count("none")]).toEqual([1, 0]);
  expect(table.shares("none")).toEqual([]);
});
