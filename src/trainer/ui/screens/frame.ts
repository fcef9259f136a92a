import { shiftTime } from "../../session/shift.ts";
import { courseAt, isSimulating, simulatedAt } from "../../session/state.ts";
import { contextOf, isClockRunning, type Model } from "../model.ts";
import { shiftViewOf } from "../queueCommands.ts";
import { footKeys } from "../keyTable.ts";
import { screen, spread, type Look } from "../layout.ts";
import { row, span, widthOf, type Row, type Span } from "../rows.ts";
import type { Setting } from "../setting.ts";
import { weekdayTime } from "./timeText.ts";

/** A whole screen of a session: its head, this body, the last notice and the keys that work. */
export const framed = (setting: Setting, model: Model, look: Look, body: readonly Row[]): readonly Row[] =>
  screen(headOf(setting, model, look), body, [noticeOf(model), footOf(model, look)], look);

/** Rows that a body has: all but the head, the notice and the keys. */
export const bodyRows = ({ size }: Look): number => size.rows - 3;

function headOf(setting: Setting, model: Model, { size, glyphs }: Look): Row {
  const { course } = model.session;
  const { mode, focus } = course.start;
  const left = [
    span(" deskdrill ", "title"),
    span(` ${mode.toUpperCase()}${focus === undefined ? "" : ` ${focusText(focus)}`} `, "strong"),
    span(`${mode === "shift" ? " " : "  "}${progressOf(setting, model)}`),
  ];
  return spread(left, [...clockOf(setting, model, glyphs), span(" ")], size.columns, glyphs.ellipsis);
}

/** How far a session is: which case of how many; of a shift, what was done and what waits. */
function progressOf(setting: Setting, model: Model): string {
  const { course, phase } = model.session;
  const { start, attempts, shown } = course;
  if (start.shift === undefined) return `case ${shown}/${start.items}`;
  const decided = `decided ${attempts.length}`;
  const view = phase === "debrief" || phase === "ended" ? undefined : shiftViewOf(setting, model);
  return view === undefined ? decided : `${decided}  waiting ${view.queue.length}  hung up ${view.hungUp}`;
}

/** The simulated time while a case is judged, and whether it runs. */
function clockOf({ zone }: Setting, model: Model, { running, standing }: Look["glyphs"]): readonly Span[] {
  const { session, clock } = model;
  if (!isSimulating(session)) return [span(phaseText[session.phase], "faint")];
  const { course } = session;
  const now =
    session.phase === "answering"
      ? simulatedAt(course, session.current, clock)
      : shiftTime(courseAt(session, clock));
  const time = weekdayTime(zone, now);
  const sign = isClockRunning(model) ? running : standing;
  return [span(`desk time ${time}`), span(`  x${course.speed} ${sign}`, "accent")];
}

const phaseText = {
  ready: "",
  answering: "",
  showing: "worked example",
  feedback: "feedback",
  paused: "paused",
  debrief: "debrief",
  ended: "the end",
} as const;

const noticeOf = ({ notice, isWarned }: Model): Row => row(` ${notice}`, isWarned ? "bad" : "doubtful");

/** The keys that fit on the last line. */
function footOf(model: Model, { size, glyphs }: Look): Row {
  const keys: Span[] = [];
  for (const key of footKeys(contextOf(model), glyphs.leftRight)) {
    const next = [...keys, span(` ${key} `, "faint")];
    if (widthOf(next) > size.columns) break;
    keys.push(span(` ${key} `, "faint"));
  }
  return keys;
}

/** What a session is about; of several things the first. */
function focusText(focus: string): string {
  const [first = "", ...others] = focus.split(",");
  return others.length === 0 ? first : `${first} and ${others.length} more`;
}
