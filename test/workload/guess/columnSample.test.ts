import { expect, test } from "vitest";
import { sampleColumns } from "../../../src/workload/guess/columnSample.ts";

test("a column is its values without what stands for nothing, and its words by how often they come", () => {
  const rows = ["b", "a", "", "NULL", "b"].map((cell, line) => ({ line, cells: { Via: cell } }));
  expect(sampleColumns(["Via"], rows)).toEqual([
    {
      name: "Via",
      rows: 5,
      values: ["b", "a", "b"],
      words: [
        ["b", 2],
        ["a", 1],
      ],
    },
  ]);
});
