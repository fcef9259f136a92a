import { isDeepStrictEqual } from "node:util";
import type { JsonObject } from "./escalationCase.ts";
import type { CaseOutcome } from "./outcome.ts";
import {
  editAnswers,
  matchAnswers,
  minuteAnswers,
  pauseAnswers,
  switchAnswers,
  targetAnswers,
  type Answer,
} from "./slaBehaviourAnswers.ts";
import type { SlaCase, SlaFile } from "./slaBehaviourCase.ts";
import { flagAnswers, metricAnswers, sequenceAnswers, spanAnswers } from "./slaBehaviourKinds.ts";
import { relationAnswers } from "./slaBehaviourRelations.ts";

export type { SlaCase, SlaFile } from "./slaBehaviourCase.ts";

const answersByKind: Readonly<Record<string, Answer>> = {
  targets: targetAnswers,
  policyEdit: editAnswers,
  policySwitch: switchAnswers,
  match: matchAnswers,
  verdict: targetAnswers,
  addWithPauses: spanAnswers,
  workingMinutes: minuteAnswers,
  pauseIntervals: pauseAnswers,
  statusSequence: sequenceAnswers,
  metrics: metricAnswers,
  relational: relationAnswers,
  flags: flagAnswers,
};

/** Conventions that a case may state and the table of meaning decides otherwise: the name, its words, the decision. */
const statedOtherwise: readonly (readonly [name: RegExp, words: RegExp, decision: string])[] = [
  [/boundary/, /next-open/, "1"],
  [/due|verdict|exact/i, /(exact|==).*(missed|breach)|poll/, "2 and 13"],
  [/granularity/, /floor|ceil|round/, "whole milliseconds"],
  [/pause|hold/, /wall-clock/, "4"],
  [/pause/, /hidden|still counts|never|no pause/, "4 and 5"],
  [/firstResponse/, /note|automatic/, "6"],
  [/customer|update|response/i, /reset|restarts at every customer|moves/, "7"],
  [/update|response/i, /merged/, "8"],
  [/policySwitch|priority/i, /from (the )?(change|switch)/, "9"],
  [/edit/i, /retroactive/, "11"],
  [/reopen/, /restart|from (the )?reopen/, "12"],
  [/calendar/i, /wall-clock|plain/, "21"],
];

/** The first convention of a case, or of another case of the same test, that the table of meaning decides otherwise. */
function otherDecision(file: SlaFile, found: SlaCase): string | undefined {
  const siblings = file.cases.filter(
    ({ origin }) => origin !== undefined && isDeepStrictEqual(origin, found.origin),
  );
  return [found, ...siblings]
    .flatMap(({ convention = {} }) => Object.entries(convention))
    .flatMap(([name, value]) => {
      const other = statedOtherwise.find(([names, words]) => names.test(name) && words.test(String(value)));
      return other ? [`${name}: ${value} (decided: ${other[2]})`] : [];
    })[0];
}

/** How a case of the clocks ends. It is skipped only when it differs and its source states another convention. */
export function runSlaBehaviourCase(file: SlaFile, found: SlaCase): CaseOutcome {
  const answer = answersByKind[found.kind]?.(file, found) ?? `unknown kind "${found.kind}"`;
  const got = typeof answer === "string" ? answer : onlyAsked(found.expect, answer);
  if (isDeepStrictEqual(got, found.expect)) return { outcome: "passed" };
  const convention = otherDecision(file, found);
  if (convention !== undefined) return { outcome: "skipped", convention };
  return { outcome: "failed", expected: found.expect, got };
}

const onlyAsked = (expect: JsonObject, answer: JsonObject): JsonObject =>
  Object.fromEntries(
    Object.keys(expect).map((name) => [
      name,
      name in answer ? (answer[name] ?? null) : `"${name}" is not understood`,
    ]),
  );
