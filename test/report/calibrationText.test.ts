import { expect, test } from "vitest";
import { calibrationText, plain } from "../../src/report/index.ts";
import { calibrationOf } from "./sampleCalibration.ts";

const text = calibrationText(calibrationOf(6, "busy"), plain);

test("the verdict comes first, and every check is a line with its limit", () => {
  const [first, , ...lines] = text.split("\n");
  expect(first).toBe("FITS  log.csv: 6 of 6 checks on the unseen half hold");
  expect(lines[0]).toMatch(/✔ time to resolution: distance 0\.0\d\d from \d+ unseen, at most 0\.050/);
  expect(text).toMatch(/exponential times, time to resolution: fails, as it should; distance 0\.[1-9]/);
});

test("what was not learned stands with what is in the load instead", () => {
  expect(text).toContain("staff: a log of tickets has none. Instead: a proposal, or --staff-from LOAD");
});

test("rows that were refused are counted and listed, whatever stands in them", () => {
  expect(text).toContain("Read 10 rows (utf-8, semicolons): 9 used, 1 refused\n  1 × no time\n");
  expect(text).toContain("    line 4: no time\n");
});
