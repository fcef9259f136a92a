import { fc } from "@fast-check/vitest";
import type { Answer } from "../../../src/trainer/answer.ts";
import {
  judgedSessions,
  type JudgedRow,
  type JudgedSession,
} from "../../../src/trainer/progress/judgedSession.ts";
import type { SessionEvent } from "../../../src/trainer/sessionEvent.ts";
import type { StoredEvent } from "../../../src/trainer/store.ts";
import type { TrainingCase } from "../../../src/trainer/trainingCase.ts";
import type { Verdict } from "../../../src/trainer/verdict.ts";
import { instant } from "../../../src/units/index.ts";
import { interleaved } from "../arbitraries.ts";
import { drill, noon } from "../node/samples.ts";

const levels = ["P1", "P2", "P3"];

/** What was asked and answered: the case is P1, of the category access, and exercises the clauses. */
export interface Reply {
  readonly clauses: readonly string[];
  readonly twists: readonly string[];
  readonly priority: string;
  readonly category: string;
}

export const reply: Reply = { clauses: ["SLA-1"], twists: [], priority: "P1", category: "access" };

const answerOf = ({ priority, category }: Reply): Answer => ({
  category,
  impact: "high",
  urgency: "high",
  priority,
  route: "tier1",
  action: "acknowledge",
  escalate: "nobody",
  confidence: 1,
});

/** A case that tells all about itself in its name, so that it can be made again from the events alone. */
function caseNamed(id: string): TrainingCase {
  const [clauses = "", twists = ""] = id.split("|");
  const words = (text: string): readonly string[] => text.split(",").filter((word) => word !== "");
  return {
    id,
    features: { intent: "access", twists: words(twists), tone: "calm", competences: ["triage"] },
    facts: { plan: "standard", channel: "email", category: "access", signals: [] },
    opened: noon,
    requester: { name: "Priya", company: "Halden" },
    text: { form: "mail", subject: "No access", body: "I cannot log in.", marks: [] },
    gold: {
      category: ["access"],
      impact: ["high"],
      urgency: ["high"],
      priority: ["P1"],
      route: ["tier1"],
      action: ["acknowledge"],
      escalate: ["nobody"],
      clauses: words(clauses),
      isCritical: true,
    },
  };
}

function verdictOf({ priority, category }: Answer): Verdict {
  const tooLow = levels.indexOf(priority);
  const others = { impact: true, urgency: true, route: true, action: true, escalate: true };
  return {
    right: { ...others, category: category === "access", priority: tooLow === 0 },
    tooLow,
    isCriticalMiss: tooLow > 0,
    points: 100 - 40 * tooLow,
    brier: tooLow === 0 ? 0 : 1,
    cost: tooLow,
  };
}

/** The rows of a session whose cases were made with `eventsOf`. */
export function rowsOf(events: readonly SessionEvent[]): readonly JudgedRow[] {
  const answered = new Map(
    events.flatMap((one) => (one.type === "answered" ? [[one.item, one.answer]] : [])),
  );
  return events.flatMap((one) => {
    const answer = one.type === "caseShown" ? answered.get(one.item) : undefined;
    return one.type === "caseShown" && answer
      ? [{ case: caseNamed(one.caseId), answer, verdict: verdictOf(answer) }]
      : [];
  });
}

const minute = 60_000;

/** A session in which each reply took a minute. */
export function eventsOf(
  session: string,
  trainee: string,
  replies: readonly Reply[],
  after: readonly SessionEvent[] = [],
): readonly StoredEvent[] {
  const events = replies.flatMap((one, item): readonly SessionEvent[] => {
    const caseId = `${one.clauses.join(",")}|${one.twists.join(",")}|${item}`;
    return [
      { type: "caseShown", at: item * minute, item, caseId },
      { type: "answered", at: (item + 1) * minute, item, answer: answerOf(one) },
    ];
  });
  return [drill, ...events, ...after].map((event, index) => ({
    session,
    trainee,
    n: index + 1,
    wall: instant(noon + event.at),
    event,
  }));
}

/** The sessions of trainees with these replies. */
export const sessionsOf = (replies: Readonly<Record<string, readonly Reply[]>>): readonly JudgedSession[] =>
  judgedSessions(
    Object.entries(replies).flatMap(([trainee, given]) => eventsOf(`of ${trainee}`, trainee, given)),
    rowsOf,
  );

const replies: fc.Arbitrary<Reply> = fc.record({
  clauses: fc.subarray(["SLA-1", "SLA-2", "ESC-1"], { minLength: 1 }),
  twists: fc.subarray(["angry", "vip"]),
  priority: fc.constantFrom(...levels),
  category: fc.constantFrom("access", "billing"),
});

const disputes: fc.Arbitrary<SessionEvent> = fc.record({
  type: fc.constant("disputed"),
  at: fc.constant(minute),
  item: fc.constant(0),
  clause: fc.constantFrom("SLA-1", "SLA-9"),
  reason: fc.constantFrom("", "unclear"),
});

/** Practice of up to four sessions: each in its order, with the events of others in between. */
export const practice: fc.Arbitrary<readonly StoredEvent[]> = fc
  .array(
    fc.record({
      trainee: fc.constantFrom("Ann", "Bo"),
      given: fc.array(replies, { maxLength: 6 }),
      after: fc.array(disputes, { maxLength: 2 }),
    }),
    { maxLength: 4 },
  )
  .chain((sessions) => {
    const lists = sessions.map(({ trainee, given, after }, index) =>
      eventsOf(`0195b0f0-0000-7000-8000-00000000000${index}`, trainee, given, after),
    );
    return fc.array(fc.nat(3), { maxLength: 40 }).map((turns) => interleaved(lists, turns));
  });
