import { cuesOf } from "../../session/hints.ts";
import type { Attempt, Course } from "../../session/state.ts";
import type { Verdict } from "../../verdict.ts";
import type { Glyphs } from "../glyphs.ts";
import { beside, isWide, panel, scrolled, type Look } from "../layout.ts";
import type { Model } from "../model.ts";
import { blank, column, paragraph, row, span, type Row } from "../rows.ts";
import type { Figure, Setting } from "../setting.ts";
import { breachRows } from "./breaches.ts";
import { headline } from "./feedback.ts";
import { bodyRows, framed } from "./frame.ts";
import { quoted } from "./ticket.ts";

/** A session as a whole: its figures, the priorities given against the policy's, and what went wrong worst. */
export function debriefScreen(setting: Setting, model: Model, look: Look): readonly Row[] {
  const { size, glyphs } = look;
  const { course } = model.session;
  const wide = isWide(size);
  const width = wide ? Math.floor(size.columns / 2) : size.columns;
  const figures = (room: number): readonly Row[] => summaryRows(setting, course, room, glyphs);
  const cases = (room: number): readonly Row[] => againRows(setting, course, room, glyphs);
  const height = bodyRows(look) - 2;
  const held = (rows: readonly Row[], scroll: number): readonly Row[] =>
    scrolled(rows, height, scroll, glyphs);
  if (!wide) {
    const rows = [...figures(width - 4), blank, ...cases(width - 4)];
    return framed(
      setting,
      model,
      look,
      panel([{ title: titleOf(course), rows: held(rows, model.scroll) }], width, glyphs),
    );
  }
  const other = size.columns - width;
  const left = panel(
    [{ title: titleOf(course), rows: held(figures(width - 4), model.scroll) }],
    width,
    glyphs,
  );
  const right = panel(
    [{ title: "What to look at again", rows: held(cases(other - 4), model.scroll) }],
    other,
    glyphs,
  );
  return framed(setting, model, look, beside(left, right, width, glyphs));
}

/** What a session came to: its figures, and the priorities given. */
export const summaryRows = (
  setting: Setting,
  course: Course,
  width: number,
  glyphs: Glyphs,
): readonly Row[] => [
  ...figureRows(setting.figuresOf(course), width, glyphs),
  blank,
  ...matrixRows(setting, course, width, glyphs),
];

/** What to look at again: the misses, and what was kept, disputed and taken back. */
export const againRows = (
  setting: Setting,
  course: Course,
  width: number,
  glyphs: Glyphs,
): readonly Row[] => [
  ...breachRows(setting, course, width),
  ...missRows(setting, course, width, glyphs),
  ...noteRows(course, width),
];

/** How much of the session was done. */
export const titleOf = ({ start, attempts }: Course): string =>
  start.shift === undefined
    ? `Debrief: ${attempts.length} of ${start.items} cases answered, seed ${start.seed}`
    : `Debrief: ${attempts.length} ${attempts.length === 1 ? "ticket" : "tickets"} decided in the seat ${start.shift.line}, seed ${start.seed}`;

/** Figures with their names and notes. */
export function figureRows(figures: readonly Figure[], width: number, { ellipsis }: Glyphs): readonly Row[] {
  const name = Math.min(30, Math.floor(width * 0.4));
  return figures.map(({ label, value, note, token }) => [
    span(column(label, name, ellipsis)),
    span(`${value}  `, token),
    span(note, "faint"),
  ]);
}

/** How often each priority was given where the policy says each: rows are the policy's, columns the trainee's. */
export function matrixRows(
  { policy }: Setting,
  { attempts }: Course,
  width: number,
  { ellipsis }: Glyphs,
): readonly Row[] {
  const { levels } = policy;
  const room = Math.max(4, Math.min(10, Math.floor((width - 12) / Math.max(1, levels.length))));
  const count = (truth: string, given: string): number =>
    attempts.filter(({ case: of, answer }) => of.gold.priority[0] === truth && answer.priority === given)
      .length;
  const head = levels.map((level) => column(level, room - 1, ellipsis) + " ").join("");
  return [
    row("Priorities: the policy's below each other, yours beside each other", "strong"),
    row(`${" ".repeat(12)}${head}`, "faint"),
    ...levels.map((truth) => [
      span(column(truth, 12, ellipsis), "faint"),
      ...levels.map((given) => {
        const found = count(truth, given);
        return span(String(found).padEnd(room), found === 0 ? "faint" : truth === given ? "good" : "bad");
      }),
    ]),
  ];
}

const mostMisses = 5;

interface Judged {
  readonly attempt: Attempt;
  readonly verdict: Verdict;
}

/** The answers that cost most, the dearest first. */
export function missesOf({ verdictOf }: Setting, { attempts }: Course): readonly Judged[] {
  return attempts
    .map((attempt) => ({
      attempt,
      verdict: verdictOf(attempt.case, attempt.answer, { hints: attempt.hints.length }),
    }))
    .filter(({ verdict }) => Object.values(verdict.right).includes(false))
    .sort((a, b) => b.verdict.cost - a.verdict.cost || a.verdict.points - b.verdict.points);
}

function missRows(setting: Setting, course: Course, width: number, glyphs: Glyphs): readonly Row[] {
  const misses = missesOf(setting, course);
  if (misses.length === 0) return [row(`${glyphs.right} Nothing was wrong.`, "good")];
  return [
    row("Costliest misses (the right arrow opens the cases)", "strong"),
    ...misses
      .slice(0, mostMisses)
      .flatMap(({ attempt, verdict }) => [
        ...paragraph(
          `${attempt.item}  ${headline(verdict, glyphs)}`,
          width,
          verdict.isCriticalMiss ? "bad" : "doubtful",
        ),
        ...paragraph(
          attempt.case.text.subject ?? attempt.case.text.body.slice(0, 120),
          width,
          "faint",
          "   ",
        ),
        ...cueRows(course, attempt, width),
      ]),
  ];
}

/** In a shift, whose cases were many and fast: the words that told it. */
const cueRows = ({ start }: Course, { case: of }: Attempt, width: number): readonly Row[] =>
  start.mode === "shift"
    ? quoted(of, cuesOf(of.text.marks)).flatMap((words) => paragraph(words, width, "cue", "   "))
    : [];

/** What was kept, disputed and taken back. */
function noteRows({ bookmarks, disputes, attempts }: Course, width: number): readonly Row[] {
  const again = attempts.filter(({ takenBack }) => takenBack.length > 0).length;
  const notes = [
    ...(bookmarks.length > 0 ? [`Kept for later: cases ${bookmarks.join(", ")}`] : []),
    ...disputes.map(({ item, clause, reason }) => `Disputed: ${clause} in case ${item}: ${reason}`),
    ...(again > 0 ? [`Answers taken back: ${again}`] : []),
  ];
  return notes.length === 0 ? [] : [blank, ...notes.flatMap((note) => paragraph(note, width))];
}
