import { expect, test } from "vitest";
import { RefusedRows } from "../../src/cli/refusedRows.ts";

test("rows are counted by kind of reason, and the first few are kept", () => {
  const rows = new RefusedRows();
  for (let line = 2; line < 30; line++)
    rows.add({ line, reason: `"${line}" in Via is not in the map's channel words` });
  rows.add({ line: 40, reason: "3 cells where the header has 2" });
  rows.add({
    line: 41,
    reason: "solved at 2026-03-02T08:00:00Z, before it was opened at 2026-03-02T09:00:00Z",
  });
  expect(rows.count).toBe(30);
  expect(rows.first.map(({ line }) => line)).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  expect(rows.reasons).toEqual([
    ["… in Via is not in the map's channel words", 28],
    ["… cells where the header has 2", 1],
    ["solved at …, before it was opened at …", 1],
  ]);
});
