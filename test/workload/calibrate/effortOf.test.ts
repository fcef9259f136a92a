import { expect, test } from "vitest";
import type { Distribution } from "../../../src/kernel/index.ts";
import { effortOf } from "../../../src/workload/calibrate/effortOf.ts";
import type { LogFit } from "../../../src/workload/calibrate/fitLog.ts";

const quick: Distribution = { kind: "lognormal", mean: 600_000, cv: 1 };
const long: Distribution = { kind: "lognormal", mean: 3_600_000, cv: 1 };
const fitWith = (work: Distribution | undefined, firstContact: Distribution | undefined): LogFit =>
  ({ tickets: { work }, firstContact }) as LogFit;

test("work that the log has is taken, and that of further tiers is an assumption", () => {
  expect(effortOf(fitWith(long, quick), 0)).toEqual({
    distribution: long,
    comment: "# the log's work on a ticket",
  });
  expect(effortOf(fitWith(long, quick), 1).comment).toContain("ASSUMPTION");
});

test("without it the first tier's work is that of first contacts, and all others are assumed", () => {
  expect(effortOf(fitWith(undefined, quick), 0).distribution).toBe(quick);
  expect(effortOf(fitWith(undefined, quick), 2).comment).toContain("ASSUMPTION");
  expect(effortOf(fitWith(undefined, undefined), 0).comment).toContain("ASSUMPTION");
  expect(effortOf(fitWith(undefined, undefined), 9)).toEqual(effortOf(fitWith(undefined, undefined), 2));
});
