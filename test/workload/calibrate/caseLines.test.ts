import { expect, test, vi } from "vitest";
import { parse } from "yaml";
import { caseLines } from "../../../src/workload/calibrate/caseLines.ts";
import { usualChoice } from "../../../src/workload/calibrate/fitChecks.ts";
import { fitLog } from "../../../src/workload/calibrate/fitLog.ts";
import { setAside } from "../../../src/workload/schema/setAside.ts";
import { figuresOf, syntheticRows } from "./syntheticLog.ts";

/** Fitting takes a second on a free machine. */
vi.setConfig({ testTimeout: 60_000 });

const fit = fitLog(figuresOf(syntheticRows(8)), usualChoice, "1");

test("what is learned of tickets that lie is written as a load has it", () => {
  const { setAside: written } = parse(caseLines(fit).join("\n")) as { readonly setAside: unknown };
  const { first, handedOver, byPriority } = setAside.parse(written);
  expect(first?.share).toBeCloseTo(fit.cases?.first?.share ?? NaN, 3);
  expect(handedOver).toHaveLength(fit.cases?.handedOver?.length ?? NaN);
  expect(Object.keys(byPriority)).toEqual([...(fit.cases?.byPriority.keys() ?? [])]);
});

test("a log that does not say it leaves the lines out", () => {
  expect(caseLines({ ...fit, cases: undefined })).toEqual([]);
});
