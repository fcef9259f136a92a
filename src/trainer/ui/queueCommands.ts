import { caseName } from "../caseName.ts";
import { isRunning } from "../session/reduce.ts";
import { viewOf, type ShiftView } from "../session/shift.ts";
import { courseAt } from "../session/state.ts";
import { atSpeed } from "./decideCommands.ts";
import type { Command } from "./keyTable.ts";
import { act, type Model, type Step } from "./model.ts";
import type { Setting } from "./setting.ts";

/** The desk of a shift as the seat sees it now; undefined in other sessions. */
export function shiftViewOf({ source }: Setting, { session, clock }: Model): ShiftView | undefined {
  if (source.shift === undefined || session.course.start.mode !== "shift") return undefined;
  const course = isRunning(session) ? courseAt(session, clock) : session.course;
  const moment = session.phase === "paused" ? session.before : session;
  return viewOf(source.shift, course, moment.phase === "answering" ? moment.current : undefined);
}

/** Where the selection is in the queue, from 0: at the first ticket when the selected one has gone. */
export const selectedIndex = ({ queue }: ShiftView, { selected }: Model): number =>
  Math.max(
    0,
    queue.findIndex(({ number }) => number === selected),
  );

/** What a command does at the queue of a shift; the very same step when it does nothing there. */
export function whenChoosing(setting: Setting, step: Step, command: Command): Step {
  switch (command) {
    case "confirm":
      return taken(setting, step);
    case "faster":
      return atSpeed(setting, step, 1);
    case "slower":
      return atSpeed(setting, step, -1);
    default:
      return moved(setting, step, command);
  }
}

const page = 10;
const end = 100_000;
const steps: Partial<Record<Command, number>> = {
  down: 1,
  up: -1,
  pageDown: page,
  pageUp: -page,
  first: -end,
  last: end,
};

function moved(setting: Setting, step: Step, command: Command): Step {
  const by = steps[command];
  const view = shiftViewOf(setting, step.model);
  if (by === undefined || view === undefined) return step;
  const index = selectedIndex(view, step.model) + by;
  const held = Math.max(0, Math.min(view.queue.length - 1, index));
  return { ...step, model: { ...step.model, selected: view.queue[held]?.number ?? 0 } };
}

/** Takes the selected ticket, if it can be taken. */
function taken(setting: Setting, step: Step): Step {
  const { model } = step;
  const view = shiftViewOf(setting, model);
  const ticket = view?.queue[selectedIndex(view, model)];
  const because = view && whyNot(view);
  if (because !== undefined || ticket === undefined)
    return {
      ...step,
      model: { ...model, notice: because ?? "Nothing waits. The clock of the desk runs on." },
    };
  const item = model.session.course.shown + 1;
  const caseId = caseName(ticket.number, ticket.visits + 1);
  return act(setting, step, { type: "caseShown", at: model.clock, item, caseId });
}

function whyNot({ isOnShift, isFree }: ShiftView): string | undefined {
  if (!isOnShift) return "This seat is not on shift now.";
  return isFree ? undefined : "What the seat had in work when you came is being finished first.";
}
