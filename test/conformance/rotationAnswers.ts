import { z } from "zod";
import {
  compileRota,
  cutTemporary,
  wallTime,
  type OnCall,
  type Recurrence,
  type RotaLayer,
  type RotaShift,
} from "../../src/calendar/index.ts";
import { days, elapsed, hours, instant, iso, seconds, type Instant } from "../../src/units/index.ts";
import {
  clockTimeOf,
  forms,
  handOverIn,
  hoursIn,
  layerOf,
  rotaOf,
  rotationIn,
  textOf,
  type Answer,
} from "./rotationForms.ts";
import { listedShifts } from "./rotationShifts.ts";

interface AskedCase {
  readonly input: Readonly<Record<string, unknown>>;
  readonly expect: Answer;
}
type Turn = Exclude<RotaShift, { by: "nobody" }>;

const isTurn = (shift: RotaShift): shift is Turn => shift.by !== "nobody";

const turnsIn = (onCall: OnCall, from: Instant, to: Instant): readonly Turn[] =>
  onCall.shiftsBetween(from, to).filter(isTurn);

/** The turn that runs at an instant, else the next one. */
function turnFrom(onCall: OnCall, at: Instant): Turn | undefined {
  const [running] = turnsIn(onCall, at, instant(at + 1));
  const next = onCall.nextHandOver(at);
  return running ?? turnsIn(onCall, next, instant(next + 1))[0];
}

function handoffs(input: z.output<typeof forms.handoffs>): Answer {
  const rota = rotaOf(input.zone, {
    layers: [layerOf({ kind: "rotation", handOver: handOverIn(input, input.zone) }, [["anybody"]])],
  });
  const turns = turnsIn(compileRota(rota, input.from), input.from, instant(input.to + 1));
  return {
    handoffs: [...turns.map(({ whole }) => textOf(whole.start)), textOf(turns.at(-1)?.whole.end ?? input.to)],
  };
}

const turnAnswer = (found: Turn | undefined): Answer => ({
  start: found && textOf(found.whole.start),
  end: found && textOf(found.whole.end),
  shiftHours: found && (found.whole.end - found.whole.start) / hours(1),
});

function turn(input: z.output<typeof forms.turn>): Answer {
  const handOver = handOverIn(input, input.zone);
  const rota = rotaOf(input.zone, { layers: [layerOf({ kind: "rotation", handOver }, [["anybody"]])] });
  return turnAnswer(turnFrom(compileRota(rota, input.at), input.at));
}

function rule(input: z.output<typeof forms.rule>): Answer {
  const rota = rotaOf(input.zone, {
    layers: [layerOf({ kind: "hours", hours: [hoursIn(input)] }, [["anybody"]])],
  });
  const onCall = compileRota(rota, input.at);
  return {
    active: onCall.onCallAt(input.at).length > 0,
    ...turnAnswer(turnFrom(onCall, input.at)),
  };
}

type Shift = NonNullable<z.output<typeof forms.onCallAt>["shift"]>;

function recurringShift(zone: string, given: Shift): RotaLayer {
  const { frequency, byDay, until, rotationStart } = given;
  const repeat: Recurrence | undefined = frequency && {
    every: given.interval,
    unit: frequency,
    weekStart: given.weekStart,
    ...(byDay && { days: byDay }),
  };
  const shift = {
    start: clockTimeOf(given.start, zone),
    lasts: seconds(given.durationSeconds),
    ...(repeat && { repeat }),
    ...(rotationStart !== undefined && { notBefore: rotationStart }),
  };
  return { ...layerOf({ kind: "shifts", shift }, given.rolling), ...(until !== undefined && { until }) };
}

function onCallAt({ zone, at, rotation, shift }: z.output<typeof forms.onCallAt>): Answer {
  const layers = shift === undefined ? [] : [recurringShift(zone, shift)];
  if (rotation !== undefined) {
    const { handOver, members } = rotationIn(rotation, zone, at);
    layers.push(layerOf({ kind: "rotation", handOver }, members));
  }
  return { who: compileRota(rotaOf(zone, { layers }), at).onCallAt(at) };
}

const isGap = (one: unknown): boolean =>
  typeof one === "object" && one !== null && "who" in one && one.who === null;

