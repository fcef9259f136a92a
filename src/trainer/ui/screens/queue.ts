import { never, type Instant } from "../../../units/index.ts";
import type { Glyphs } from "../glyphs.ts";
import { windowStart, type Section } from "../layout.ts";
import { column, span, type Row, type Token } from "../rows.ts";
import { clockText } from "./timeText.ts";

/** A ticket as the queue shows it. What the customer asked for is not in it, so that it cannot steer the order. */
export interface QueuedTicket {
  readonly id: string;
  readonly channel: string;
  /** As the trainee rated it, and by when the desk has to act then; undefined until they did. */
  readonly priority: string | undefined;
  readonly due: Instant | undefined;
  readonly since: Instant;
  /** Whether its customer is on the line. */
  readonly isLive: boolean;
  /** Whether it waits for nobody else. */
  readonly isOwn: boolean;
  readonly subject: string;
}

/** The part of a queue around the selected ticket: what the rest looks like costs nothing. */
export function queueSection(
  tickets: readonly QueuedTicket[],
  selected: number,
  now: Instant,
  room: { readonly width: number; readonly height: number; readonly glyphs: Glyphs },
): Section {
  const height = Math.max(1, room.height - 2);
  const from = windowStart(tickets.length, height, selected);
  const shown = tickets.slice(from, from + height);
  const { ellipsis } = room.glyphs;
  const below = tickets.length - from - shown.length;
  return {
    title: `Queue (${tickets.length}), * waits for you alone`,
    rows: [
      [span(`  ${cells(headings, ellipsis)}subject`, "faint")],
      ...shown.map((ticket, index) => ticketRow(ticket, from + index === selected, now, room.glyphs)),
      [span(below > 0 ? `${ellipsis} ${below} more (pgdn)` : "", "faint")],
    ],
  };
}

/** What was rated shows the time that is left, what was not the time that it has waited. */
const headings = ["id", "chan", "rated", "waits"] as const;

const cells = (
  [id, channel, rated, left]: readonly [string, string, string, string],
  ellipsis: string,
): string =>
  `${column(id, 8, ellipsis)}${column(channel, 7, ellipsis)}${column(rated, 9, ellipsis)}${left.padStart(8)} `;

function ticketRow(ticket: QueuedTicket, isAt: boolean, now: Instant, { cursor, ellipsis }: Glyphs): Row {
  const { id, channel, priority = "?", subject, isOwn } = ticket;
  const token = isAt ? "selected" : tokenOf(ticket, now);
  return [
    span(
      `${isAt ? cursor : " "}${isOwn ? "*" : " "}${cells([id, channel, priority, clockOf(ticket, now)], ellipsis)}`,
      token,
    ),
    span(subject),
  ];
}

const clockOf = ({ due, since }: QueuedTicket, now: Instant): string =>
  due === undefined ? `+${clockText(now - since)}` : due === never ? "no limit" : clockText(due - now);

const soon = 300_000;

function tokenOf({ due, isLive }: QueuedTicket, now: Instant): Token {
  if (due === undefined) return isLive ? "doubtful" : "text";
  return due < now ? "bad" : due - now < soon ? "doubtful" : "text";
}
