import type { Policy } from "../policy/index.ts";
import {
  clockShift,
  clockText,
  dateText,
  effectText,
  localDate,
  localText,
  onCallText,
  onText,
  openTimeText,
  placeText,
  pointText,
  shownCourse,
  termText,
  type ClauseReference,
  type ClockPointReached,
  type DecisionStep,
  type Explanation,
  type NearMiss,
  type Stretch,
  type TargetExplanation,
  type WayToMatch,
} from "../policy/explain/index.ts";
import { iso, never, working, type Instant } from "../units/index.ts";
import { counted, line, type Line } from "./lines.ts";

/** Why an inquiry gets the answer that it gets, and how each due time comes about. */
export function explanationLines(policy: Policy, explanation: Explanation): readonly Line[] {
  return [...decisionLines(policy, explanation), ...explanation.targets.flatMap(targetLines)];
}

/** The decision and, step by step, the clauses that spoke and those that almost did. */
export function decisionLines(policy: Policy, explanation: Explanation): readonly Line[] {
  const { decision, opened, steps, onCall } = explanation;
  const zone = policy.form.customerZone ?? "UTC";
  const when = line(`opened ${localText(zone, opened)} ${zone} (${iso(opened)})`);
  if (!decision.scope.isIn) {
    const { because, goTo } = decision.scope;
    return [line(`out of scope: ${because}`, "strong"), line(`go to: ${goTo}`), when];
  }
  return [
    line(`${decision.priority}, starts at ${decision.tier}`, "strong"),
    when,
    ...steps.flatMap((step) => [
      ...stepLines(step),
      ...(step.about === "at once" ? onCallLines(onCall) : []),
    ]),
  ];
}

const onCallLines = (onCall: Explanation["onCall"]): readonly Line[] =>
  onCall.map((one) => line(`  ${onCallText(one)}`));

/** One step of a decision: the answer, the clauses that spoke, and those that almost did. */
export function stepLines(step: DecisionStep): readonly Line[] {
  const basis = step.basis === undefined ? "" : ` (${step.basis})`;
  const head = line("");
  const answer =
    step.clauses.length === 0 ? `: ${step.answer}${basis}` : basis === "" ? "" : `: ${step.answer}${basis}`;
  return [
    head,
    line(`${step.about}${answer}`, "strong"),
    ...step.clauses.flatMap((clause) => [
      line(`  ${referenceText(clause)}${clause.says === "" ? "" : `: ${clause.says}`}`),
      ...(clause.on.length === 0 ? [] : [line(`    because ${onText(clause.on)}`)]),
      ...(clause.because === undefined ? [] : [line(`    "${clause.because.trim()}"`)]),
    ]),
    ...step.passedOver.map((clause) =>
      line(`  would match too, but comes later: ${shortReference(clause)}`, "faint"),
    ),
    ...step.almost.map((miss) => line(`  almost ${missText(miss)}`, "faint")),
    ...(step.ways.length === 0 ? [] : [line(`  ${waysText(step.ways)}`, "faint")]),
  ];
}

/** "SLA-1 (acme.yaml:41)". */
export const referenceText = ({ clause, at }: ClauseReference): string =>
  at === undefined ? clause : `${clause} (${placeText(at)})`;

/** "SLA-1, line 41": for lists, where the file's name would only be repeated. */
const shortReference = ({ clause, at }: ClauseReference): string =>
  at === undefined ? clause : `${clause}, line ${at.line}`;

const missText = (miss: NearMiss): string => `${shortReference(miss)}: ${waysText(miss.ways)}`;

const waysText = (ways: readonly WayToMatch[]): string => ways.map(({ reason }) => reason).join("; or ");

