import type { Calendar } from "../../src/calendar/index.ts";
import {
  instant,
  inMinutes,
  inSeconds,
  iso,
  working,
  workingHours,
  workingMinutes,
} from "../../src/units/index.ts";
import type { Instant } from "../../src/units/index.ts";
import { isObject, listOf, numberOf, textOf, under, type Json, type JsonObject } from "./escalationCase.ts";
import {
  allowanceOf,
  calendarOf,
  chosenPolicy,
  createdAt,
  happenings,
  momentOf,
  policyOf,
  promisesOf,
  solved,
  type SlaCase,
  type SlaFile,
} from "./slaBehaviourCase.ts";
import { CaseClocks } from "./slaBehaviourClocks.ts";

/** What answers a case: its own words, or a text that says why there is no answer. */
export type Answer = (file: SlaFile, found: SlaCase) => JsonObject | string;

const written = (at: Instant | undefined): string | null => (at === undefined ? null : iso(at));

/** The part of an answer that is asked for. */
export function asked(wanted: Json | undefined, answer: JsonObject): Json {
  if (!isObject(wanted)) return answer;
  return Object.fromEntries(Object.keys(wanted).map((name) => [name, answer[name] ?? null]));
}

/** An offset such as "-10m" or "+3d" from a due time: open time of its calendar; days keep the clock time. */
export function offsetFrom(calendar: Calendar, due: Instant, text: string): Instant {
  const [, sign, count, unit] = /^([+-])(\d+)([mhd])$/.exec(text) ?? [];
  if (unit === undefined) throw new Error(`"${text}" is not an offset`);
  const size = Number(count);
  if (unit === "d") return datesFrom(calendar, due, sign === "-" ? -size : size);
  const open = unit === "h" ? workingHours(size) : workingMinutes(size);
  return sign === "-" ? calendar.back(due, open) : calendar.due(due, open);
}

/** A closing belongs to the date that it ends. */
function datesFrom(calendar: Calendar, due: Instant, count: number): Instant {
  if (count < 0 || calendar.openAt(due)) return calendar.dueAfterBusinessDays(due, count);
  return instant(calendar.dueAfterBusinessDays(instant(due - 1), count) + 1);
}

const levelOf = (found: SlaCase): string => {
  const level = policyOf(found)["escalationLevel"];
  return isObject(level) ? textOf(level["offset"]) : "";
};

const escalationAt = (found: SlaCase, calendar: Calendar, due: Instant | undefined): Instant | undefined =>
  due === undefined || levelOf(found) === "" ? undefined : offsetFrom(calendar, due, levelOf(found));

/** When the clocks of a case are looked at: when it says, or after all that happened. */
const lookedAt = (found: SlaCase): Instant =>
  momentOf(under(found.expect, "evaluatedAt", "at")) ??
  happenings(found).reduce((last, { at }) => momentOf(at) ?? last, createdAt(found));

/** The state of an agreement as a whole, in the words of its source. */
export function agreementOf(clocks: CaseClocks, now: Instant): string {
  if (clocks.isOver) return clocks.isMissed(now) ? "Failed" : "Fulfilled";
  if (clocks.isPaused) return "Paused";
  return clocks.isLive("firstResponse") ? "First Response Due" : "Resolution Due";
}

function verdictOf(clocks: CaseClocks, now: Instant, wanted: Json | undefined): string {
  if (!clocks.isMissed(now)) return clocks.isOver ? "hit" : "active";
  const hasOwnWord = /with.?miss/i.test(textOf(wanted)) && !clocks.isOver;
  return hasOwnWord ? textOf(wanted) : "missed";
}

/** The open time that a ticket stood still, in seconds. */
const pausedSeconds = (clocks: CaseClocks, calendar: Calendar): number =>
  clocks.waits.reduce(
    (sum, { from, to }) => sum + (to === undefined ? 0 : inSeconds(calendar.elapsed(from, to))),
    0,
  );

