import { after, unreachable, type Instant } from "../../units/index.ts";
import { audienceInTurn, audienceOf } from "./audience.ts";
import { askGate } from "./gate.ts";
import type { LadderStep, Surroundings } from "./ladder.ts";
import type { LadderEvent, Message, SkipReason } from "./ladderEvent.ts";
import type { LadderState } from "./ladderState.ts";

/** What comes of a step that is due; past the last step, of the end of the round. */
export function takeStep(
  state: LadderState,
  index: number,
  at: Instant,
  around: Surroundings,
): readonly LadderEvent[] {
  const step = state.ladder.steps[index];
  if (!step) return endRound(state, at, around);
  switch (step.do) {
    case "page":
      return pageStep(state, step, index, at, around);
    case "wait":
      return [started(step, index, at)];
    case "hold":
      return holdStep(state, step, index, at, around);
    case "declare":
      return [
        started(step, index, at),
        { type: "incidentDeclared", at, step: index, incident: step.incident },
      ];
    case "repeat":
      return hasRepeats(state)
        ? [started(step, index, at), { type: "repeated", at, round: state.round + 1 }]
        : [skipped(index, at, "no repeats left")];
    case "close":
      return [started(step, index, at), { type: "stopped", at, because: "the ladder closes here" }];
    default:
      return unreachable(step);
  }
}

const hasRepeats = ({ round, ladder }: LadderState): boolean => round < ladder.repeat;

const started = (
  { ackWithin }: LadderStep,
  step: number,
  at: Instant,
  messages: readonly Message[] = [],
  nextTurn?: number,
): LadderEvent => ({ type: "stepStarted", at, step, until: after(at, ackWithin), messages, nextTurn });

const skipped = (step: number, at: Instant, because: SkipReason): LadderEvent => ({
  type: "stepSkipped",
  at,
  step,
  because,
});

type StepThat<Does extends LadderStep["do"]> = Extract<LadderStep, { readonly do: Does }>;

/** Decision 16: a step with nobody there is skipped at once, or waited on where the ladder says so. */
function pageStep(
  { ladder, turns }: LadderState,
  step: StepThat<"page">,
  index: number,
  at: Instant,
  around: Surroundings,
): readonly LadderEvent[] {
  const { contacts, turn } = step;
  const { messages, leftOut, nextTurn } =
    turn === "next"
      ? audienceInTurn(contacts, turns.get(index) ?? 0, at, around)
      : { ...audienceOf(contacts, at, around), nextTurn: undefined };
  if (messages.length > 0) return [...leftOut, started(step, index, at, messages, nextTurn)];
  const because = contacts.length === 0 ? "nobody named" : "nobody reachable";
  if (!ladder.waitWhenEmpty) return [...leftOut, skipped(index, at, because)];
  return [...leftOut, { type: "stepFoundEmpty", at, step: index, because }, started(step, index, at)];
}

function holdStep(
  { tickets }: LadderState,
  step: StepThat<"hold">,
  index: number,
  at: Instant,
  { nextOpening }: Surroundings,
): readonly LadderEvent[] {
  const answer = askGate(step.until, at, tickets, nextOpening);
  if (answer.gate === "open") return [started(step, index, at)];
  return [{ type: "stepHeld", at, step: index, until: answer.gate === "opens" ? answer.at : undefined }];
}

/**
 * Decision 17: the round is repeated while repeats are left, then the contact with the last word is told. A round
 * in which nobody was there is not repeated: it would find the same at the same instant.
 */
function endRound(state: LadderState, at: Instant, around: Surroundings): readonly LadderEvent[] {
  if (!hasRepeats(state)) return handOver(state, at, around);
  if (!state.isRoundEmpty) return [{ type: "repeated", at, round: state.round + 1 }];
  return [
    { type: "repeatSkipped", at, because: "nobody reachable in the whole round" },
    ...handOver(state, at, around),
  ];
}

function handOver(
  { ladder: { last } }: LadderState,
  at: Instant,
  around: Surroundings,
): readonly LadderEvent[] {
  if (last === undefined) return [{ type: "exhausted", at, because: "nobody has the last word" }];
  const { messages, leftOut } = audienceOf([last], at, around);
  if (messages.length === 0)
    return [...leftOut, { type: "exhausted", at, because: "last contact unreachable" }];
  return [...leftOut, { type: "handedToLast", at, contact: last, messages }];
}
