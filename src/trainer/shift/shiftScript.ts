import { z } from "zod";
import { wallTimeAt } from "../../calendar/index.ts";
import { instant, minutes, spanOf, type Instant } from "../../units/index.ts";
import type { Choices } from "../session/choices.ts";
import { parseLines, writtenAnswer, type ParsedScript, type ScriptProblem } from "../session/script.ts";
import type { Deed, ShiftDesk } from "../session/shift.ts";
import type { SessionStarted } from "../session/state.ts";

const span = z.string().transform((text, context) => {
  const found = spanOf(text);
  if (found !== undefined) return found;
  context.addIssue({ code: "custom", message: 'expected a span such as "4m"' });
  return z.NEVER;
});

const shiftLine = z.strictObject({
  /** When the ticket is opened, on the desk's clock: "10:05" or "10:05:30". */
  at: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/, 'expected a time such as "10:05"')
    .optional(),
  /** Or how long after the decision before; at once where neither is said. */
  after: span.optional(),
  /** The number of the ticket; the first of the queue where it is not said. */
  ticket: z.int().min(1).optional(),
  /** How long it takes until it is decided. */
  takes: span.optional(),
  answer: writtenAnswer,
});
export type ShiftLine = z.output<typeof shiftLine> & { readonly line: number };

const example =
  '{"at":"10:05","ticket":1823,"takes":"4m","answer":{"category":"access","impact":"person","urgency":"blocked","priority":"medium","route":"tier1","action":"acknowledge","escalate":"nobody","confidence":0.8}}';

/** The lines of a script for a shift, or every problem in them. */
export const parseShiftScript = (text: string, choices: Choices): ParsedScript<ShiftLine> =>
  parseLines(text, choices, { line: shiftLine, example });

/** What the lines of a script come to. */
export interface ScriptedShift {
  readonly deeds: readonly Deed[];
  readonly problems: readonly ScriptProblem[];
}

const usualSpan = minutes(2);

/** Does what a script says, line by line; a line that cannot be done is a problem, and what follows goes on without it. */
export function playShiftScript(
  desk: ShiftDesk,
  start: SessionStarted,
  lines: readonly ShiftLine[],
  zone: string,
): ScriptedShift {
  const deeds: Deed[] = [];
  const problems: ScriptProblem[] = [];
  const { from, until } = start.shift ?? { from: start.starts, until: start.starts };
  let now = from;
  for (const one of lines) {
    const { line } = one;
    const at = timeOf(one, { from, now, zone });
    const done = instant(at + (one.takes ?? usualSpan));
    const fix = "Give it a time within the shift and after the line before";
    if (at < now) problems.push({ line, found: `${one.at ?? ""} is over by then`, fix });
    else if (done >= until) problems.push({ line, found: "the shift is over by then", fix });
    else {
      const ticket = one.ticket ?? desk.view(start, deeds, at).queue[0]?.number;
      if (ticket === undefined || desk.open(start, deeds, at, ticket) === undefined)
        problems.push({
          line,
          found: ticket === undefined ? "no ticket waits then" : `ticket ${ticket} does not wait then`,
          fix: "Name a ticket that waits, or leave it out",
        });
      else {
        deeds.push({ type: "opened", at, ticket }, { type: "decided", at: done, answer: one.answer });
        now = done;
      }
    }
  }
  return { deeds, problems };
}

interface Clock {
  readonly from: Instant;
  readonly now: Instant;
  readonly zone: string;
}

const day = minutes(24 * 60);

/** When a line is to be done. */
function timeOf({ at, after }: ShiftLine, { from, now, zone }: Clock): Instant {
  if (at === undefined) return instant(now + (after ?? 0));
  const [hour = 0, minute = 0, second = 0] = at.split(":").map(Number);
  const asked = ((hour * 60 + minute) * 60 + second) * 1000;
  const begins = wallTimeAt(zone, from) % day;
  return instant(from + ((asked - begins + day) % day));
}