/** Every target of a ticket after its timeline. */
export const targetAnswers: Answer = (file, found) => {
  const calendar = calendarOf(file, found);
  const now = lookedAt(found);
  const clocks = new CaseClocks(found, calendar, momentOf(found.expect["evaluatedAt"]));
  const [first = "", ...others] = promisesOf(policyOf(found)).keys();
  const dues = [first, ...others].flatMap((metric) => clocks.dueOf(metric) ?? []);
  const own = clocks.dueOf(first);
  const answer: Record<string, Json> = {
    nextDue: dues.length === 0 ? null : iso(instant(Math.min(...dues))),
    due: written(own),
    escalationAt: written(escalationAt(found, calendar, own)),
    pausedSeconds: others.length > 0 || clocks.pauses(first) ? pausedSeconds(clocks, calendar) : 0,
    status: agreementOf(clocks, now),
    firstResponseAt: written(clocks.respondedAt),
    evaluatedAt: iso(now),
    verdict: verdictOf(clocks, now, found.expect["verdict"]),
  };
  for (const metric of ["firstResponse", "nextResponse", "update", "resolution"]) {
    const target = { due: written(clocks.dueOf(metric)), ...clocks.measured(metric) };
    answer[metric] = asked(found.expect[metric], target);
  }
  return { ...answer, ...agreements(found, calendar) };
};

/** Agreements with customers count from creation, those between tiers from when they are attached (decision 14). */
function agreements(found: SlaCase, calendar: Calendar): JsonObject {
  const attached = found.timeline.find(({ event }) => event === "agreementsAttached");
  const starts = { sla: createdAt(found), ola: momentOf(attached?.["at"]) ?? createdAt(found) };
  return Object.fromEntries(
    Object.entries(starts).flatMap(([name, start]) => {
      const terms = policyOf(found)[name];
      return isObject(terms) ? [[name, asked(found.expect[name], agreement(terms, calendar, start))]] : [];
    }),
  );
}

function agreement(terms: JsonObject, calendar: Calendar, start: Instant): JsonObject {
  const { levels = {}, ...targets } = terms;
  const dues = Object.entries(targets).map(([name, minutes]) => {
    return [name, calendar.due(start, workingMinutes(numberOf(minutes, NaN)))] as const;
  });
  const escalations = dues.flatMap(([name, due]) => {
    const offset = isObject(levels) ? textOf(levels[name]) : "";
    return offset === "" ? [] : [[name, iso(offsetFrom(calendar, due, offset))] as const];
  });
  return {
    ...Object.fromEntries(dues.map(([name, due]) => [name, iso(due)])),
    escalations: Object.fromEntries(escalations),
  };
}

/** Decision 11: a ticket keeps the policy it started with, so an edit is undone to see it. */
export const editAnswers: Answer = (file, found) => {
  let started = found;
  let calendars = file.calendars;
  for (const { event, change } of found.timeline) {
    const [, what = "", from = "", to = ""] = /^(\S+) (\S+) -> (\S+)$/.exec(textOf(change)) ?? [];
    if (event === "policyEdited" && from !== "") started = withTarget(started, what, Number(from));
    else if (event === "calendarEdited" && from !== "")
      calendars = JSON.parse(
        JSON.stringify(calendars).replaceAll(`"${to}"`, `"${from}"`),
      ) as typeof calendars;
    else if (/^(policy|calendar)(Edited|Replaced|Changed)/.test(textOf(event)))
      return "what the ticket started with is not stated";
  }
  return targetAnswers({ ...file, calendars }, started);
};

function withTarget(found: SlaCase, metric: string, minutes: number): SlaCase {
  const policy = policyOf(found);
  const targets = isObject(policy["targetsMinutes"]) ? policy["targetsMinutes"] : {};
  return { ...found, policy: { ...policy, targetsMinutes: { ...targets, [metric]: minutes } } };
}

