import { expect, test } from "vitest";
import type { StaffResult } from "../../src/experiment/index.ts";
import { plain, staffText } from "../../src/report/index.ts";
import { loadOf } from "../workload/sampleLoad.ts";
import { sampleStaff, sampleStaffOrigin } from "./sampleStaff.ts";

const textOf = (changes: Partial<StaffResult> = {}): string =>
  staffText(loadOf(), { ...sampleStaff, ...changes }, sampleStaffOrigin, plain);
const headlineOf = (changes: Partial<StaffResult>): string => textOf(changes).split("\n")[0] ?? "";

test("a proposal in words: what it costs, what was shown, who may not be missed, how it was found", () => {
  expect(textOf()).toMatchInlineSnapshot(`
    "FOUND  A week under sample v1: 1,080 agent hours a week instead of 1,120, and every expectation holds

      ✔ first response in time, phone: 95% [93, 97], wanted at least 90%

    Agents by staff line: now, proposed, and what would break with one fewer
      early   tier1    3         2      -1  first response in time, phone: 95% [80, 97], wanted at least 90%
      second  tier2    1         1          somebody must take what only they take

    How it was found (hours a week)
      start   1,040  fails  early 1, second 1
      add     1,080  holds  early 2
      cut to  1,080  holds

    Lines of the load, to paste
      - { name: day, agents: 2 }

    9 rosters tried with the same customers, 1,234 replications
    Shown on 40 replications that the search had not seen; all intervals hold together with 95%
    Only what the load expects keeps people there; exchanges of agents between lines are not looked at
    seed 7 · policy sample  · deskdrill 1.2.3 · deskdrill staff load.yaml --seed 7"
  `);
});

test("the verdict says when nothing was found, or not shown", () => {
  expect(headlineOf({ roster: undefined })).toMatch(/^NONE FOUND .*: no roster on these staff lines/);
  expect(headlineOf({ shown: undefined })).toMatch(/^UNDECIDED .* but not every expectation could be shown$/);
  expect(headlineOf({ prices: { unit: "cost", perAgent: [40, 1000] } })).toContain(
    "1,080 a week instead of 1,120",
  );
});

test("a search that was interrupted before it found anything does not say that there is nothing", () => {
  const origin = { ...sampleStaffOrigin, isPartial: true };
  const text = staffText(loadOf(), { ...sampleStaff, roster: undefined }, origin, plain);
  expect(text).toMatch(/^UNDECIDED .*: interrupted before a roster was found\n/);
});

test("rosters of equal cost are told of", () => {
  expect(
    textOf({
      rivals: [
        [2, 1],
        [1, 2],
      ],
    }),
  ).toContain("Of 2 rosters of the same cost the one that is most often in time");
});
