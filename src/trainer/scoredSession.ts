import type { Policy } from "../policy/index.ts";
import { elapsed } from "../units/index.ts";
import { verdictOf, type ScoredRow } from "./scoring/index.ts";
import type { CaseSource } from "./session/refusal.ts";
import { replaySession } from "./session/replay.ts";
import type { Attempt } from "./session/state.ts";
import type { SessionEvent } from "./sessionEvent.ts";

/** The answered cases of a session, judged by the policy. */
export const scoredAttempts = (policy: Policy, attempts: readonly Attempt[]): readonly ScoredRow[] =>
  attempts.map((attempt) => ({
    trainingCase: attempt.case,
    answer: attempt.answer,
    verdict: verdictOf(policy, attempt.case, attempt.answer, { hints: attempt.hints.length }),
    timeToDecide: elapsed(attempt.answeredAt - attempt.shownAt),
  }));

/** The answered cases of a session as its events tell it. */
export function scoredSession(
  policy: Policy,
  source: CaseSource,
  events: readonly SessionEvent[],
): readonly ScoredRow[] {
  const { state } = replaySession(source, events);
  return state.phase === "unstarted" ? [] : scoredAttempts(policy, state.course.attempts);
}
