import type { Course } from "../../session/state.ts";
import { searchPolicy } from "../../session/searchPolicy.ts";
import { sparkline } from "../glyphs.ts";
import { contexts, keyTable, type Context } from "../keyTable.ts";
import { panel, scrolled, smallest, windowStart, type Look, type Section, type Size } from "../layout.ts";
import type { Model, Overlay } from "../model.ts";
import { lookedAt } from "../overlayCommands.ts";
import { blank, column, cutRow, paragraph, row, span, type Row } from "../rows.ts";
import type { Setting } from "../setting.ts";
import { figureRows } from "./debrief.ts";
import { bodyRows, framed } from "./frame.ts";

type Of<K extends Overlay["kind"]> = Extract<Overlay, { readonly kind: K }>;

const full = (setting: Setting, model: Model, look: Look, section: Section): readonly Row[] =>
  framed(setting, model, look, panel([section], look.size.columns, look.glyphs));

/** Every key of the table, and where it works. */
export function helpScreen(
  setting: Setting,
  model: Model,
  look: Look,
  { scroll }: { readonly scroll: number },
): readonly Row[] {
  const { size, glyphs } = look;
  const rows = keyTable.flatMap(({ keys, help, where }) => [
    [
      span(column(keys.join(" "), 18, glyphs.ellipsis), "accent"),
      span(column(help, size.columns - 42, glyphs.ellipsis)),
      span(column(placesText(where), 18, glyphs.ellipsis), "faint"),
    ],
  ]);
  return full(setting, model, look, {
    title: "Keys",
    rows: scrolled(rows, bodyRows(look) - 2, scroll, glyphs),
  });
}

const placesText = (where: readonly Context[]): string =>
  where.length === contexts.length ? "everywhere" : where.join(", ");

