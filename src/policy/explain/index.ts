export { referenceTo, type ClauseReference } from "./conditionedClauses.ts";
export { countedIn, courseOf, shownCourse, type ShownCourse, type Stretch } from "./course.ts";
export { onText, type ClauseThatSpoke, type DecisionStep } from "./decisionSteps.ts";
export { explain, type Explanation } from "./explain.ts";
export type { ConditionOutcome, TestOutcome } from "./explainCondition.ts";
export { type ClockPointReached, type TargetExplanation } from "./explainTarget.ts";
export type { NearMiss, WayToMatch } from "./nearMiss.ts";
export {
  allowanceText,
  effectText,
  onCallText,
  openTimeText,
  placeText,
  pointText,
  targetText,
  termText,
} from "./words.ts";
export { zonedCalendar, type ZonedCalendar } from "./zonedCalendar.ts";
export { clockShift, clockText, dateText, localDate, localIso, localText } from "./zonedTime.ts";
