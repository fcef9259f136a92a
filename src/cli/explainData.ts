import { refusalText, type Happening } from "../ledger/index.ts";
import type { Policy } from "../policy/index.ts";
import {
  localIso,
  targetText,
  type ClauseReference,
  type ClockPointReached,
  type Explanation,
  type Stretch,
  type TargetExplanation,
} from "../policy/explain/index.ts";
import { between, inMinutes, iso, never, type Instant } from "../units/index.ts";
import type { ClockExplanation } from "./explainClocks.ts";
import type { TicketNow } from "./playTicket.ts";

/** A clause for JSON: where it stands as "file:line". */
const clauseData = ({ clause, at, because }: ClauseReference): object => ({
  clause,
  at: at === undefined ? null : `${at.file}:${at.line}`,
  because: because ?? null,
});

const timeData = (at: Instant): string | null => (at < never ? iso(at) : null);

/** The explanation of a decision, as `deskdrill.explanation/1` has it. */
export function explanationData(policy: Policy, explanation: Explanation): object {
  const { facts, opened, decision, steps, onCall, targets } = explanation;
  const { scope, priority, tier } = decision;
  return {
    schema: "deskdrill.explanation/1",
    policy: { id: policy.id, version: policy.version, hash: policy.hash },
    facts,
    opened: iso(opened),
    decision: {
      scope,
      priority,
      tier,
      targetClause: decision.targetClause ?? null,
      clauses: decision.clauses,
    },
    steps: steps.map(({ about, answer, basis, clauses, passedOver, almost, ways }) => ({
      about,
      answer,
      basis: basis ?? null,
      clauses: clauses.map(({ says, on, ...clause }) => ({
        ...clauseData(clause),
        says,
        on: on.map(({ fact, wanted, found }) => ({ fact, wanted, found })),
      })),
      passedOver: passedOver.map(clauseData),
      almost: almost.map((miss) => ({ ...clauseData(miss), ways: miss.ways })),
      ways,
    })),
    onCall,
    targets: targets.map(targetData),
  };
}

function targetData(explained: TargetExplanation): object {
  const { target, hours, start, startsLater, allowed, due, course, dates, points } = explained;
  return {
    metric: target.metric,
    target: targetText(target),
    calendar: target.calendar,
    zone: hours.zone,
    start: iso(start),
    startsLater: startsLater ?? null,
    allowed_minutes: inMinutes(allowed),
    dates,
    course: course.map((stretch) => stretchData(stretch, hours.zone)),
    due: timeData(due),
    due_local: due < never ? localIso(hours.zone, due) : null,
    points: points.map(pointData),
  };
}

const stretchData = (stretch: Stretch, zone: string): object => ({
  kind: stretch.kind,
  from: localIso(zone, stretch.from),
  to: localIso(zone, stretch.to),
  minutes: inMinutes(between(stretch.from, stretch.to)),
  ...(stretch.kind === "counted" ? {} : { because: stretch.because }),
});

const pointData = (reached: ClockPointReached): object => ({
  ...clauseData(reached),
  share: reached.point.share,
  offset_minutes: inMinutes(reached.point.offset),
  at: iso(reached.reachedAt),
  effect: reached.effect,
});

/** A ticket as it stands, as `deskdrill.explanation/1` has it under `ticket`. */
export function ticketData(played: TicketNow, clocks: readonly ClockExplanation[]): object {
  const { ticket, happenings, now, notYet } = played;
  return {
    now: iso(now),
    status: ticket.status,
    priority: "priority" in ticket ? ticket.priority : null,
    tier: "priority" in ticket ? ticket.tier : null,
    waitsFor: ticket.status === "waiting" ? ticket.waitsFor : null,
    happenings: happenings.map(({ at, said, outcome }) => ({ at: iso(at), said, ...outcomeData(outcome) })),
    notYet,
    clocks: clocks.map(clockData),
  };
}

const outcomeData = (outcome: Happening["outcome"]): object =>
  outcome.kind === "refused" ? { kind: outcome.kind, reason: refusalText(outcome.refusal) } : outcome;

function clockData({ cycle, hours, course, ahead, passed }: ClockExplanation): object {
  const { target, startedAt, allowed, used, clock, due, breach, outcome } = cycle;
  return {
    metric: target.metric,
    target: targetText(target),
    zone: hours.zone,
    started: iso(startedAt),
    state: clock.state,
    outcome,
    allowed_minutes: inMinutes(allowed),
    used_minutes: inMinutes(used),
    due: due === undefined ? null : timeData(due),
    breach: breach ? { at: iso(breach.at), cause: breach.cause, target: targetText(breach.target) } : null,
    course: course.map((stretch) => stretchData(stretch, hours.zone)),
    ahead: ahead.map((stretch) => stretchData(stretch, hours.zone)),
    passed: passed.map(pointData),
  };
}
