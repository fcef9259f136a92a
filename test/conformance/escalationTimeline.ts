import {
  advance,
  decideLadder,
  isLadderRejection,
  longestWait,
  nextDue,
  startLadder,
  type Ladder,
  type LadderCommand,
  type LadderStep,
  type MaintenanceWindow,
} from "../../src/policy/index.ts";
import { after, inMinutes, minutes, never, type Instant } from "../../src/units/index.ts";
import { allSent, isSilence, noneSent } from "./escalationMessages.ts";
import {
  isObject,
  ladderWith,
  listOf,
  numberOf,
  objectsOf,
  origin,
  surroundingsOf,
  textOf,
  under,
  goOn,
  wordsOf,
  type Answers,
  type CaseRun,
  type EscalationCase,
  type InactiveSince,
  type Json,
  type JsonObject,
} from "./escalationCase.ts";

/* Cases about a whole ladder: steps with delays, and things that happen to it at some minute. */

const minute = (count: number): Instant => after(origin, minutes(count));
const byNumber = (one: JsonObject, other: JsonObject): number =>
  numberOf(under(one, "number", "order"), 0) - numberOf(under(other, "number", "order"), 0);

/** The ladder of a case; a delay that it leaves open ends no step within any case. */
export function ladderOf(policy: JsonObject, waitWhenEmpty: boolean): Ladder {
  const steps = objectsOf(policy["steps"])
    .toSorted(byNumber)
    .map((step): LadderStep => {
      const multi = under(step, "multiAck") ?? policy["multiAck"];
      return {
        do: "page",
        contacts: wordsOf(under(step, "targets", "target")),
        turn: "all",
        needs: multi === true ? "everyone" : "anyone",
        ackWithin: minutes(numberOf(under(step, "delayMinutes", "delay"), inMinutes(longestWait))),
      };
    });
  return ladderWith({ steps, repeat: numberOf(policy["repeat"], 0), waitWhenEmpty });
}

interface Happening {
  readonly what: string;
  readonly facts: JsonObject;
  readonly at: Instant;
}

/** The timeline in order; what states no minute happens at that of the one before. */
function happeningsOf(timeline: readonly JsonObject[]): readonly Happening[] {
  let at = origin;
  return timeline.map((facts) => {
    const stated = under(facts, "atMinute", "minute");
    if (typeof stated === "number") at = minute(stated);
    return { what: textOf(facts["event"]).toLowerCase(), facts, at };
  });
}

const isMaintenance = ({ what }: Happening): boolean => what.includes("maintenance");
const endsIt = ({ what }: Happening): boolean => /end|stop|over|off|expire|cancel/.test(what);

/** Windows stated by the policy and those that begin or end on the timeline. */
function windowsOf(policy: JsonObject, happenings: readonly Happening[]): readonly MaintenanceWindow[] {
  const stated = policy["maintenance"];
  const own = happenings.filter(isMaintenance);
  const starts = own.filter((one) => !endsIt(one)).map(({ at }) => at);
  if (stated === true) starts.unshift(origin);
  const endOf = (from: Instant): Instant => own.find((one) => endsIt(one) && one.at >= from)?.at ?? never;
  const windows = starts.map((from) => ({ from, until: endOf(from) }));
  if (!isObject(stated)) return windows;
  const from = minute(numberOf(under(stated, "fromMinute", "startMinute"), 0));
  const end = under(stated, "toMinute", "untilMinute", "endMinute");
  return [...windows, { from, until: typeof end === "number" ? minute(end) : never }];
}

const leaves = ({ what }: Happening): boolean => /(user|person).*(delet|inactiv|deactiv|remov)/.test(what);
const inactiveSince = (happenings: readonly Happening[]): InactiveSince =>
  new Map(
    happenings
      .filter(leaves)
      .flatMap(({ facts, at }) => wordsOf(under(facts, "target", "user", "by")).map((name) => [name, at])),
  );

