import {
  replayLadder,
  suppressedBy,
  type Ladder,
  type LadderEvent,
  type LadderState,
  type MaintenanceWindow,
  type NotificationRule,
  type Person,
  type Surroundings,
} from "../../src/policy/index.ts";
import { elapsed, instant, minutes, type Duration, type Instant } from "../../src/units/index.ts";
import type { AnyCase } from "./outcome.ts";

export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json | undefined;
}

/** A case as the conformance file states it. */
export interface EscalationCase extends AnyCase {
  readonly kind: string;
  readonly policy: JsonObject;
  readonly timeline: readonly JsonObject[];
  readonly expect: JsonObject;
  readonly note?: string;
}

/** What a run of a case leaves to be asked about. */
export interface CaseRun {
  readonly state: LadderState;
  readonly events: readonly LadderEvent[];
  /** The events of the last thing on the timeline. */
  readonly lastEvents: readonly LadderEvent[];
  readonly now: Instant;
}

/** The answer to one expectation: the very value that is wanted, when it holds. */
export type Answer<Run> = (run: Run, wanted: Json | undefined) => Json;
export type Answers<Run> = Readonly<Record<string, Answer<Run>>>;

/** The instant from which every case counts. */
export const origin: Instant = instant(Date.UTC(2026, 2, 2));

export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);
export const listOf = (value: Json | undefined): readonly Json[] => (isList(value) ? value : []);
export const objectsOf = (value: Json | undefined): readonly JsonObject[] => listOf(value).filter(isObject);
export const numberOf = (value: Json | undefined, otherwise: number): number =>
  typeof value === "number" ? value : otherwise;
export const textOf = (value: Json | undefined): string => (typeof value === "string" ? value : "");

/** The words under a key that may hold one, several, or things that have a name. */
export function wordsOf(value: Json | undefined): readonly string[] {
  if (typeof value === "string") return [value];
  if (isObject(value)) {
    const named = value["id"] ?? value["name"] ?? value["target"] ?? value["user"];
    return typeof named === "string" ? [named] : [];
  }
  return listOf(value).flatMap(wordsOf);
}

/** The first value that stands under one of some keys. */
export const under = (facts: JsonObject, ...keys: readonly string[]): Json | undefined =>
  keys.map((key) => facts[key]).find((value) => value !== undefined);

/** An ISO 8601 duration, signed where it is ("-PT4M"); undefined when the text is none. */
export function durationOf(value: Json | undefined): Duration | undefined {
  const [, sign, rest = ""] = /^([+-]?)(P(?=.)[\dTWDHMS.]+)$/.exec(textOf(value)) ?? [];
  if (sign === undefined || rest === "P") return undefined;
  const span = Temporal.Duration.from(rest).total({ unit: "milliseconds" });
  return elapsed(sign === "-" ? -span : span);
}

/** A duration in ISO 8601, in hours and smaller. */
export const durationText = (span: Duration): string =>
  Temporal.Duration.from({ milliseconds: span }).round({ largestUnit: "hours" }).toString();

const rosterKeys = ["onCall", "schedules", "rotations", "groups", "teams"];

/** Whom each contact of a policy stands for, where the policy says so. */
function rosterOf(policy: JsonObject): ReadonlyMap<string, readonly string[]> {
  const rosters = rosterKeys.map((key) => policy[key]).filter(isObject);
  return new Map(
    rosters.flatMap((roster) => Object.entries(roster).map(([name, people]) => [name, wordsOf(people)])),
  );
}

const rulesOf = (facts: Json | undefined): readonly NotificationRule[] =>
  objectsOf(facts).map((rule) => ({
    after: minutes(numberOf(under(rule, "afterMinutes", "delayMinutes"), 0)),
    method: textOf(under(rule, "channel", "method")),
  }));

/** When people of a case became inactive. */
export type InactiveSince = ReadonlyMap<string, Instant>;

/** The people and windows of a case, as a ladder asks for them. */
export function surroundingsOf(
  policy: JsonObject,
  windows: readonly MaintenanceWindow[] = [],
  inactiveSince: InactiveSince = new Map(),
): Surroundings & Required<Pick<Surroundings, "suppressedUntil">> {
  const roster = rosterOf(policy);
  const rules = policy["userRules"];
  const gone = wordsOf(under(policy, "inactive", "deleted"));
  const personOf = (name: string, at: Instant): Person => ({
    name,
    isActive:
      !/inactive|deleted/i.test(name) && !gone.includes(name) && at < (inactiveSince.get(name) ?? Infinity),
    ...(isObject(rules) && rules[name] !== undefined ? { rules: rulesOf(rules[name]) } : {}),
  });
  return {
    reach: (contact, at) => (roster.get(contact) ?? [contact]).map((name) => personOf(name, at)),
    suppressedUntil: suppressedBy(windows),
  };
}

/** A ladder with what a case leaves out. */
export const ladderWith = (stated: Partial<Ladder>): Ladder => ({
  steps: [],
  repeat: 0,
  last: undefined,
  waitWhenEmpty: false,
  acknowledgement: { kind: "stands" },
  ...stated,
});

/** A run after more has happened. */
export const goOn = (run: CaseRun, events: readonly LadderEvent[], now: Instant): CaseRun => ({
  state: replayLadder(run.state, events),
  events: [...run.events, ...events],
  lastEvents: [...run.lastEvents, ...events],
  now,
});
