import { dueTimesOf, type DueTime } from "../../session/dueTimes.ts";
import { confidences, fields, valueOf, type Field } from "../../session/draft.ts";
import { simulatedAt, type CurrentCase } from "../../session/state.ts";
import type { Question } from "../../answer.ts";
import { cellWidth } from "../cells.ts";
import { bar, type Glyphs } from "../glyphs.ts";
import { beside, isWide, panel, scrolled, type Look, type Section } from "../layout.ts";
import type { Model } from "../model.ts";
import { column, paragraph, row, span, type Row, type Span } from "../rows.ts";
import type { Setting } from "../setting.ts";
import { bodyRows, framed } from "./frame.ts";
import { ticketSection } from "./ticket.ts";
import { clockText, weekdayTime } from "./timeText.ts";

export const fieldNames: Readonly<Record<Field, string>> = {
  category: "Category",
  impact: "Impact",
  urgency: "Urgency",
  priority: "Priority",
  route: "Route",
  action: "First action",
  escalate: "Escalate",
  confidence: "Confidence",
};

/** The ticket and the questions about it: below each other, or beside each other where there is room. */
export function decideScreen(setting: Setting, model: Model, look: Look): readonly Row[] {
  const { session } = model;
  if (session.phase !== "answering") return [];
  const { size, glyphs } = look;
  const height = bodyRows(look);
  const wide = isWide(size);
  const width = wide ? Math.floor(size.columns * 0.42) : size.columns;
  const marking = { kind: "facts", facts: session.current.hints } as const;
  const ticket = ticketSection(session.current.item, session.current.case, marking, width - 4, glyphs);
  const held = (section: Section, rows: number): Section => ({
    ...section,
    rows: scrolled(section.rows, Math.max(1, rows), model.scroll, glyphs),
  });
  if (model.isTicketAlone && !wide)
    return framed(setting, model, look, panel([held(ticket, height - 2)], width, glyphs));
  const right = size.columns - width;
  const asked = [
    decisionSection(setting, model, wide ? right : width, glyphs),
    targetSection(setting, model, session.current, { width: wide ? right : width, look }),
  ];
  if (!wide) {
    const used = asked.reduce((sum, { rows }) => sum + rows.length + 1, 2);
    return framed(setting, model, look, panel([held(ticket, height - used), ...asked], width, glyphs));
  }
  const used = asked.reduce((sum, { rows }) => sum + rows.length + 1, 2);
  const chosen = choiceSection(setting, model, right, glyphs);
  const choices = { ...chosen, rows: scrolled(chosen.rows, height - used, 0, glyphs) };
  const left = panel([held(ticket, height - 2)], width, glyphs);
  const all = panel([...asked, choices], right, glyphs);
  return framed(setting, model, look, beside(left, all, width, glyphs));
}

const labelWidth = 18;
const nameWidth = 24;

/** The questions with the choices of each; what the chosen word means stands in the title. */
export function decisionSection(setting: Setting, model: Model, width: number, glyphs: Glyphs): Section {
  const field = fields[model.field] ?? "category";
  const { hints } = model.session.phase === "answering" ? model.session.current : { hints: [] };
  const help =
    hints.length > 0 ? ` ${glyphs.dot} hints ${hints.length}, -${hints.length * setting.hintPrice}` : "";
  return {
    title: `Your decision${help}${meaningOf(setting, model, field, glyphs)}`,
    rows: fields.map((one, index) => {
      const isAt = index === model.field;
      const label = `${isAt ? glyphs.cursor : " "} ${index + 1} ${fieldNames[one]}`;
      return [
        span(column(label, labelWidth, glyphs.ellipsis), isAt ? "selected" : "text"),
        ...choiceSpans(setting, model, one, { width: width - 4 - labelWidth, glyphs }),
      ];
    }),
  };
}

function meaningOf({ choices }: Setting, { draft }: Model, field: Field, glyphs: Glyphs): string {
  if (field === "confidence") return ` ${glyphs.dot} how sure you are of the priority`;
  const value = valueOf(choices, draft, field);
  const choice = choices[field].find((one) => one.value === value);
  if (field === "priority" && draft.values.priority === undefined && value !== undefined)
    return ` ${glyphs.dot} ${value}, by impact and urgency`;
  return choice === undefined || choice.title === choice.value ? "" : ` ${glyphs.dot} ${choice.title}`;
}