/** What a happening asks of the ladder; undefined when it says nothing to it, `unknown` when it is not understood. */
function commandOf(happening: Happening, hasStarted: boolean): LadderCommand | "unknown" | undefined {
  const { what, facts, at } = happening;
  if (isMaintenance(happening) || leaves(happening)) return undefined;
  const by = wordsOf(under(facts, "by", "user", "target"))[0] ?? "somebody";
  if (/^(?:triggered|alert|trigger|created)$/.test(what))
    return hasStarted ? { do: "noteTicket", at } : undefined;
  if (/^(?:wait|advance|check|fastforward|policy.*)$/.test(what)) return undefined;
  if (what.includes("confirm")) return { do: "confirm", at, by };
  if (what.startsWith("ack")) return { do: "acknowledge", at, by };
  if (what.includes("escalat")) return { do: "escalate", at, by };
  if (/clos|resolv|stop/.test(what)) return { do: "stop", at, because: what };
  return "unknown";
}

/** The minutes that an expectation speaks of. */
const minutesIn = (value: Json | undefined): readonly number[] => {
  if (isObject(value))
    return Object.entries(value).flatMap(([key, one]) =>
      key.endsWith("Minute") && typeof one === "number" ? [one] : minutesIn(one),
    );
  return listOf(value).flatMap(minutesIn);
};

/** Looks as far as the case does; where it asserts silence, to the very end of the ladder. */
function horizonOf({ timeline, expect }: EscalationCase): Instant {
  if (isSilence(expect["notified"]) || isSilence(expect["received"])) return minute(60 * 24 * 365);
  return minute(Math.max(0, ...minutesIn(timeline), ...minutesIn(expect)));
}

/** Runs a case from its trigger to its horizon, or says which happening is not understood. */
export function runTimeline(found: EscalationCase, waitWhenEmpty: boolean): CaseRun | string {
  const happenings = happeningsOf(found.timeline);
  const started = happenings.findIndex(({ what }) => what === "triggered");
  const windows = windowsOf(found.policy, happenings);
  const around = surroundingsOf(found.policy, windows, inactiveSince(happenings));
  const first = happenings[started]?.at ?? origin;
  const state = startLadder(ladderOf(found.policy, waitWhenEmpty), first);
  let run: CaseRun = { state, events: [], lastEvents: [], now: first };
  const until = (to: Instant): CaseRun => goOn(run, advance(run.state, to, around), to);
  for (const [index, happening] of happenings.entries()) {
    const command = commandOf(happening, index > started);
    if (command === "unknown") return `the event "${happening.what}" is not understood`;
    run = { ...until(happening.at), lastEvents: [] };
    const decided = command ? decideLadder(run.state, command) : [];
    if (!isLadderRejection(decided)) run = goOn(run, decided, happening.at);
    run = until(happening.at);
  }
  const horizon = horizonOf(found);
  return run.now < horizon ? until(horizon) : run;
}

const isAcknowledged = ({ state }: CaseRun): boolean => state.status === "acknowledged";
/** Words for the same state; a ladder that stands still because everybody was told is still unacknowledged. */
const statusWords: Readonly<Record<CaseRun["state"]["status"], readonly string[]>> = {
  ready: ["triggered", "unacknowledged", "active", "open"],
  held: ["triggered", "unacknowledged", "active", "open"],
  waiting: ["triggered", "unacknowledged", "active", "open"],
  handedOver: ["triggered", "unacknowledged", "active", "open"],
  exhausted: ["triggered", "unacknowledged", "active", "open"],
  acknowledged: ["acknowledged", "acked"],
  stopped: ["closed", "resolved", "stopped"],
};

const countOf = ({ events }: CaseRun, type: CaseRun["events"][number]["type"]): number =>
  events.filter((event) => event.type === type).length;

/** What a case about a ladder may ask. */
export const timelineAnswers: Answers<CaseRun> = {
  received: allSent,
  notified: allSent,
  notReceived: noneSent,
  notNotified: noneSent,
  auditAckEntries: (run) => countOf(run, "acknowledged"),
  acknowledged: isAcknowledged,
  unacknowledged: (run) => !isAcknowledged(run),
  status: ({ state: { status } }, wanted) => {
    const words = statusWords[status];
    return words.find((word) => word === textOf(wanted).toLowerCase()) === undefined
      ? status
      : (wanted ?? null);
  },
  escalationStopped: ({ state }) => nextDue(state) === undefined,
  stopped: ({ state }) => nextDue(state) === undefined,
  escalationRestarted: (run) => countOf(run, "acknowledgementLapsed") > 0,
  repeatCounter: ({ state }) => state.round,
};
