import type { ShiftView, WaitingTicket } from "../../session/shift.ts";
import type { Glyphs } from "../glyphs.ts";
import { beside, isWide, panel, scrolled, type Look, type Section } from "../layout.ts";
import type { Model } from "../model.ts";
import { selectedIndex, shiftViewOf } from "../queueCommands.ts";
import { blank, paragraph, row, span, type Row } from "../rows.ts";
import type { Setting } from "../setting.ts";
import { decisionSection, targetSection } from "./decide.ts";
import { bodyRows, framed } from "./frame.ts";
import { queueSection, type QueuedTicket } from "./queue.ts";
import { ticketSection, unmarked } from "./ticket.ts";
import { clockText, weekdayTime } from "./timeText.ts";

/** The queue of a shift with what has happened; beside it the open ticket, or how a shift goes, where there is room. */
export function shiftScreen(setting: Setting, model: Model, look: Look): readonly Row[] {
  const view = shiftViewOf(setting, model);
  if (view === undefined) return framed(setting, model, look, []);
  const { size, glyphs } = look;
  const height = bodyRows(look);
  if (!isWide(size)) {
    const rows = deskPanel(setting, view, model, { width: size.columns, height, glyphs });
    return framed(setting, model, look, rows);
  }
  const width = Math.floor(size.columns * 0.45);
  const left = deskPanel(setting, view, model, { width, height, glyphs });
  const right = atHand(setting, model, look, size.columns - width);
  return framed(setting, model, look, beside(left, right, width, glyphs));
}

interface Room {
  readonly width: number;
  readonly height: number;
  readonly glyphs: Glyphs;
}

/** The queue, the incidents that are known and the latest notes. */
function deskPanel(
  setting: Setting,
  view: ShiftView,
  model: Model,
  { width, height, glyphs }: Room,
): readonly Row[] {
  const known = incidentSection(setting, view);
  const notes = noteSection(setting, view, Math.max(2, Math.floor(height / 6)));
  const others = [...(known.rows.length > 0 ? [known] : []), notes];
  const used = others.reduce((sum, { rows }) => sum + rows.length + 1, 2);
  const room = { width, height: height - used, glyphs };
  const tickets = lazily(view.queue);
  const queue = queueSection(tickets, selectedIndex(view, model), view.at, room);
  return panel([{ ...queue, rows: scrolled(queue.rows, room.height, 0, glyphs) }, ...others], width, glyphs);
}

/** The tickets as the queue shows them; a subject is asked for only where its row is drawn. */
const lazily = (queue: readonly WaitingTicket[]): readonly QueuedTicket[] =>
  queue.map((ticket) => ({
    id: `T-${ticket.number}`,
    channel: ticket.channel,
    priority: ticket.given,
    due: ticket.due,
    since: ticket.openedAt,
    isLive: ticket.isLive,
    isOwn: ticket.isOwn,
    get subject() {
      return ticket.subject;
    },
  }));

const incidentSection = ({ zone }: Setting, { incidents }: ShiftView): Section => ({
  title: "Known incidents",
  rows: incidents.map(({ name, since }) => row(`${name}, since ${weekdayTime(zone, since)}`, "bad")),
});

const noteSection = ({ zone }: Setting, { notes }: ShiftView, most: number): Section => {
  const latest = notes.slice(-most).map(({ at, text, kind }) => {
    const token = kind === "hung up" ? "bad" : "doubtful";
    return [span(`${weekdayTime(zone, at)}  `, "faint"), span(text, token)];
  });
  const rows = latest.length > 0 ? latest : [row("Nothing has happened yet.", "faint")];
  return {
    title: "What happened",
    rows: [...rows, ...Array.from({ length: most - rows.length }, () => blank)],
  };
};

/** The open ticket with the questions about it; before one is opened how a shift goes. */
function atHand(setting: Setting, model: Model, look: Look, width: number): readonly Row[] {
  const { glyphs } = look;
  const height = bodyRows(look);
  const { session } = model;
  if (session.phase !== "answering")
    return panel(
      [{ title: "Your seat", rows: scrolled(guide(setting, model, width), height - 2, 0, glyphs) }],
      width,
      glyphs,
    );
  const { current } = session;
  const asked = [
    decisionSection(setting, model, width, glyphs),
    targetSection(setting, model, current, { width, look }),
  ];
  const used = asked.reduce((sum, { rows }) => sum + rows.length + 1, 2);
  const ticket = ticketSection(current.item, current.case, unmarked, width - 4, glyphs);
  const held = { ...ticket, rows: scrolled(ticket.rows, Math.max(1, height - used), model.scroll, glyphs) };
  return panel([held, ...asked], width, glyphs);
}

function guide({ zone }: Setting, { session }: Model, width: number): readonly Row[] {
  const { shift } = session.course.start;
  if (shift === undefined) return [];
  const lasts = clockText(shift.until - shift.from);
  const texts = [
    `You are one of ${shift.line} from ${weekdayTime(zone, shift.from)} to ${weekdayTime(zone, shift.until)} (${lasts}).`,
    "Your share of what comes in waits for you alone (*); your colleagues may take the other tickets before you. The queue shows how long a ticket has waited, and once you have rated it how much time is left.",
    "A caller or chat that waits too long hangs up. What you take is yours until you have decided, and the clock of the desk runs while you read.",
    "Solve what your tier can solve, send on what it cannot, link what belongs to a known incident, ask where the deciding fact is missing. A wrong priority waits at the wrong place in the next queue; a wrong solution comes back.",
  ];
  return texts.flatMap((text) => [...paragraph(text, width - 4), blank]);
}
