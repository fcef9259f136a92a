import { expect, test } from "vitest";
import { plain } from "../../src/report/paint.ts";
import { trainingText } from "../../src/report/trainingText.ts";
import { empty, hostile } from "./sampleTable.ts";

test("each table stands under its title, and one without rows says why", () => {
  const text = trainingText([hostile, empty], plain);
  expect(text).toBe(
    [
      "By clause",
      "  clause                                      attempts         share",
      `  =HYPERLINK("x")<script>alert('1')</script>         4  75% [30, 95]`,
      "",
      "By clause",
      "  No answer yet",
      "",
    ].join("\n"),
  );
});
