import { expect, test } from "vitest";
import { plain, sensitivityText } from "../../src/report/index.ts";
import { loadOf } from "../workload/sampleLoad.ts";
import { sampleSensitivity, sampleSensitivityOrigin } from "./sampleSensitivity.ts";

test("a sensitivity in words: inputs by how far they move the figure, what is sure with a star", () => {
  expect(sensitivityText(loadOf(), sampleSensitivity, sampleSensitivityOrigin, plain)).toMatchInlineSnapshot(`
    "first response in time: 90% [89, 91] in A week under sample v1

      input                       less              effect  more              effect
      staff.day.agents=1             -                   -     2        +5 [+4, +6]*  ####################
      arrivals.phone.perWeek=350   315  +0.2 [-0.8, +1.2]    385  -2.5 [-3.5, -1.5]*  ##########

    * surely moves it; all 3 effects hold together with 95% (Bonferroni). 20 replications of each, with the same random numbers; agents change by at least one
    Left out: profiles, mix
    seed 7 · policy sample  · deskdrill 1.2.3 · deskdrill sensitivity load.yaml --seed 7"
  `);
});
