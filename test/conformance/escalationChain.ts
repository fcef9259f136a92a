import {
  advance,
  decideLadder,
  isLadderRejection,
  isOnSchedule,
  nextDue,
  nextInTurn,
  startLadder,
  type Surroundings,
} from "../../src/policy/index.ts";
import { after, between, inSeconds, type Instant } from "../../src/units/index.ts";
import {
  actionsOf,
  chainRepeats,
  kindOf,
  nowOf,
  openingBetween,
  orderOf,
  stepOf,
} from "./escalationActions.ts";
import {
  durationOf,
  goOn,
  ladderWith,
  numberOf,
  origin,
  surroundingsOf,
  under,
  type Answers,
  type CaseRun,
  type EscalationCase,
  type JsonObject,
} from "./escalationCase.ts";

/* Cases about a chain: single actions one after another, each with its own wait. */

interface ChainRun extends CaseRun {
  readonly actions: readonly JsonObject[];
  /** When the last step was carried out. */
  readonly executedAt: Instant;
}

function begin({ policy, timeline }: EscalationCase): { run: ChainRun; around: Surroundings } {
  const now = nowOf(timeline);
  const actions = actionsOf(policy);
  const hasEnd = actions.some((action) => Object.keys(action).some((key) => kindOf(key) === "repeat"));
  const executions = timeline.filter(({ event }) => event === "execute").length;
  const needed = actions.length === 1 ? Math.max(0, executions - 1) : 0;
  const ladder = ladderWith({
    steps: actions.map((action) => stepOf(action, policy)),
    repeat: hasEnd ? chainRepeats : needed,
    waitWhenEmpty: true,
  });
  const fresh = startLadder(ladder, now);
  const repeated = numberOf(under(policy, "repeatCounter", "repeatsDone"), 0);
  const state = { ...fresh, round: repeated };
  const run = { state, events: [], lastEvents: [], now, actions, executedAt: now };
  return { run, around: { ...surroundingsOf(policy), nextOpening: openingBetween(now) } };
}

const isExecution = ({ type }: ChainRun["events"][number]): boolean =>
  type === "stepStarted" || type === "stepSkipped" || type === "stepHeld";

/** Goes on until one more step has been carried out, or nothing is due any more. */
function executeNext(run: ChainRun, around: Surroundings): ChainRun {
  let later = { ...run, lastEvents: [] as ChainRun["lastEvents"] };
  while (!later.lastEvents.some(isExecution)) {
    const due = nextDue(later.state);
    if (due === undefined) return later;
    later = { ...later, ...goOn(later, advance(later.state, due, around), due), executedAt: due };
  }
  return later;
}

/** Carries out what the timeline says, and the first step where it says nothing. */
export function runChainStep(found: EscalationCase): ChainRun {
  const { run: fresh, around } = begin(found);
  let run = fresh;
  for (const { event } of found.timeline) {
    if (event === "alert") {
      const decided = decideLadder(run.state, { do: "noteTicket", at: run.now });
      if (!isLadderRejection(decided)) run = { ...run, ...goOn(run, decided, run.now) };
    }
    if (event === "execute") run = executeNext(run, around);
  }
  return run.events.some(isExecution) ? run : executeNext(run, around);
}

/** Carries out no more than the timeline says. */
export function runPointer(found: EscalationCase): ChainRun {
  const { run: fresh, around } = begin(found);
  let run = fresh;
  for (const { event, index } of found.timeline) {
    if (event === "execute") run = executeNext(run, around);
    if (event !== "executed") continue;
    const has = (): boolean => run.events.some((one) => one.type === "stepStarted" && one.step === index);
    while (!has() && nextDue(run.state) !== undefined) run = executeNext(run, around);
  }
  return run;
}

const secondsLeft = ({ state, executedAt }: ChainRun): number | undefined => {
  const due = nextDue(state);
  return due === undefined ? undefined : inSeconds(between(executedAt, due));
};

const notified = ({ lastEvents }: ChainRun): readonly string[] =>
  lastEvents.flatMap((event) => (event.type === "paged" ? [event.person] : []));

/** The wanted number itself when what is left compares so to it. */
const leftThat =
  (holds: (left: number, wanted: number) => boolean): Answers<ChainRun>[string] =>
  (run, wanted) => {
    const left = secondsLeft(run);
    return left !== undefined && typeof wanted === "number" && holds(left, wanted) ? wanted : (left ?? null);
  };

const has = ({ lastEvents }: ChainRun, ...types: readonly string[]): boolean =>
  lastEvents.some(({ type }) => types.includes(type));

/** What a case about one step of a chain may ask. */
export const chainStepAnswers: Answers<ChainRun> = {
  nextStepAfterSeconds: (run) => secondsLeft(run) ?? null,
  nextStepAfterSecondsAtLeast: leftThat((left, wanted) => left >= wanted),
  nextStepAfterSecondsBelow: leftThat((left, wanted) => left < wanted),
  stop: ({ state }) => state.status === "stopped",
  resolved: ({ state }) => state.status === "stopped",
  pause: ({ state }) => state.status === "held" && state.opensAt === undefined,
  restart: (run) => has(run, "repeated"),
  audit: (run) => (has(run, "stepSkipped", "stepFoundEmpty") ? "failed" : "triggered"),
  notified: (run) => [...notified(run)],
  notifies: (run) => notified(run).length > 0,
  nextInQueue: ({ state, actions }) =>
    actions.map((_action, index) => nextInTurn(state, index)).find((name) => name !== undefined) ?? null,
  tasks: ({ lastEvents }) => lastEvents.filter(({ type }) => type === "incidentDeclared").length,
  repeatCounter: ({ state }) => state.round,
};

/** What a case about the order of a chain may ask. */
export const pointerAnswers: Answers<ChainRun> = {
  nextIndex: ({ state, actions }) => ("next" in state && state.next < actions.length ? state.next : null),
  executionOrder: ({ events, actions }) =>
    events.flatMap((event) =>
      event.type === "stepStarted" ? [orderOf(actions[event.step] ?? {}, event.step)] : [],
    ),
};

/** What a case about the supervision of a chain may ask. */
export const auditorAnswers: Answers<EscalationCase> = {
  etaValid: ({ timeline }) => {
    const stated = timeline.findLast(({ event }) => event === "nextStepEta")?.["offset"];
    const offset = durationOf(stated);
    return isOnSchedule(offset === undefined ? undefined : after(origin, offset), origin) ?? null;
  },
};
