import type { SessionEvent } from "../sessionEvent.ts";
import { newDraft, type Draft } from "../session/draft.ts";
import { guidanceOf } from "../session/modeRules.ts";
import { nextEvent } from "../session/drive.ts";
import { isRunning, reduce } from "../session/reduce.ts";
import { refusalOf, type Refusal } from "../session/refusal.ts";
import type { StartedSession } from "../session/state.ts";
import type { Context } from "./keyTable.ts";
import { isTooSmall, type Size } from "./layout.ts";
import type { Setting } from "./setting.ts";

/** What lies over the session's own screen. */
export type Overlay =
  | { readonly kind: "none" }
  | { readonly kind: "help" | "progress"; readonly scroll: number }
  | { readonly kind: "search"; readonly query: string; readonly selected: number }
  | { readonly kind: "dispute"; readonly item: number; readonly clause: number; readonly reason: string }
  | {
      readonly kind: "form";
      readonly field: number;
      readonly grades: readonly [number, number];
      readonly remark: string;
    }
  | { readonly kind: "quit" }
  /** A recording is looked at: the session's own screens, with other keys. */
  | { readonly kind: "review" };

/** Everything that a screen is drawn from. */
export interface Model {
  readonly session: StartedSession;
  /** The session's clock now, in milliseconds; at least that of its last event. */
  readonly clock: number;
  readonly size: Size;
  readonly draft: Draft;
  /** Which question of the draft is being answered, from 0. */
  readonly field: number;
  readonly scroll: number;
  readonly isTicketAlone: boolean;
  /** Of a shift: the number of the ticket that is selected in the queue; the first one when it is not there. */
  readonly selected: number;
  /** Of a debrief: the summary is 0, and then comes a page for each case. */
  readonly page: number;
  readonly overlay: Overlay;
  /** What the trainee is told about their last key. */
  readonly notice: string;
  /** Ctrl-C was pressed once; the next one leaves. */
  readonly isWarned: boolean;
  readonly hasLeft: boolean;
}

/** A model, and the events that made it: they are what is kept. */
export interface Step {
  readonly model: Model;
  readonly events: readonly SessionEvent[];
}

export const noOverlay: Overlay = { kind: "none" };
const noDraft: Draft = { values: {}, confidence: undefined, given: [] };

/** The model of a session as it is, from its top. */
export const modelOf = (session: StartedSession, size: Size): Model =>
  freshView({
    session,
    clock: session.course.at,
    size,
    draft: noDraft,
    field: 0,
    scroll: 0,
    isTicketAlone: false,
    selected: 0,
    page: 0,
    overlay: noOverlay,
    notice: "",
    isWarned: false,
    hasLeft: false,
  });

/** The model of a session that starts or is resumed; its first case is shown at once. */
export function openModel(setting: Setting, session: StartedSession, size: Size): Step {
  const step = { model: modelOf(session, size), events: [] };
  return session.phase === "ready" ? goOn(setting, step) : step;
}

/** The step with one more event, or with the reason why there is none. */
export function act(setting: Setting, step: Step, event: SessionEvent): Step {
  const { model } = step;
  const refusal = refusalOf(setting.source, model.session, event);
  if (refusal !== undefined) return { ...step, model: { ...model, notice: refusalText[refusal] } };
  const session = reduce(setting.source, model.session, event) as StartedSession;
  const next = { ...model, session, notice: "" };
  return {
    model: session.phase === model.session.phase ? next : freshView(next),
    events: [...step.events, event],
  };
}

/** The step after what the session does by itself: the next case, or its end. */
export function goOn(setting: Setting, step: Step): Step {
  const { session, clock } = step.model;
  if (!isRunning(session)) return step;
  const event = nextEvent(setting.source, session, clock);
  if (event === undefined) return step;
  const next = act(setting, step, event);
  return event.type === "caseShown" ? { ...next, model: freshView(next.model) } : next;
}

/** A model that looks at something new: from its top, with an empty draft when there is a new case. */
function freshView(model: Model): Model {
  const { session } = model;
  const view = { ...model, scroll: 0, page: 0, isTicketAlone: false };
  if (session.phase !== "answering" && session.phase !== "showing") return view;
  const { current, course } = session;
  const previous = current.takenBack.at(-1);
  const draft = newDraft(current.case, guidanceOf(course.start.mode, current.item));
  if (previous === undefined) return { ...view, draft, field: 0 };
  const { confidence, ...values } = previous;
  return { ...view, draft: { ...draft, values, confidence }, field: 0 };
}

/** What keys mean now. */
export function contextOf({ session, overlay }: Model): Context {
  if (overlay.kind !== "none") return overlay.kind;
  switch (session.phase) {
    case "ready":
      return session.course.start.mode === "shift" ? "queue" : "read";
    case "answering":
      return "decide";
    case "paused":
      return "paused";
    case "debrief":
      return "debrief";
    case "ended":
      return "over";
    default:
      return "read";
  }
}

/** Whether the clock runs. A terminal that is too small stops it, but not in an exam, where that would buy time. */
export function isClockRunning({ session, size, hasLeft }: Model): boolean {
  if (hasLeft || !isRunning(session)) return false;
  return !isTooSmall(size) || session.course.start.mode === "exam";
}

/** Whether the screen shows a clock that moves. */
export const isClockShown = (model: Model): boolean =>
  isClockRunning(model) && !isTooSmall(model.size) && ["queue", "decide"].includes(contextOf(model));

/** What a trainee reads when something cannot be done. */
export const refusalText: Readonly<Record<Refusal, string>> = {
  "not started": "The session has not started.",
  "already started": "The session has already started.",
  over: "The session is over.",
  "time runs backwards": "The clock of this session is ahead of that.",
  "the clock stands still": "The session is paused. Press p to go on.",
  "not paused": "The session is not paused.",
  "no case left": "There is no case left.",
  "another case is due": "Another case is due; the policy or its content has changed since.",
  "no such ticket waits": "That ticket does not wait any more.",
  "answer first": "Answer this case first.",
  "nothing to answer": "There is nothing to answer here.",
  "not in this mode": "Not in this mode.",
  "no such hint": "There is no hint left.",
  "nothing to take back": "There is no answer to take back.",
  "feedback comes at the end": "That comes at the end of the session.",
  "no such case": "There is no such case yet.",
  "no such clause": "That clause had no part in this case.",
  "done before": "You have done that already.",
  "value out of range": "That value is not possible.",
  "cases are left": "There are cases left.",
};