/** Every choice of the question at hand with what the policy says it means. */
function choiceSection(
  { choices }: Setting,
  { draft, field }: Model,
  width: number,
  glyphs: Glyphs,
): Section {
  const question = fields[field] ?? "category";
  if (question === "confidence")
    return { title: "Confidence", rows: paragraph(confidenceHelp, width - 4, "faint") };
  const chosen = valueOf(choices, draft, question);
  const rows = choices[question].flatMap(({ value, title }): readonly Row[] => {
    const isChosen = value === chosen;
    const name = column(`${isChosen ? glyphs.chosen : glyphs.open} ${value}`, nameWidth, glyphs.ellipsis);
    const [first = [], ...others] = paragraph(title === value ? "" : title, width - 5 - nameWidth, "faint");
    const indent = span(" ".repeat(nameWidth + 1));
    return [
      [span(`${name} `, isChosen ? "selected" : "text"), ...first],
      ...others.map((line) => [indent, ...line]),
    ];
  });
  return { title: `${fieldNames[question]}: what each means`, rows };
}

const confidenceHelp =
  "How sure are you of the priority? Somebody who says 80 % should be right in four of five such cases. 50 % is a guess; 100 % that is wrong costs most.";

interface Room {
  readonly width: number;
  readonly glyphs: Glyphs;
}

interface Option {
  readonly label: string;
  readonly isChosen: boolean;
}

function choiceSpans(setting: Setting, model: Model, field: Field, room: Room): readonly Span[] {
  const { draft } = model;
  const chosen = field === "confidence" ? draft.confidence : valueOf(setting.choices, draft, field);
  if (field !== "confidence" && draft.given.includes(field))
    return [span(`${chosen ?? ""} `, "good"), span("given", "faint")];
  const options =
    field === "confidence"
      ? confidences.map((share) => ({
          label: `${share * 100}${share === 1 ? " %" : ""}`,
          isChosen: share === chosen,
        }))
      : setting.choices[field].map(({ value }) => ({ label: value, isChosen: value === chosen }));
  if (options.length === 0) return [span("the policy does not ask this", "faint")];
  return pageOf(options, room);
}

/** The options that fit on the row beside the chosen one; signs at the ends say that there are more. */
function pageOf(options: readonly Option[], { width, glyphs }: Room): readonly Span[] {
  const pages: Option[][] = [[]];
  let used = 0;
  const total = options.reduce((sum, { label }) => sum + cellWidth(label) + 6, 0);
  const room = total <= width ? width : width - 2 * (glyphs.ellipsis.length + 1);
  for (const option of options) {
    const taken = cellWidth(option.label) + 6;
    if (used + taken > room && used > 0) {
      pages.push([]);
      used = 0;
    }
    used += taken;
    pages.at(-1)?.push(option);
  }
  const index = Math.max(
    0,
    pages.findIndex((page) => page.some(({ isChosen }) => isChosen)),
  );
  const shown = (pages[index] ?? []).flatMap(({ label, isChosen }) => [
    span(`${isChosen ? glyphs.chosen : glyphs.open} ${label}  `, isChosen ? "selected" : "text"),
  ]);
  return [
    ...(index > 0 ? [span(`${glyphs.ellipsis} `, "faint")] : []),
    ...shown,
    ...(index < pages.length - 1 ? [span(glyphs.ellipsis, "faint")] : []),
  ];
}

interface TargetRoom {
  readonly width: number;
  readonly look: Look;
}

/** When the ticket would be due under the priority that was chosen: a trainee sees what their choice promises. */
export function targetSection(
  setting: Setting,
  model: Model,
  current: CurrentCase,
  { width, look }: TargetRoom,
): Section {
  const priority = valueOf(setting.choices, model.draft, "priority" satisfies Question);
  const { glyphs } = look;
  if (priority === undefined) {
    const text = "Choose a priority to see by when the desk would have to act.";
    return { title: "Targets", rows: paragraph(text, width - 4, "faint") };
  }
  const dues = dueTimesOf(setting.policy, current.case, priority);
  const now = simulatedAt(model.session.course, current, model.clock);
  const rows = dues.map((due) =>
    dueRow(setting, due, { opened: current.case.opened, now }, { width, glyphs }),
  );
  return { title: `If ${priority}`, rows: rows.length > 0 ? rows : [row("No time is promised.", "faint")] };
}

/** What the metrics are called. */
export const metricNames: Readonly<Record<string, string>> = {
  firstResponse: "first response",
  resolution: "solution",
};

function dueRow(
  { zone }: Setting,
  { metric, due }: DueTime,
  { opened, now }: { readonly opened: number; readonly now: number },
  { width, glyphs }: Room,
): Row {
  const share = due > opened ? (due - now) / (due - opened) : 0;
  const isLate = now > due;
  return [
    span(column(metricNames[metric] ?? metric, labelWidth, glyphs.ellipsis)),
    span(`by ${weekdayTime(zone, due)}  `),
    span(bar(glyphs, share, width < 76 ? 8 : 14), isLate ? "bad" : share < 0.25 ? "doubtful" : "good"),
    span(
      isLate ? `  LATE by ${clockText(now - due)}` : `  ${clockText(due - now)} left`,
      isLate ? "bad" : "text",
    ),
  ];
}
