import { before, invariant, never, unreachable, type Instant } from "../../units/index.ts";
import type { Gate, Surroundings } from "./ladder.ts";
import type { LadderState } from "./ladderState.ts";

/** Whether a step goes on: now, at an instant known already, or when something else happens. */
export type GateAnswer =
  { readonly gate: "open" } | { readonly gate: "opens"; readonly at: Instant } | { readonly gate: "closed" };

/** How a gate stands at `at`, with the tickets that had come in by then. */
export function askGate(
  gate: Gate,
  at: Instant,
  tickets: readonly Instant[],
  nextOpening: Surroundings["nextOpening"],
): GateAnswer {
  switch (gate.kind) {
    case "hours": {
      invariant(nextOpening !== undefined, "a ladder that is held for hours is told when they are");
      const opening = nextOpening(gate.calendar, at);
      if (opening <= at) return { gate: "open" };
      return opening === never ? { gate: "closed" } : { gate: "opens", at: opening };
    }
    case "volume": {
      const since = before(at, gate.within);
      const recent = tickets.filter((one) => one > since && one <= at).length;
      return { gate: recent >= gate.tickets ? "open" : "closed" };
    }
    default:
      return unreachable(gate);
  }
}

/** The tickets that some step held for volume may still count at `at`. */
export function recentTickets({ ladder, tickets }: LadderState, at: Instant): readonly Instant[] {
  const windows = ladder.steps.map((step) =>
    step.do === "hold" && step.until.kind === "volume" ? step.until.within : 0,
  );
  const longest = Math.max(0, ...windows);
  return [...tickets, at].filter((one) => one > at - longest);
}

/** When a held step goes on after a ticket came in at `at`: at once if the volume is reached now. */
export function opensWith(
  state: Extract<LadderState, { readonly status: "held" }>,
  tickets: readonly Instant[],
  at: Instant,
): Instant | undefined {
  const step = state.ladder.steps[state.step];
  if (step?.do !== "hold" || step.until.kind !== "volume") return state.opensAt;
  return askGate(step.until, at, tickets, undefined).gate === "open" ? at : state.opensAt;
}
