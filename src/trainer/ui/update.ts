import { commandFor, type Command } from "./keyTable.ts";
import { act, contextOf, goOn, isClockRunning, noOverlay, type Model, type Step } from "./model.ts";
import { whenDeciding } from "./decideCommands.ts";
import { whenChoosing } from "./queueCommands.ts";
import type { Size } from "./layout.ts";
import { lookedAt, openOverlay, typed, whenOverlaid } from "./overlayCommands.ts";
import type { Setting } from "./setting.ts";

/** What reaches the trainer from outside, and how many milliseconds passed since the last of it. */
export type Input = { readonly passed: number } & (
  | { readonly type: "key"; readonly key: string }
  | { readonly type: "tick" }
  | { readonly type: "resized"; readonly size: Size }
);

/** The model after an input, and the session's events that came of it. */
export function update(setting: Setting, model: Model, input: Input): Step {
  const now = isClockRunning(model) ? { ...model, clock: model.clock + Math.max(0, input.passed) } : model;
  switch (input.type) {
    case "tick":
      return inTime(setting, now);
    case "resized":
      return { model: { ...now, size: input.size }, events: [] };
    case "key": {
      const step = inTime(setting, now);
      return step.events.length > 0 ? step : pressed(setting, now, input.key);
    }
  }
}

/** A shift ends when its time is over, whatever somebody is about to do. */
const inTime = (setting: Setting, model: Model): Step => {
  const step = { model, events: [] };
  return model.session.course.start.mode === "shift" ? goOn(setting, step) : step;
};

function pressed(setting: Setting, model: Model, key: string): Step {
  const context = contextOf(model);
  const command = commandFor(context, key);
  if (command === "interrupt") return interrupted(model);
  const calm = { ...model, isWarned: false, notice: "" };
  const step = { model: calm, events: [] };
  if (command === undefined) return typed(step, key);
  if (command === "field") return numbered(setting, step, Number(key));
  return commanded(setting, step, command);
}

/** The first Ctrl-C warns, the second leaves; every event was kept when it happened, so nothing is lost. */
const interrupted = (model: Model): Step => ({
  model: model.isWarned
    ? { ...model, hasLeft: true }
    : { ...model, isWarned: true, notice: "Ctrl-C again leaves. What you did is kept and can be resumed." },
  events: [],
});

function numbered(setting: Setting, step: Step, digit: number): Step {
  const { model } = step;
  return model.overlay.kind === "form"
    ? typed(step, String(digit))
    : whenDeciding(setting, step, { command: "field", digit });
}

function commanded(setting: Setting, step: Step, command: Exclude<Command, "field">): Step {
  const { model } = step;
  if (model.overlay.kind !== "none") return whenOverlaid(setting, step, command);
  if (model.session.phase === "paused" && command === "confirm") return paused(setting, step);
  if (contextOf(model) === "queue") {
    const chosen = whenChoosing(setting, step, command);
    if (chosen !== step) return chosen;
  }
  if (model.session.phase === "answering") {
    const decided = whenDeciding(setting, step, { command, digit: 0 });
    if (decided !== step) return decided;
  }
  return general(setting, step, command);
}

/** Commands that mean the same on every screen of a session. */
function general(setting: Setting, step: Step, command: Command): Step {
  const { model } = step;
  switch (command) {
    case "confirm":
      return confirmed(setting, step);
    case "pause":
      return paused(setting, step);
    case "undo":
      return takenBack(setting, step);
    case "bookmark":
      return bookmarked(setting, step);
    case "pane":
      return { ...step, model: { ...model, isTicketAlone: !model.isTicketAlone, scroll: 0 } };
    case "back":
      return { ...step, model: { ...model, isTicketAlone: false, overlay: noOverlay } };
    case "next":
    case "previous":
      return turned(step, command === "next" ? 1 : -1);
    case "search":
    case "help":
    case "progress":
    case "dispute":
    case "quit":
      return openOverlay(step, command);
    default:
      return { ...step, model: { ...model, scroll: scrolledBy(model, command) } };
  }
}

/** A debrief has the summary first, and then a page for each case. */
function turned(step: Step, by: 1 | -1): Step {
  const { model } = step;
  if (model.session.phase !== "debrief") return step;
  const page = Math.max(0, Math.min(model.session.course.attempts.length, model.page + by));
  return { ...step, model: { ...model, page, scroll: 0 } };
}

const pageOf = ({ size }: Scrolled): number => Math.max(1, Math.floor(size.rows / 2));
/** Far enough for any text; what is drawn holds it within its own. */
const end = 100_000;

interface Scrolled {
  readonly size: Size;
  readonly scroll: number;
}

/** Where the text is scrolled to by a command. */
export function scrolledBy(model: Scrolled, command: Command): number {
  const steps: Partial<Record<Command, number>> = {
    down: 1,
    up: -1,
    pageDown: pageOf(model),
    pageUp: -pageOf(model),
    first: -end,
    last: end,
  };
  return Math.max(0, Math.min(end, model.scroll + (steps[command] ?? 0)));
}

/** Goes on to the next case, from the debrief to the form, and from the form's thanks out of the door. */
function confirmed(setting: Setting, step: Step): Step {
  const { model } = step;
  if (model.session.phase === "debrief") return openOverlay(step, "form");
  if (model.session.phase === "ended") return { ...step, model: { ...model, hasLeft: true } };
  return goOn(setting, step);
}

function paused(setting: Setting, step: Step): Step {
  const { session, clock } = step.model;
  return act(setting, step, { type: session.phase === "paused" ? "resumed" : "paused", at: clock });
}

function takenBack(setting: Setting, step: Step): Step {
  const { session, clock } = step.model;
  const item = session.phase === "feedback" ? session.attempt.item : 0;
  return act(setting, step, { type: "answerTakenBack", at: clock, item });
}

function bookmarked(setting: Setting, step: Step): Step {
  const { session, clock } = step.model;
  const item = lookedAt(step.model)?.item ?? session.course.shown;
  const next = act(setting, step, { type: "bookmarked", at: clock, item });
  return next.events.length === step.events.length
    ? next
    : { ...next, model: { ...next.model, notice: "Kept for later." } };
}
