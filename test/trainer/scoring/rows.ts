import { goldAnswer } from "../fixtures.ts";
import { fc } from "@fast-check/vitest";
import type { Policy } from "../../../src/policy/index.ts";
import type { Answer } from "../../../src/trainer/answer.ts";
import { verdictOf, type ScoredRow } from "../../../src/trainer/scoring/index.ts";
import type { CaseFeatures, Gold, TrainingCase } from "../../../src/trainer/trainingCase.ts";
import { instant, seconds } from "../../../src/units/index.ts";
import { inquiry, policyOf } from "../../policy/samplePolicy.ts";

export const gold: Gold = {
  category: ["access"],
  impact: ["organisation"],
  urgency: ["blocked"],
  priority: ["critical"],
  route: ["tier2"],
  action: ["acknowledge"],
  escalate: ["major"],
  clauses: ["PRI-1"],
  isCritical: true,
};

/** The case of a wide outage, with what the test says of it. */
export const trainingCase = (
  changes: Partial<Gold> = {},
  features: Partial<CaseFeatures> = {},
  id = "seed/1",
): TrainingCase => ({
  id,
  features: { intent: "sign-in", twists: [], tone: "plain", competences: ["intake"], ...features },
  facts: inquiry(),
  opened: instant(Date.UTC(2026, 2, 2, 9)),
  requester: { name: "Priya N.", company: "Halden Marine" },
  text: { form: "mail", subject: "Cannot sign in", body: "None of us can sign in.", marks: [] },
  gold: { ...gold, isCritical: changes.priority === undefined, ...changes },
});

/** The policy's own answer, with what the test says of it. */
export const answerTo = (one: TrainingCase, changes: Partial<Answer> = {}): Answer => ({
  ...goldAnswer(one, 0.8),
  ...changes,
});

/** A judged answer of the sample policy. */
export function rowOf(
  one: TrainingCase,
  changes: Partial<Answer> = {},
  took = 40,
  policy: Policy = policyOf(),
): ScoredRow {
  const answer = answerTo(one, changes);
  return {
    trainingCase: one,
    answer,
    verdict: verdictOf(policy, one, answer, { hints: 0 }),
    timeToDecide: seconds(took),
  };
}

export const levels = ["critical", "high", "medium", "low"] as const;

const anyLevel = fc.constantFrom(...levels);

/** Judged answers of every kind. */
export const anyRow: fc.Arbitrary<ScoredRow> = fc
  .record({
    priority: anyLevel,
    alsoAccepted: fc.option(anyLevel),
    answered: anyLevel,
    route: fc.constantFrom("tier1", "tier2"),
    action: fc.constantFrom("acknowledge", "ask"),
    rightAction: fc.constantFrom("acknowledge", "ask"),
    confidence: fc.double({ min: 0.5, max: 1, noNaN: true }),
    tone: fc.constantFrom("calm", "angry"),
    twists: fc.subarray(["vip", "duplicate"]),
    took: fc.integer({ min: 0, max: 600 }),
    id: fc.uuid(),
  })
  .map((drawn) => {
    const priority = [drawn.priority, ...(drawn.alsoAccepted === null ? [] : [drawn.alsoAccepted])];
    const isCritical = drawn.priority === "critical";
    const one = trainingCase({ priority, isCritical, action: [drawn.rightAction] }, drawn, drawn.id);
    const { route, action, confidence } = drawn;
    return rowOf(one, { priority: drawn.answered, route, action, confidence }, drawn.took);
  });

export const anyRows = fc.array(anyRow, { maxLength: 30 });

/** Rows and the same rows in another order. */
export const shuffledRows = anyRows.chain((rows) =>
  fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
);
