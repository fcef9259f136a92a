export type { Facts, Standing } from "./facts.ts";
export { CalendarBook } from "./calendarBook.ts";
export { clauseChanges, type ClauseChanges, type PlacedClause } from "./diff/clauseChanges.ts";
export { decide, openedAt, type Decision, type PriorityBasis, type Remark, type Target } from "./decide.ts";
export { clockRulesFor, decideEscalation, nextTier, type EscalationDecision } from "./escalate.ts";
export { onCallAt, onCallFor, reachedFirst, type OnCallFor } from "./onCall.ts";
export { zonedCalendar, type ZonedCalendar } from "./explain/zonedCalendar.ts";
export { clockText, dateText, datePlus, localDate, localText, startOfDate } from "./explain/zonedTime.ts";
export { policyJsonSchema } from "./jsonSchema.ts";
export { loadPolicy, type PolicyText } from "./load/loadPolicy.ts";
export { Complaints } from "./load/nameCheck.ts";
export { vocabularyOf, type Vocabulary } from "./load/checkNames.ts";
export { parseFacts } from "./parseFacts.ts";
export type { ClockPoint, EscalationRule, EscalationTrigger, Policy } from "./policy.ts";
export { reviewDue } from "./review.ts";
export type { QueueOrder } from "./schema/service.ts";
export { metrics, type Allowance, type Cadence, type Metric } from "./schema/target.ts";
export {
  allowedTime,
  dueAt,
  dueOf,
  isMissed,
  pauseClock,
  resumeClock,
  startedClock,
  stopClock,
  usedAt,
  type SlaClock,
} from "./slaClock.ts";
export type { Condition, ConditionTests, NumberTest, WordTest } from "./schema/condition.ts";
export { date, name, named, names, share, span, text, texts } from "./schema/words.ts";
export type { Finding, Severity } from "./verify/findings.ts";
export { commitmentIn } from "./verify/wordingChecks.ts";
export { advance } from "./ladder/advance.ts";
export {
  ladderDoubts,
  ladderProblems,
  longestWait,
  mostRepeats,
  type LadderDoubt,
  type LadderProblem,
} from "./ladder/checkLadder.ts";
export {
  pointOf,
  pointsReached,
  queuedPoints,
  type ClockPointRule,
  type ClockRun,
  type ClockTerms,
  type QueuedPoint,
} from "./ladder/clockPoints.ts";
export {
  decideLadder,
  isLadderRejection,
  type LadderCommand,
  type LadderRejection,
} from "./ladder/decideLadder.ts";
export { evolveLadder, replayLadder } from "./ladder/evolveLadder.ts";
export type {
  AcknowledgementTerms,
  Gate,
  Ladder,
  LadderStep,
  NotificationRule,
  Person,
  Surroundings,
} from "./ladder/ladder.ts";
export type { LadderEvent, Message, SkipReason } from "./ladder/ladderEvent.ts";
export { nextDue, nextInTurn, startLadder, type LadderState } from "./ladder/ladderState.ts";
export { suppressedBy, type MaintenanceWindow } from "./ladder/maintenance.ts";
export { isOnSchedule } from "./ladder/onSchedule.ts";
