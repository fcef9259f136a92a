import { expect, test } from "vitest";
import { sensitivityResult } from "../../src/report/index.ts";
import { loadOf } from "../workload/sampleLoad.ts";
import { sampleSensitivity, sampleSensitivityOrigin } from "./sampleSensitivity.ts";

test("a sensitivity as data, the input that matters most first", () => {
  expect(sensitivityResult(loadOf(), sampleSensitivity, sampleSensitivityOrigin)).toMatchObject({
    schema: "deskdrill.sensitivity/1",
    effectConfidence: 0.98,
    figure: { metric: "firstResponse", value: 0.9 },
    changedBy: 0.1,
    effects: [
      {
        path: "staff.day.agents",
        written: 1,
        less: null,
        more: { value: 2, difference: 0.05, low: 0.04, high: 0.06, change: "better" },
      },
      { path: "arrivals.phone.perWeek", less: { value: 315, difference: 0.002, change: "unsure" } },
    ],
    leftOut: ["profiles", "mix"],
  });
});
