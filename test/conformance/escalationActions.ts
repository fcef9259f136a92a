import type { Gate, LadderStep, Surroundings } from "../../src/policy/index.ts";
import {
  after,
  between,
  days,
  instant,
  instantOf,
  minutes,
  never,
  seconds,
  type Duration,
  type Instant,
} from "../../src/units/index.ts";
import {
  durationOf,
  listOf,
  numberOf,
  objectsOf,
  origin,
  textOf,
  under,
  wordsOf,
  type Json,
  type JsonObject,
} from "./escalationCase.ts";

/* The actions of a chain as steps of a ladder, and the times that they name. */

/** A chain goes on after this long where a step says nothing; it waits so for steps that come to nothing, too. */
const spacing: Duration = seconds(5);
/** How often a chain repeats at most where it says nothing. */
export const chainRepeats = 5;

const isGiven = (value: Json | undefined): value is Json =>
  value !== undefined && value !== null && value !== false;

const nobody: LadderStep = {
  do: "page",
  contacts: [],
  turn: "all",
  needs: "anyone",
  ackWithin: spacing,
};
const page = (contacts: readonly string[], turn: "all" | "next" = "all"): LadderStep => ({
  ...nobody,
  do: "page",
  contacts,
  turn,
  needs: "anyone",
});

/** One action of a chain as a step; an action that is not set up pages nobody. */
export function stepOf(action: JsonObject, policy: JsonObject): LadderStep {
  const [name, value] =
    Object.entries(action).find(([key, one]) => isGiven(one) && kindOf(key) !== undefined) ?? [];
  switch (kindOf(name ?? "")) {
    case "wait":
      return { do: "wait", ackWithin: durationOf(value) ?? spacing };
    case "volume":
      return { do: "hold", until: volumeOf(action), ackWithin: spacing };
    case "hours":
      return {
        do: "hold",
        until: { kind: "hours", calendar: listOf(value).map(textOf).join(" ") },
        ackWithin: spacing,
      };
    case "repeat":
      return { do: "repeat", ackWithin: spacing };
    case "declare":
      return isSwitchedOff(action, policy)
        ? nobody
        : { do: "declare", incident: "incident", ackWithin: spacing };
    case "close":
      return { do: "close", ackWithin: spacing };
    case "turn":
      return page(wordsOf(value), "next");
    case "page":
      return page(peopleOf(action, value, policy));
    case undefined:
      return nobody;
  }
}

type ActionKind = "wait" | "volume" | "hours" | "repeat" | "declare" | "close" | "turn" | "page";

const actionKinds: readonly (readonly [RegExp, ActionKind])[] = [
  [/^wait/i, "wait"],
  [/^continueIf/i, "volume"],
  [/^continueOnly/i, "hours"],
  [/^repeat/i, "repeat"],
  [/^declare/i, "declare"],
  [/resolve|^close|^stop/i, "close"],
  [/^notifyNext|queue|roundRobin/i, "turn"],
  [/^notify|webhook|^trigger|^call|^page/i, "page"],
];
/** What an action does, by the name of its key. */
export const kindOf = (key: string): ActionKind | undefined =>
  actionKinds.find(([words]) => words.test(key))?.[1];

const volumeOf = (action: JsonObject): Gate => ({
  kind: "volume",
  tickets: numberOf(Object.entries(action).find(([key]) => kindOf(key) === "volume")?.[1], 0),
  within: minutes(numberOf(action["withinMinutes"], 0)),
});

const isSwitchedOff = (action: JsonObject, policy: JsonObject): boolean =>
  [action, policy].some((facts) =>
    Object.entries(facts).some(([key, value]) => /enabled|incident/i.test(key) && value === false),
  );

/** Who is on duty where a case says so beside the action, else those whom the action names. */
function peopleOf(action: JsonObject, value: Json | undefined, policy: JsonObject): readonly string[] {
  const onDuty = under(action, "onCall", "members") ?? under(policy, "onCall", "members");
  if (Array.isArray(onDuty)) return wordsOf(onDuty);
  return value === true ? ["everybody"] : wordsOf(value);
}

/** Where an action says that it stands, else where it does. */
export const orderOf = (action: JsonObject, index: number): number => numberOf(action["order"], index);
/** The actions in the order in which they are carried out. */
export const actionsOf = ({ chain }: JsonObject): readonly JsonObject[] =>
  objectsOf(chain)
    .map((action, index) => ({ action, order: orderOf(action, index) }))
    .toSorted((one, other) => one.order - other.order)
    .map(({ action }) => action);

/** A time of day or an offset from the start; undefined for a bound that is only a symbol. */
function boundOf(text: string, now: Instant): Instant | undefined {
  const offset = durationOf(text);
  if (offset !== undefined) return after(now, offset);
  const [, hour, minute, second = "0"] = /^(\d\d?):(\d\d)(?::(\d\d))?$/.exec(text) ?? [];
  if (hour === undefined || minute === undefined) return undefined;
  return instant(Math.floor(now / days(1)) * days(1) + ((+hour * 60 + +minute) * 60 + +second) * 1_000);
}

/** When an instant lies between two times of day, the later of which may be that of the next day. */
export const openingBetween =
  (now: Instant): NonNullable<Surroundings["nextOpening"]> =>
  (words, at) => {
    const [from, to] = words.split(" ").map((text) => boundOf(text, now));
    if (from === undefined || to === undefined) return at;
    const length = to > from ? between(from, to) : between(from, after(to, days(1)));
    const opening = [-1, 0, 1, 2]
      .map((day) => after(from, days(day)))
      .find((start) => at < after(start, length));
    if (opening === undefined) return never;
    return opening > at ? opening : at;
  };

/** The time of day or instant that a timeline states, else the origin. */
export function nowOf(timeline: readonly JsonObject[]): Instant {
  const texts = timeline.flatMap((facts) => Object.values(facts).map(textOf));
  const stated = texts.map((text) => (text.includes("T") ? instantOf(text) : boundOf(text, origin)));
  return stated.find((one) => one !== undefined) ?? origin;
}
