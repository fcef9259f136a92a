import { ladderProblems } from "../../src/policy/index.ts";
import { acknowledgementAnswers, runAcknowledgement } from "./escalationAcknowledgement.ts";
import {
  isObject,
  objectsOf,
  under,
  wordsOf,
  type Answers,
  type EscalationCase,
  type JsonObject,
} from "./escalationCase.ts";
import {
  auditorAnswers,
  chainStepAnswers,
  pointerAnswers,
  runChainStep,
  runPointer,
} from "./escalationChain.ts";
import type { CaseOutcome } from "./outcome.ts";
import { ladderOf, runTimeline, timelineAnswers } from "./escalationTimeline.ts";

export type { EscalationCase } from "./escalationCase.ts";

const endless = "endless repeat: decision 17 demands bounded repeats";
const waitsForNobody = "waits for a step with nobody there: decision 16 skips it at once";

/** Conventions that a case may state, and the decision that is another. */
const statedOtherwise: readonly (readonly [RegExp, string])[] = [
  [/endless|forever|unbounded|repeat:? -1/i, endless],
  [
    /(empty|nobody|no one|on.?call).*(wait|full delay)|(wait|full delay).*(empty|nobody|no one)/i,
    waitsForNobody,
  ],
];

/** Runs one case of any kind against the ladders of the policy. */
export function runEscalationCase(found: EscalationCase): CaseOutcome {
  const convention = otherConvention(found);
  if (convention !== undefined) return { outcome: "skipped", convention };
  const outcome = answer(found, false);
  // The language has a switch for this one: a case that holds with the switch on, and only then, shows its convention.
  const showsIt = outcome.outcome === "failed" && namesNobody(found.policy);
  if (showsIt && answer(found, true).outcome === "passed")
    return { outcome: "skipped", convention: waitsForNobody };
  return outcome;
}

function otherConvention({ kind, policy, expect, convention = {} }: EscalationCase): string | undefined {
  const isEndless = policy["repeat"] === -1 && (kind !== "validation" || expect["valid"] === true);
  if (isEndless) return endless;
  const stated = Object.entries(convention).map(([name, value]) => `${name}: ${value}`);
  return statedOtherwise.find(([words]) => stated.some((text) => words.test(text)))?.[1];
}

const namesNobody = (policy: JsonObject): boolean => {
  const rosters = Object.values(policy)
    .filter(isObject)
    .flatMap((roster) => Object.values(roster));
  const hasEmptyRoster = rosters.some((people) => Array.isArray(people) && people.length === 0);
  const steps = objectsOf(policy["steps"]);
  return hasEmptyRoster || steps.some((step) => wordsOf(under(step, "targets", "target")).length === 0);
};

function answer(found: EscalationCase, waitWhenEmpty: boolean): CaseOutcome {
  switch (found.kind) {
    case "steps":
    case "userRules":
    case "ack":
    case "maintenance":
    case "multiAck":
      return judge(found, runTimeline(found, waitWhenEmpty), timelineAnswers);
    case "validation":
      return judge(found, found.policy, validationAnswers);
    case "chainStep":
      return judge(found, runChainStep(found), chainStepAnswers);
    case "pointer":
      return judge(found, runPointer(found), pointerAnswers);
    case "auditor":
      return judge(found, found, auditorAnswers);
    case "ackTimeout":
      return judge(found, runAcknowledgement(found), acknowledgementAnswers);
    default:
      return { outcome: "failed", expected: found.expect, got: `no kind "${found.kind}"` };
  }
}

/** What a case about a policy as it is written may ask: whether what it states can be run. */
const validationAnswers: Answers<JsonObject> = {
  valid: (policy) => ladderProblems(ladderOf(policy, false)).length === 0,
};

/** Compares every expectation with its answer; one that nothing answers is a failure. */
function judge<Run>({ expect }: EscalationCase, run: Run | string, answers: Answers<Run>): CaseOutcome {
  if (typeof run === "string") return { outcome: "failed", expected: expect, got: run };
  const got = Object.fromEntries(
    Object.entries(expect).map(([name, wanted]) => [
      name,
      answers[name]?.(run, wanted) ?? (name in answers ? null : `"${name}" is not understood`),
    ]),
  );
  const holds = Object.entries(expect).every(
    ([name, wanted]) => JSON.stringify(got[name]) === JSON.stringify(wanted),
  );
  return holds ? { outcome: "passed" } : { outcome: "failed", expected: expect, got };
}
