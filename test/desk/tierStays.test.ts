import { expect, test } from "vitest";
import { tierStays, type TierStay } from "../../src/desk/index.ts";
import { minutes } from "../../src/units/index.ts";
import { emptyInquiry, type Inquiry } from "../../src/workload/index.ts";
import {
  assignmentsOf,
  caseOf,
  finished,
  hoursOf,
  line,
  loadWith,
  policyWith,
  type Changes,
} from "../desk/script.ts";

const limits = {
  tiers: {
    tier1: { title: "First", internalTargets: { workLimit: "25m" } },
    tier2: { title: "Second" },
    tier3: { title: "Third" },
  },
};

function staysOf(needs: number, work: readonly number[], policy: Changes = {}): readonly TierStay[] {
  const load = loadWith({}, policyWith(policy));
  const inquiry: Inquiry = {
    ...emptyInquiry(3),
    neededTier: needs,
    effort: Float64Array.from(work, minutes),
  };
  return tierStays(caseOf(load), inquiry);
}

test("the tier that knows enough works on it, after all tiers below", () => {
  expect(staysOf(0, [10, 20, 30])).toEqual([{ tier: 0, work: minutes(10), isCut: false }]);
  expect(staysOf(2, [10, 20, 30]).map(({ tier, work, isCut }) => [tier, work, isCut])).toEqual([
    [0, minutes(10), false],
    [1, minutes(20), false],
    [2, minutes(30), false],
  ]);
});

test("a ticket that is handed over so often goes up and then from group to group of the last tier", () => {
  const often = { ...emptyInquiry(3), handOvers: 4, effort: Float64Array.from([10, 20, 30], minutes) };
  expect(tierStays(caseOf(loadWith({}, policyWith())), often).map(({ tier }) => tier)).toEqual([
    0, 1, 2, 2, 2,
  ]);
});

test("a work limit ends the work of a tier, which counts up to there", () => {
  expect(staysOf(0, [25, 20, 30], limits)).toEqual([{ tier: 0, work: minutes(25), isCut: false }]);
  expect(staysOf(0, [26, 20, 30], limits)).toEqual([
    { tier: 0, work: minutes(25), isCut: true },
    { tier: 1, work: minutes(20), isCut: false },
  ]);
});

test("rules in a circle end where the desk ends them", () => {
  const escalations = [
    { clause: "ESC-1", when: { tier: "tier1", attempts: ">=1" }, to: "tier2" },
    { clause: "ESC-2", when: { tier: "tier2", attempts: ">=1" }, to: "tier1" },
  ];
  const desk = finished({ policy: { escalations } }, { at: "mon 09:00", needs: "tier3", work: 1 });
  expect(staysOf(2, [1, 1, 1], { escalations })).toHaveLength(assignmentsOf(desk).length);
});

test("a desk on which nobody waits does exactly this work", () => {
  const work = [26, 20, 30];
  const desk = finished(
    {
      policy: limits,
      load: { staff: [line("a", "tier1", 9), line("b", "tier2", 9), line("c", "tier3", 9)] },
    },
    ...["mon 09:00", "mon 09:05", "tue 10:00"].map((at) => ({ at, work, needs: "tier3" })),
  );
  const busy = [0, 1, 2].map((tier) => hoursOf(desk, tier).busy);
  const expected = [0, 0, 0];
  for (const { tier, work: done } of staysOf(2, work, limits))
    expected[tier] = (expected[tier] ?? 0) + 3 * done;
  expect(busy).toEqual(expected);
});