/** The clauses that a query finds, with the words of the selected one. */
export function searchScreen(
  setting: Setting,
  model: Model,
  look: Look,
  { query, selected }: Of<"search">,
): readonly Row[] {
  const { size, glyphs } = look;
  const width = size.columns - 4;
  const hits = searchPolicy(setting.entries, query);
  const chosen = hits[selected];
  const detail = chosen === undefined ? [] : paragraph(chosen.text, width).slice(0, 8);
  const height = Math.max(3, bodyRows(look) - 4 - detail.length);
  const from = windowStart(hits.length, height, selected);
  const list = hits.slice(from, from + height).map(({ clause, place, text }, index): Row => {
    const isAt = from + index === selected;
    return [
      span(
        column(`${isAt ? glyphs.cursor : " "} ${clause}`, 24, glyphs.ellipsis),
        isAt ? "selected" : "text",
      ),
      span(column(place?.replace(/^.*\//, "") ?? "", 26, glyphs.ellipsis) + " ", "faint"),
      span(text),
    ];
  });
  const sections = [
    { title: `Search the policy: ${query}_  ${hits.length} found`, rows: scrolled(list, height, 0, glyphs) },
    { title: chosen?.place ?? chosen?.clause ?? "nothing found", rows: detail },
  ];
  return framed(setting, model, look, panel(sections, size.columns, glyphs));
}

/** What the trainee knows, clause by clause. */
export function progressScreen(
  setting: Setting,
  model: Model,
  look: Look,
  { scroll }: { readonly scroll: number },
): readonly Row[] {
  const { size, glyphs } = look;
  const { figures, masteries } = setting.progressOf(model.session.course);
  const rows = [
    ...figureRows(figures, size.columns - 4, glyphs),
    ...(figures.length > 0 ? [blank] : []),
    [span(`${"clause".padEnd(14)}${"seen".padEnd(6)}${"mastery".padEnd(16)}${"due".padEnd(14)}`, "faint")],
    ...masteries.map(({ name, title, seen, history, due }): Row => {
      const now = history.at(-1);
      const level =
        now === undefined ? "not met yet" : `${sparkline(glyphs, history.slice(-8))} ${now.toFixed(2)}`;
      return [
        span(column(name, 13, glyphs.ellipsis) + " "),
        span(String(seen).padEnd(6)),
        span(
          column(level, 16, glyphs.ellipsis),
          now === undefined ? "faint" : now >= 0.95 ? "good" : "doubtful",
        ),
        span(column(due, 13, glyphs.ellipsis) + " "),
        span(title, "faint"),
      ];
    }),
  ];
  return full(setting, model, look, {
    title: "Progress",
    rows: scrolled(rows, bodyRows(look) - 2, scroll, glyphs),
  });
}

/** The dispute of a clause: which one, and what is unclear. */
export function disputeScreen(
  setting: Setting,
  model: Model,
  look: Look,
  overlay: Of<"dispute">,
): readonly Row[] {
  const { glyphs } = look;
  const clauses = lookedAt(model)?.case.gold.clauses ?? [];
  const width = look.size.columns - 4;
  const rows = [
    ...paragraph(
      "Which clause is wrong or unclear here? Disputes are counted: they show where the policy should change.",
      width,
    ),
    blank,
    ...clauses.map((clause, index) => {
      const isAt = index === overlay.clause;
      return row(
        `${isAt ? `${glyphs.cursor} ${glyphs.chosen}` : `  ${glyphs.open}`} ${clause}`,
        isAt ? "selected" : "text",
      );
    }),
    blank,
    ...paragraph(`Because: ${overlay.reason}_`, width, "strong"),
  ];
  return dialog(setting, model, look, { title: `Dispute case ${overlay.item}`, rows });
}

/** The short form at the end of a session. */
export function formScreen(
  setting: Setting,
  model: Model,
  look: Look,
  { field, grades, remark }: Of<"form">,
): readonly Row[] {
  const { glyphs } = look;
  const width = look.size.columns - 4;
  const scale = (grade: number): string =>
    [1, 2, 3, 4, 5].map((value) => `${value === grade ? glyphs.chosen : glyphs.open} ${value}  `).join("");
  const line = (index: number, label: string, value: string): readonly Row[] =>
    paragraph(
      `${index === field ? glyphs.cursor : " "} ${label}${value}`,
      width,
      index === field ? "selected" : "text",
    );
  const rows = [
    ...paragraph("How was it? 1 is not at all, 5 is very much. Escape skips this.", width),
    blank,
    ...line(0, "The feedback was clear         ", scale(grades[0])),
    ...line(1, "The cases were like real ones  ", scale(grades[1])),
    ...line(2, "What should change? ", `${remark}${field === 2 ? "_" : ""}`),
  ];
  return dialog(setting, model, look, { title: "About this session", rows });
}

/** Whether to end the session now. */
export function quitScreen(setting: Setting, model: Model, look: Look): readonly Row[] {
  const text = `End this session after ${doneText(model.session.course)}? What you answered is debriefed; it cannot be taken up again. To stop for now and go on later, press Ctrl-C twice instead.`;
  const rows = [...paragraph(text, look.size.columns - 4), blank, row("y end it   n stay", "accent")];
  return dialog(setting, model, look, { title: "End the session?", rows });
}

/** How much of a session is done, in words. */
const doneText = ({ start, attempts }: Course): string =>
  start.shift === undefined
    ? `${attempts.length} of ${start.items} cases`
    : `${attempts.length} ${attempts.length === 1 ? "ticket" : "tickets"}`;

/** A session whose clock stands still: the ticket is covered, so that nobody reads on for free. */
export function pausedScreen(setting: Setting, model: Model, look: Look): readonly Row[] {
  const { course } = model.session;
  const { shown, start } = course;
  const text =
    start.shift === undefined
      ? `Paused at case ${shown} of ${start.items}. The clocks stand still and the ticket is covered.`
      : `Paused after ${doneText(course)}. The desk stands still and is covered.`;
  const rows = [...paragraph(text, look.size.columns - 4), blank, row("p or enter goes on", "accent")];
  return dialog(setting, model, look, { title: `Paused ${look.glyphs.standing}`, rows });
}

/** After the form: nothing is left to do. */
export function thanksScreen(setting: Setting, model: Model, look: Look): readonly Row[] {
  const rows = [
    ...paragraph("Thank you. Everything is kept.", look.size.columns - 4),
    blank,
    row("enter leaves", "accent"),
  ];
  return dialog(setting, model, look, { title: "The end", rows });
}

/** Where there is no room for a session. Says so in as many cells as there are. */
export function tooSmallScreen({ columns, rows }: Size, mode: string, ellipsis: string): readonly Row[] {
  const clock = mode === "exam" ? "The exam's clock runs on." : "The clock stands still.";
  const text = `deskdrill needs ${smallest.columns}x${smallest.rows}, this terminal has ${columns}x${rows}. ${clock}`;
  return paragraph(text, Math.max(1, columns))
    .slice(0, rows)
    .map((line) => cutRow(line, columns, ellipsis));
}

/** A message with room around it. */
function dialog(setting: Setting, model: Model, look: Look, section: Section): readonly Row[] {
  const height = bodyRows(look) - 2;
  const above = Math.max(0, Math.floor((height - section.rows.length) / 3));
  const rows = scrolled(
    [...Array.from({ length: above }, () => blank), ...section.rows],
    height,
    0,
    look.glyphs,
  );
  return full(setting, model, look, { ...section, rows });
}
