import { expect, test } from "vitest";
import { problemsOf } from "./sampleContent.ts";

test.each([
  ["a slot that nothing fills", "{place} branch", "{palce} branch", /slot "palce"/],
  ["a guard about no tone", "when: { tone: [calm, friendly] }", "when: { tone: [calm, sad] }", /tone "sad"/],
  [
    "a signal that is none",
    "signals: [loss, deadline]\n    work: save",
    "signals: [loss, deadlin]\n    work: save",
    /"deadlin".*"deadline"/,
  ],
  [
    "a need that is none",
    "needs: [detour, slowed, nuisance]\n    signals: [deadline, patchy",
    "needs: [detour, slowd, nuisance]\n    signals: [deadline, patchy",
    /need "slowd"/,
  ],
  [
    "a twist about no intent",
    "intents: [locked-out, unreachable",
    "intents: [looked-out, unreachable",
    /"looked-out"/,
  ],
  ["a cue for a fact that nobody knows", "fact: standing", "fact: stature", /fact "stature"/],
  ["a borderline of nothing", "between: [team, one]", "between: [teem, one]", /extent "teem"/],
  ["a scope of no intent", "intents: [sync-stopped", "intents: [sync-stoped", /intent "sync-stoped"/],
])("%s is a problem", (_, from, to, expected) => {
  expect(problemsOf([from, to])).toEqual([expect.stringMatching(expected)]);
});

test("a slot that only some phrases have is none elsewhere", () => {
  const problems = problemsOf(["Let me describe what we see.", "Let me describe {claim}."]);
  expect(problems).toEqual([expect.stringMatching(/there is no slot "claim"/)]);
});

test("what no case can reach is a problem", () => {
  expect(problemsOf(["  colleague:", "  cousin: [Nan]\n  colleague:"])).toEqual([
    expect.stringMatching(/at pools\.cousin: no phrase uses "cousin"/),
  ]);
  expect(
    problemsOf(
      ["signals: [deadline, patchy, substantial]", "signals: [deadline, patchy]"],
      ["patchy, substantial]", "patchy]"],
    ),
  ).toEqual([expect.stringMatching(/at signals\.substantial: no intent uses/)]);
});

test("a list without a phrase is a problem", () => {
  const said = `said:
      - "[Your status page has had`;
  expect(problemsOf([said, `said: []\n    unused:\n      - "[Your status page has had`])).not.toEqual([]);
});
