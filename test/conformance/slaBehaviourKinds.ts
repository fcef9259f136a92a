import {
  between,
  inMinutes,
  inSeconds,
  iso,
  minutes,
  type Duration,
  type Instant,
} from "../../src/units/index.ts";
import { isObject, listOf, textOf, under, type Json, type JsonObject } from "./escalationCase.ts";
import { agreementOf, type Answer } from "./slaBehaviourAnswers.ts";
import {
  agentContact,
  allowanceOf,
  calendarOf,
  createdAt,
  customerContact,
  happenings,
  momentOf,
  policyOf,
  promisesOf,
  solved,
  type SlaCase,
} from "./slaBehaviourCase.ts";
import { CaseClocks } from "./slaBehaviourClocks.ts";

const minutesLater = (start: Instant, count: number): string => iso((start + minutes(count)) as Instant);

/** The state of an agreement after each status, one a minute where the case gives no times. */
export const sequenceAnswers: Answer = (file, found) => {
  const start = createdAt(found);
  const [first, ...later] = found.timeline;
  const timeline = later.map((one, index) => ({
    at: minutesLater(start, index + 1),
    event: "status",
    to: textOf(under(one, "status", "to")),
    ...one,
  }));
  // A ticket that waits for the customer has been answered.
  const answered = timeline.flatMap((one) => {
    const isReply = /^replied$/i.test(one.to);
    return isReply ? [{ at: one.at, event: "agentContact" }, one] : [one];
  });
  const ticket = { ...found.ticket, createdAt: iso(start), status: textOf(first?.["status"]) };
  const run = { ...found, ticket, timeline: answered };
  const moments = [start, ...timeline.map(({ at }) => momentOf(at) ?? start)];
  const calendar = calendarOf(file, run);
  const states = moments.map((now) => agreementOf(new CaseClocks(run, calendar, now), now));
  return Object.fromEntries(Object.keys(found.expect).map((name) => [name, states]));
};

/** What is true of a ticket by itself. */
export const flagAnswers: Answer = (file, found) => {
  const isOutside = !calendarOf(file, found).openAt(createdAt(found));
  const asked = Object.keys(found.expect).filter((name) => /outside/i.test(name));
  return Object.fromEntries(asked.map((name) => [name, isOutside]));
};

/** When a span is used up that starts at creation or where the case says, with the ticket's pauses. */
export const spanAnswers: Answer = (file, found) => {
  const policy = policyOf(found);
  const given: JsonObject = { ...policy, ...found.ticket, ...found.expect };
  const span =
    allowanceOf(under(given, "minutes", "spanMinutes", "span", "addMinutes")) ??
    [...promisesOf(policy).values()][0];
  if (!span) return "no span to add";
  const start = momentOf(under(given, "start", "from", "startAt")) ?? createdAt(found);
  const target = {
    kind: "span",
    ...(span.kind === "time" ? { minutes: inMinutes(span.time) } : { ...span }),
  };
  const ticket = { ...found.ticket, createdAt: iso(start) };
  const run = {
    ...found,
    ticket,
    policy: { ...policy, target, targetsMinutes: {} },
    timeline: spansAsEvents(found),
  };
  const due = new CaseClocks(run, calendarOf(file, run)).dueOf("span");
  const answer = due === undefined ? null : iso(due);
  return Object.fromEntries(
    Object.entries(found.expect).map(([name, wanted]) => [
      name,
      /due|result|end|destination/i.test(name) ? answer : (wanted ?? null),
    ]),
  );
};

/** Pauses that are given as spans, as the statuses that they amount to. */
function spansAsEvents(found: SlaCase): readonly JsonObject[] {
  const policy = policyOf(found);
  const listed = [
    ...listOf(under(policy, "pauses", "pauseIntervals")),
    ...listOf(found.ticket["pauses"]),
    ...found.timeline,
  ];
  const status = textOf(listOf(policy["pauseStatuses"])[0]);
  return listed.flatMap((one): readonly JsonObject[] => {
    const [from, to] = isObject(one)
      ? [one["from"] ?? one["start"], one["until"] ?? one["to"] ?? one["end"]]
      : listOf(one);
    if (momentOf(from) === undefined || momentOf(to) === undefined) return isObject(one) ? [one] : [];
    return [
      { at: from ?? null, event: "status", to: status },
      { at: to ?? null, event: "status", to: "open" },
    ];
  });
}

interface Exchange {
  readonly at: Instant;
  readonly by: "agent" | "customer" | "end";
}

function exchanges(found: SlaCase): readonly Exchange[] {
  return happenings(found).flatMap((event): readonly Exchange[] => {
    const name = textOf(event["event"] === "status" ? event["to"] : event["event"]);
    const at = momentOf(event["at"]) ?? createdAt(found);
    if (agentContact.test(name) || name === "firstResponse") return [{ at, by: "agent" }];
    if (customerContact.test(name)) return [{ at, by: "customer" }];
    return solved.test(name) ? [{ at, by: "end" }] : [];
  });
}

/** Each wait of the customer for an answer. */
function answerTimes(found: SlaCase): readonly Duration[] {
  let waitsSince: Instant | undefined = createdAt(found);
  return exchanges(found).flatMap(({ at, by }) => {
    if (by === "customer") waitsSince ??= at;
    if (by !== "agent" || waitsSince === undefined) return [];
    const wait = between(waitsSince, at);
    waitsSince = undefined;
    return [wait];
  });
}

/** What a report says of a ticket in plain elapsed time, by what the name asks for and in its unit. */
export const metricAnswers: Answer = (file, found) => {
  const clocks = new CaseClocks(found, calendarOf(file, found));
  const waits = answerTimes(found);
  const end = exchanges(found).findLast(({ by }) => by === "end")?.at;
  const whole = end === undefined ? undefined : between(createdAt(found), end);
  const waited = clocks.waits.reduce((sum, { from, to }) => sum + between(from, to ?? end ?? from), 0);
  const spanFor = (name: string): Duration | undefined => {
    if (/(avg|average|mean).*respon/i.test(name))
      return waits.length === 0
        ? undefined
        : ((waits.reduce((sum, one) => sum + one, 0) / waits.length) as Duration);
    if (/first.*respon/i.test(name)) return waits[0];
    if (/hold|pause|wait|pending/i.test(name)) return waited as Duration;
    if (/(user|net|agent|operational).*resol/i.test(name))
      return whole === undefined ? undefined : ((whole - waited) as Duration);
    return /resol/i.test(name) ? whole : undefined;
  };
  return Object.fromEntries(
    Object.keys(found.expect).map((name): [string, Json] => {
      const span = spanFor(name);
      return [name, span === undefined ? null : /minutes/i.test(name) ? inMinutes(span) : inSeconds(span)];
    }),
  );
};
