import { questions } from "../answer.ts";
import type { ShiftView } from "../session/shift.ts";
import type { Attempt, Course, CurrentCase } from "../session/state.ts";
import { ascii } from "./glyphs.ts";
import { screenText } from "./cells.ts";
import { textOf, type Row } from "./rows.ts";
import type { Setting } from "./setting.ts";
import { againRows, summaryRows, titleOf } from "./screens/debrief.ts";
import { fieldNames } from "./screens/decide.ts";
import { accepted, headline, howWrong } from "./screens/feedback.ts";
import { consequenceRows, reasonRows } from "./screens/reasons.ts";
import { ticketSection } from "./screens/ticket.ts";
import { clockText, weekdayTime } from "./screens/timeText.ts";

/** Characters in a line of plain text. */
export const plainWidth = 78;
const room = { width: plainWidth, glyphs: ascii };
const text = (rows: readonly Row[]): readonly string[] => rows.map((line) => textOf(line).trimEnd());

/** The choice that a line names, by word or by number; where the choices are numbers themselves, by those only. */
export function answered(options: readonly string[], line: string): string | undefined {
  const isNumber = /^\d+$/;
  const word = options.find((value) => value === line.toLowerCase());
  if (word !== undefined || options.every((value) => isNumber.test(value))) return word;
  return isNumber.test(line) ? options[Number(line) - 1] : undefined;
}

/** How an answer fared, question by question, and why. */
export function feedbackLines(setting: Setting, attempt: Attempt): string {
  const { case: of, answer, hints, item } = attempt;
  const verdict = setting.verdictOf(of, answer, { hints: hints.length });
  const compared = questions.map((question) => {
    const result = verdict.right[question] ? "right" : `wrong ${howWrong(question, verdict)}`.trimEnd();
    return `${fieldNames[question]}: yours ${answer[question]}, policy ${accepted(of.gold, question)}: ${result}`;
  });
  const consequences = consequenceRows(setting, attempt, verdict, ascii);
  return [
    "",
    `Case ${item}: ${headline(verdict, ascii)}`,
    ...compared.map(screenText),
    `Confidence ${Math.round(answer.confidence * 100)} %, Brier ${verdict.brier.toFixed(2)}, 0 is best.`,
    ...text(reasonRows(setting, attempt, room, consequences)),
  ].join("\n");
}

/** A solved ticket with its answers and reasons. */
export function workedLines(setting: Setting, current: CurrentCase): string {
  const { title, rows } = ticketSection(current.item, current.case, { kind: "all" }, plainWidth, ascii);
  return [
    "",
    title,
    ...text(rows),
    "",
    "How the policy decides this; [cue] tells a fact, {decoy} only seems to.",
    ...questions.map((question) =>
      screenText(`${fieldNames[question]}: ${accepted(current.case.gold, question)}`),
    ),
    ...text(reasonRows(setting, current, room, [])),
  ].join("\n");
}

const mostListed = 10;

/** The queue of a shift: the tickets that waited longest first, those on the line before the others. */
export function queueLines(
  { zone }: Setting,
  { at, queue, hungUp, incidents, isOnShift }: ShiftView,
): string {
  const listed = queue.slice(0, mostListed).map((ticket, index) => {
    const { number, channel, openedAt, given, subject } = ticket;
    const rated = given === undefined ? "" : `, you said ${given}`;
    return screenText(
      `${index + 1}  T-${number} ${channel}, waits ${clockText(at - openedAt)}${rated}: ${subject}`,
    );
  });
  const more = queue.length - listed.length;
  return [
    "",
    `Desk time ${weekdayTime(zone, at)}: ${queue.length} waiting, ${hungUp} hung up${isOnShift ? "" : ", not on shift"}.`,
    ...incidents.map(({ name, since }) => `Known incident: ${name}, since ${weekdayTime(zone, since)}.`),
    ...listed,
    ...(more > 0 ? [`and ${more} more`] : []),
  ].join("\n");
}

/** A session as a whole, in lines: what `--plain`, `--script` and `--player` end with. */
export const debriefLines = (setting: Setting, course: Course): string =>
  [
    "",
    titleOf(course),
    ...text(summaryRows(setting, course, plainWidth, ascii)),
    "",
    ...text(againRows(setting, course, plainWidth, ascii)),
  ].join("\n");
