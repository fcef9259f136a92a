import type { Calibration } from "../../src/report/index.ts";
import { fitLog, notLearned, usualChoice, type ModelChoice } from "../../src/workload/index.ts";
import { figuresOf, syntheticRows } from "../workload/calibrate/syntheticLog.ts";

/** The calibration of a log that was made up, with arrivals that vary or with plain Poisson ones. */
export function calibrationOf(weeks: number, arrivals: ModelChoice["arrivals"]): Calibration {
  const figures = figuresOf(syntheticRows(weeks));
  const fit = fitLog(figures, { ...usualChoice, arrivals }, "1");
  return {
    tool: { name: "deskdrill", version: "0.0.0" },
    account: {
      file: "log.csv",
      encoding: "utf-8",
      delimiter: ";",
      read: 10,
      used: 9,
      refused: 1,
      reasons: [["no time", 1]],
      first: [{ line: 4, reason: "no \u001B[31mtime" }],
    },
    figures,
    fit,
    gaps: notLearned(fit, figures),
    seed: "1",
    reproduce: "deskdrill calibrate log.csv",
    written: "load.yaml",
  };
}
