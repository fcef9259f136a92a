import { expect, test } from "vitest";
import { trainingCsv } from "../../src/report/trainingCsv.ts";
import { empty, hostile } from "./sampleTable.ts";

test("a table has a column for every value, and no cell is a formula or an escape sequence", () => {
  expect(trainingCsv(hostile)).toBe(
    [
      "clause,attempts,share_right,share_right_low,share_right_high",
      `"'=HYPERLINK(""x"")<script>alert('1')</script>",4,0.75,0.3006,0.9544`,
      "",
    ].join("\n"),
  );
});

test("a table without rows is its head", () => {
  expect(trainingCsv(empty)).toBe("clause,attempts,share_right,share_right_low,share_right_high\n");
});
