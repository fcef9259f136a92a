import type { Instant } from "../../../units/index.ts";
import type { Glyphs } from "../glyphs.ts";
import { windowStart, type Section } from "../layout.ts";
import { column, span, type Row } from "../rows.ts";
import { clockText } from "./timeText.ts";

/** A ticket as the queue shows it. What the customer asked for is not in it, so that it cannot steer the order. */
export interface QueuedTicket {
  readonly id: string;
  readonly channel: string;
  /** As the trainee rated it; undefined until then. */
  readonly priority: string | undefined;
  readonly due: Instant;
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
    title: `Queue (${tickets.length})`,
    rows: [
      [span(`  ${cells(headings, ellipsis)}subject`, "faint")],
      ...shown.map((ticket, index) => ticketRow(ticket, from + index === selected, now, room.glyphs)),
      [span(below > 0 ? `${ellipsis} ${below} more (pgdn)` : "", "faint")],
    ],
  };
}

const headings = ["id", "chan", "rated", "left"] as const;

const cells = (
  [id, channel, rated, left]: readonly [string, string, string, string],
  ellipsis: string,
): string =>
  `${column(id, 8, ellipsis)}${column(channel, 7, ellipsis)}${column(rated, 9, ellipsis)}${left.padStart(8)} `;

function ticketRow(ticket: QueuedTicket, isAt: boolean, now: Instant, { cursor, ellipsis }: Glyphs): Row {
  const left = ticket.due - now;
  const { id, channel, priority = "?", subject } = ticket;
  const token = isAt ? "selected" : left < 0 ? "bad" : left < 300_000 ? "doubtful" : "text";
  return [
    span(`${isAt ? cursor : " "} ${cells([id, channel, priority, clockText(left)], ellipsis)}`, token),
    span(subject),
  ];
}