/** Which policy applies, and what it promises. */
export const matchAnswers: Answer = (file, found) => {
  if (policyOf(found)["policies"] === undefined) return targetAnswers(file, found);
  const chosen = chosenPolicy(found);
  const policy = { ...policyOf(found), ...chosen };
  const covered = { ...found, policy: { ...policy, match: undefined } };
  return { ...targetAnswersOf(file, covered), policy: chosen?.["name"] ?? null };
};

function targetAnswersOf(file: SlaFile, found: SlaCase): JsonObject {
  const answer = targetAnswers(file, found);
  return typeof answer === "string" ? {} : answer;
}

/** Decision 9: another target is counted from creation, with the pauses kept; other tickets keep theirs. */
export const switchAnswers: Answer = (file, found) => {
  const calendar = calendarOf(file, found);
  const { before, after } = policyOf(found);
  const under = (terms: Json | undefined): Json => {
    const target = isObject(terms) ? { kind: "timeToResolve", ...terms } : terms;
    if (!allowanceOf(target ?? null)) return `no target in ${JSON.stringify(terms)}`;
    const policy = { ...policyOf(found), target: target ?? null };
    const due = new CaseClocks({ ...found, policy }, calendar).dueOf("timeToResolve");
    return { due: written(due), escalationAt: written(escalationAt(found, calendar, due)) };
  };
  const [first, then] = [under(before), under(after)];
  const answer: JsonObject = { before: first, after: then, otherTicketUnaffected: first };
  return Object.fromEntries(
    Object.entries(answer).map(([name, part]) => [
      name,
      isObject(part) ? asked(found.expect[name], part) : (part ?? null),
    ]),
  );
};

/** The counted minutes of a window: open, not paused, and between creation and the end. */
export const minuteAnswers: Answer = (file, found) => {
  const calendar = calendarOf(file, found);
  const { from, to } = found.expect;
  const [start = createdAt(found), end = lookedAt(found)] = [momentOf(from), momentOf(to)];
  const counted = countedSpans(found, calendar, end);
  const open = counted.reduce((sum, span) => {
    const [first, last] = [Math.max(span.from, start), Math.min(span.to, end)];
    return sum + calendar.elapsed(instant(first), instant(last));
  }, 0);
  return { from: from ?? null, to: to ?? null, minutes: inMinutes(working(open)) };
};

interface Span {
  readonly from: Instant;
  readonly to: Instant;
}

/** The stretches in which a ticket is worked on: from creation to its end, the pauses left out. */
function countedSpans(found: SlaCase, calendar: Calendar, end: Instant): readonly Span[] {
  const { waits: pauses } = new CaseClocks(found, calendar);
  const starts = [createdAt(found), ...pauses.map(({ to }) => to ?? end)];
  return starts.map((from, index) => ({ from, to: pauses[index]?.from ?? endOf(found) ?? end }));
}

const endOf = (found: SlaCase): Instant | undefined => {
  const last = happenings(found).findLast(({ event, to }) =>
    solved.test(textOf(event === "status" ? to : event)),
  );
  return momentOf(last?.["at"]);
};

/** The spans in which a ticket waited, under whatever name they are asked for; what is no answer is part of the case. */
export const pauseAnswers: Answer = (file, found) => {
  const waits = new CaseClocks(found, calendarOf(file, found)).waits.filter(({ from, to }) => from !== to);
  return Object.fromEntries(
    Object.entries(found.expect).map(([name, wanted = null]): [string, Json] => {
      if (typeof wanted === "number") return [name, waits.length];
      const spans = waits.map((wait) => spanLike(listOf(wanted)[0], wait));
      return [name, typeof wanted === "object" ? spans : wanted];
    }),
  );
};

/** A span in the form of a sample: a pair, or an object whose first name is the start's. */
function spanLike(sample: Json | undefined, { from, to }: CaseClocks["waits"][number]): Json {
  if (!isObject(sample)) return [iso(from), written(to)];
  const [start = "from", end = "to"] = Object.keys(sample);
  return { [start]: iso(from), [end]: written(to) };
}