/** Gaps are listed where the source lists any: it leaves them out of other answers. */
function finalSchedule({ from, to, ...input }: z.output<typeof forms.finalSchedule>, asked: Answer): Answer {
  const layers = input.shifts.map(({ who, priority, start, end }): RotaLayer => {
    const shift = { start: wallTime(start), lasts: elapsed(end - start) };
    return { ...layerOf({ kind: "shifts", shift }, [[who]]), priority };
  });
  const overrides = input.overrides.map(({ who, priority, start, end }) => ({
    from: start,
    to: end,
    who: [who],
    priority,
  }));
  const listed = Array.isArray(asked["segments"]) ? asked["segments"] : [];
  const areGapsListed = listed.some(isGap);
  const all = compileRota(rotaOf("UTC", { layers, overrides }), from).shiftsBetween(from, to);
  return {
    segments: all
      .filter(({ by }) => areGapsListed || by !== "nobody")
      .map((shift) => ({
        start: textOf(shift.start),
        end: textOf(shift.end),
        who: shift.by === "nobody" ? null : shift.who,
        override: shift.by === "override",
      })),
  };
}

function swap({ zone, from, to, dailyShift, swap: asked }: z.output<typeof forms.swap>): Answer {
  const midnight = clockTimeOf(iso(from), zone);
  const shift = {
    start: wallTime(midnight - (midnight % days(1)) + hours(dailyShift.startHour)),
    lasts: hours(dailyShift.hours),
    repeat: { every: 1, unit: "day" },
  } as const;
  const { requestedBy, takenBy } = asked;
  const rota = rotaOf(zone, {
    layers: [layerOf({ kind: "shifts", shift }, [[dailyShift.who]])],
    swaps: [{ from: asked.from, to: asked.to, member: requestedBy, ...(takenBy !== null && { takenBy }) }],
  });
  return {
    segments: turnsIn(compileRota(rota, from), from, to).map((found) => ({
      start: textOf(found.start),
      end: textOf(found.end),
      who: found.who,
      swapRequested: found.swap !== undefined,
    })),
  };
}

function shiftAt(input: z.output<typeof forms.shiftAt>): Answer {
  const shift = {
    start: clockTimeOf(input.startLocal, input.zone),
    lasts: elapsed(days(input.durationDays) + hours(input.durationHours)),
    repeat: { every: input.interval, unit: input.frequency },
  };
  const rota = rotaOf(input.zone, { layers: [layerOf({ kind: "shifts", shift }, [[input.who]])] });
  return turnAnswer(turnsIn(compileRota(rota, input.windowFrom), input.windowFrom, input.windowTo)[0]);
}

function trimTemporary({ temporary, trimStart, trimEnd }: z.output<typeof forms.trimTemporary>): Answer {
  const left = cutTemporary(temporary, trimStart, trimEnd);
  const found = left && {
    start: textOf(left.start),
    end: textOf(left.end),
    shifts: left.shifts.map(({ who, start, end }) => ({ who, start: textOf(start), end: textOf(end) })),
  };
  return {
    ...(found ?? { start: null, end: null, shifts: [] }),
    temporary: found ?? null,
    schedule: found ?? null,
  };
}

const answering =
  <Form extends z.ZodType>(form: Form, answer: (input: z.output<Form>, asked: Answer) => Answer) =>
  ({ input, expect }: AskedCase): Answer | string => {
    const read = form.safeParse(input);
    return read.success ? answer(read.data, expect) : `not understood: ${z.prettifyError(read.error)}`;
  };

/** By kind: what the rota says to a case, by the names of what may be expected, or why there is no saying. */
export const rotationAnswers: Readonly<Record<string, (one: AskedCase) => Answer | string>> = {
  handoffs: answering(forms.handoffs, handoffs),
  shiftStart: answering(forms.turn, turn),
  shiftEnd: answering(forms.turn, turn),
  ruleActive: answering(forms.rule, rule),
  ruleShiftStart: answering(forms.rule, rule),
  ruleShiftEnd: answering(forms.rule, rule),
  shifts: answering(forms.shifts, listedShifts),
  onCallAt: answering(forms.onCallAt, onCallAt),
  finalSchedule: answering(forms.finalSchedule, finalSchedule),
  swap: answering(forms.swap, swap),
  shiftAt: answering(forms.shiftAt, shiftAt),
  trimTemporary: answering(forms.trimTemporary, trimTemporary),
};
