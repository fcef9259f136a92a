import { expect, test } from "vitest";
import { boxText, diffLines } from "../../src/cli/diffText.ts";
import { paintedLines } from "../../src/cli/lines.ts";
import { diffPolicies, type FactDimension } from "../../src/policy/diff/index.ts";
import type { Policy } from "../../src/policy/index.ts";
import { plain } from "../../src/report/paint.ts";
import { withRota } from "../policy/withRota.ts";
import { policyOf } from "../policy/samplePolicy.ts";
import { small, smallPolicy, smallWith } from "../policy/diff/smallPolicy.ts";

const shown = (recent: Policy, old = smallPolicy()): string =>
  paintedLines(diffLines(old, recent, diffPolicies(old, recent)), plain);

test("one number, from the headline to the text", () => {
  expect(shown(smallWith(["firstResponse: 2h", "firstResponse: 3h"])))
    .toBe(`small version 1 (0123456789ab) -> small version 1 (0123456789ab)
248 of 576 combinations of facts get another answer
due times compared for 219 openings, hours from 2026-01-01 to 2027-01-01

SLA-2 firstResponse: 2h in office -> 3h in office: 248 combinations
  for plan standard; with outage (144)
  for plan standard; with breach; without outage (72)
  for plan standard; impact team or not known; urgency blocked or not known; without outage, breach (32)
  e.g. plan standard, channel email, category access, impact team, urgency blocked
       opened 2026-03-23T00:00:00Z: due 2026-03-23T11:00:00Z -> 2026-03-23T12:00:00Z

what differs in the text
  changed SLA-2 (sample.yaml:34): firstResponse
`);
});

test("what follows from another priority or from other hours is told apart", () => {
  const text = shown(smallWith(["[low, low]]", "[high, low]]"], ['"09:00-17:00"', '"09:00-18:00"']));
  expect(text).toContain("\npriority: low -> high: ");
  expect(text).toContain("\nwhat follows from the other priorities\n  targets: SLA-3 -> SLA-2: ");
  expect(text).toContain("\nwhat follows from the changed hours\n");
  expect(text).toMatch(/\nfor [\d,]+ of them only because hours have changed\n/);
  expect(text).toContain("other parts: calendars.office, priority.matrix");
});

test("nothing differs, or nothing can be compared", () => {
  expect(shown(smallPolicy())).toContain(
    "no decision and no due time differs, in any of 576 combinations of facts",
  );
  const other = policyOf(small.replaceAll("standard", "basic").replaceAll("premium", "gold"));
  const text = shown(other);
  expect(text).toContain("no inquiry can be put to both");
  expect(text).toContain(
    "words that only one of them has\n  plan: removed standard, premium; added basic, gold\n",
  );
});

test("others on call are told with the first time", () => {
  const turns = "handOver: weekly mon 09:00\nmembers: [ann]";
  const override = "overrides: [{ from: 2026-12-24T18:00, to: 2026-12-27T09:00, who: [] }]";
  const text = shown(policyOf(withRota(`${turns}\n${override}`)), policyOf(withRota(turns)));
  expect(text).toContain("no decision and no due time differs");
  expect(text).toContain(`
others on call, 2026-01-01 to 2027-01-01
  engineers: 1 time, 2d 15h in all
    first from 2026-12-24T18:00:00Z to 2026-12-27T09:00:00Z: ann -> nobody
`);
});

test("many values of a fact are told by those that are left out", () => {
  const words = ["a", "b", "c", "d", "e", "f"];
  const dimensions: readonly FactDimension[] = [
    { fact: "category", values: words.map((word) => ({ words: [word], facts: {} })) },
  ];
  const facts = [{ fact: "category", words: ["a", "b", "c", "d", "e"] }];
  expect(boxText({ combinations: 5, facts }, dimensions)).toBe("for category any but f (5)");
  expect(boxText({ combinations: 6, facts: [] }, dimensions)).toBe("for every inquiry");
});
