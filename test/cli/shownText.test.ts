import { expect, test } from "vitest";
import { shownText } from "../../src/cli/shownText.ts";

test("all of a text is shown, or the verdict alone when it is to be quiet", () => {
  expect(shownText("HOLDS\n\nall of it", {})).toBe("HOLDS\n\nall of it\n");
  expect(shownText("HOLDS\n\nall of it", { quiet: true })).toBe("HOLDS\n");
});