/** One target: what is promised, every counted stretch, and when it is due. */
export function targetLines(explained: TargetExplanation): readonly Line[] {
  const { target, hours, due, course, dates, points, start, startsLater } = explained;
  const where = hours.zone === hours.dateZone ? hours.zone : `no zone of its own, shown in ${hours.zone}`;
  const head = [
    line(""),
    line(`${target.metric}: ${termText(target)}, counted in ${target.calendar} (${where})`, "strong"),
  ];
  const isDue = line(`  ${dueText(due, hours.zone)}`, "strong");
  if (startsLater !== undefined)
    return [...head, line(`  counts from: ${startsLater}`), line("  if that were at the opening:"), isDue];
  return [
    ...head,
    ...(dates.length === 0 ? [] : [line(`  ${datesText(dates)}`)]),
    ...courseLines(course, hours.zone),
    ...shiftLines(hours.zone, start, due),
    isDue,
    ...points.map((point) => line(`  ${pointLine(point, hours.zone)}`, "faint")),
  ];
}

/** "due Tue 2026-04-07 08:30 Europe/London = 2026-04-07T07:30:00Z". */
export const dueText = (due: Instant, zone: string): string =>
  due < never
    ? `due ${localText(zone, due)} ${zone}${zone === "UTC" ? "" : ` = ${iso(due)}`}`
    : "never due: the calendar has not that much open time left";

function datesText([start = "", ...open]: readonly string[]): string {
  const days = open.map((date, index) => ({ index: index + 1, date }));
  const shown = days.length <= 5 ? days : [...days.slice(0, 2), ...days.slice(-1)];
  const texts = shown.map(({ index, date }) => `day ${index} is ${dateText(date)}`);
  const listed = days.length <= 5 ? texts : [...texts.slice(0, 2), "…", ...texts.slice(2)];
  return [`business days counted by date from ${dateText(start)}`, ...listed].join(", ");
}

/** The stretches of a course, one in a line; a long course by its first and last day. */
export function courseLines(course: readonly Stretch[], zone: string): readonly Line[] {
  const shown = shownCourse(course, zone);
  if (shown.kind === "whole") return stretchLines(shown.stretches, zone);
  const { openDays, counted: sum, closed } = shown.between;
  const gaps = closed.length === 0 ? "" : ` (closed: ${closed.join(", ")})`;
  return [
    ...stretchLines(shown.first, zone),
    line(`  … ${counted(openDays, "open day")} between, ${openTimeText(sum)} counted${gaps} …`),
    ...stretchLines(shown.last, zone),
  ];
}

function stretchLines(stretches: readonly Stretch[], zone: string): readonly Line[] {
  const spans = stretches.map(({ from, to }) => `${localText(zone, from)} - ${endText(zone, from, to)}`);
  const width = Math.max(0, ...spans.map((span) => span.length));
  return stretches.map((stretch, index) => {
    const span = `  ${(spans[index] ?? "").padEnd(width)}  `;
    if (stretch.kind === "counted")
      return line(`${span}counted ${openTimeText(working(stretch.to - stretch.from))}`);
    const what = stretch.kind === "paused" ? "stands still" : "closed";
    return line(`${span}${what}: ${stretch.because.join(", ")}`, "faint");
  });
}

/** The end of a stretch: the time alone on the same date. */
function endText(zone: string, from: Instant, to: Instant): string {
  return localDate(zone, from) === localDate(zone, to) ? clockText(zone, to) : localText(zone, to);
}

function shiftLines(zone: string, from: Instant, to: Instant): readonly Line[] {
  const shift = to < never ? clockShift(zone, from, to) : 0;
  if (shift === 0) return [];
  const direction = shift > 0 ? "forward" : "back";
  return [
    line(`  the clocks of ${zone} go ${direction} by ${counted(Math.abs(shift), "hour")} in that time`),
  ];
}

/** "at 75%, Mon 2026-03-02 10:30: tells team-lead (ESC-6, line 41)". */
export function pointLine(reached: ClockPointReached, zone: string): string {
  const { point, effect, reachedAt } = reached;
  return `at ${pointText(point)}, ${localText(zone, reachedAt)}: ${effectText(effect)} (${shortReference(reached)})`;
}
