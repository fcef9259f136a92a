import { searchPolicy } from "../session/searchPolicy.ts";
import type { Attempt, StartedSession } from "../session/state.ts";
import type { Command } from "./keyTable.ts";
import { act, goOn, noOverlay, type Model, type Overlay, type Step } from "./model.ts";
import type { Setting } from "./setting.ts";

type Opened = "search" | "help" | "progress" | "dispute" | "quit" | "form";

/** The step with something opened over the session's screen. */
export function openOverlay(step: Step, kind: Opened): Step {
  const { session } = step.model;
  switch (kind) {
    case "search":
      return isExam(session)
        ? noticed(step, "The policy stays closed in an exam.")
        : withOverlay(step, { kind, query: "", selected: 0 });
    case "dispute": {
      const attempt = lookedAt(step.model);
      return attempt === undefined
        ? noticed(step, "Open the case first: the right arrow goes through them.")
        : withOverlay(step, { kind, item: attempt.item, clause: 0, reason: "" });
    }
    case "quit":
      return isOver(session)
        ? { ...step, model: { ...step.model, hasLeft: true } }
        : withOverlay(step, { kind });
    case "form":
      return withOverlay(step, { kind, field: 0, grades: [0, 0], remark: "" });
    default:
      return withOverlay(step, { kind, scroll: 0 });
  }
}

const isOver = ({ phase }: StartedSession): boolean => phase === "debrief" || phase === "ended";
const isExam = (session: StartedSession): boolean => session.course.start.mode === "exam" && !isOver(session);

/** The answered case on the screen: the one with feedback, or the one whose page of the debrief is open. */
export function lookedAt({ session, page }: Model): Attempt | undefined {
  if (session.phase === "feedback") return session.attempt;
  return session.phase === "debrief" ? session.course.attempts[page - 1] : undefined;
}

const withOverlay = (step: Step, overlay: Overlay): Step => ({ ...step, model: { ...step.model, overlay } });
const noticed = (step: Step, notice: string): Step => ({ ...step, model: { ...step.model, notice } });
const closed = (step: Step): Step => withOverlay(step, noOverlay);

/** What a command does to what lies over the screen. */
export function whenOverlaid(setting: Setting, step: Step, command: Command): Step {
  const { overlay } = step.model;
  if (command === "back") return closed(step);
  switch (overlay.kind) {
    case "help":
    case "progress":
      return withOverlay(step, { ...overlay, scroll: moved(overlay.scroll, command, 10_000) });
    case "search":
      return searching(setting, step, overlay, command);
    case "dispute":
      return disputing(setting, step, overlay, command);
    case "form":
      return filling(setting, step, overlay, command);
    case "quit":
      return command === "confirm" ? quit(setting, step) : step;
    case "none":
    case "review":
      return step;
  }
}

const steps: Partial<Record<Command, number>> = {
  down: 1,
  up: -1,
  next: 1,
  previous: -1,
  pageDown: 10,
  pageUp: -10,
  first: -10_000,
  last: 10_000,
};

const moved = (position: number, command: Command, last: number): number =>
  Math.max(0, Math.min(last, position + (steps[command] ?? 0)));

type Of<K extends Overlay["kind"]> = Extract<Overlay, { readonly kind: K }>;

function searching({ entries }: Setting, step: Step, overlay: Of<"search">, command: Command): Step {
  if (command === "confirm") return closed(step);
  if (command === "erase")
    return withOverlay(step, { ...overlay, query: shorter(overlay.query), selected: 0 });
  const last = Math.max(0, searchPolicy(entries, overlay.query).length - 1);
  return withOverlay(step, { ...overlay, selected: moved(overlay.selected, command, last) });
}

function disputing(setting: Setting, step: Step, overlay: Of<"dispute">, command: Command): Step {
  const { clock } = step.model;
  const clauses = lookedAt(step.model)?.case.gold.clauses ?? [];
  if (command === "erase") return withOverlay(step, { ...overlay, reason: shorter(overlay.reason) });
  if (command !== "confirm")
    return withOverlay(step, {
      ...overlay,
      clause: moved(overlay.clause, command, Math.max(0, clauses.length - 1)),
    });
  if (overlay.reason.trim() === "") return noticed(step, "Say in a few words what is unclear.");
  const clause = clauses[overlay.clause] ?? "";
  const sent = act(setting, step, {
    type: "disputed",
    at: clock,
    item: overlay.item,
    clause,
    reason: overlay.reason.trim(),
  });
  const isSent = sent.events.length > step.events.length;
  return isSent ? noticed(closed(sent), `Noted: ${clause} is disputed. Your manager sees it.`) : sent;
}

function filling(setting: Setting, step: Step, overlay: Of<"form">, command: Command): Step {
  const { field, remark } = overlay;
  if (command === "erase")
    return withOverlay(step, { ...overlay, remark: field === 2 ? shorter(remark) : remark });
  if (command === "next" || command === "previous")
    return withOverlay(step, graded(overlay, (overlay.grades[field] ?? 0) + (steps[command] ?? 0)));
  if (command !== "confirm") return withOverlay(step, { ...overlay, field: moved(field, command, 2) });
  if (field < 2) return withOverlay(step, { ...overlay, field: field + 1 });
  const [clear, realistic] = overlay.grades;
  if (clear === 0 || realistic === 0) return noticed(step, "Give 1 to 5 for both, or press escape.");
  const { clock } = step.model;
  return closed(
    act(setting, step, { type: "feedbackGiven", at: clock, clear, realistic, remark: remark.trim() }),
  );
}

function graded(overlay: Of<"form">, grade: number): Overlay {
  const held = Math.max(1, Math.min(5, grade));
  const [clear, realistic] = overlay.grades;
  if (overlay.field === 0) return { ...overlay, grades: [held, realistic] };
  return overlay.field === 1 ? { ...overlay, grades: [clear, held] } : overlay;
}

const shorter = (text: string): string => Array.from(text).slice(0, -1).join("");
const longestText = 300;

/** A key that is no command: a letter of what is being written, a grade of the form, or nothing. */
export function typed(step: Step, key: string): Step {
  const { overlay } = step.model;
  if (Array.from(key).length !== 1) return step;
  if (overlay.kind === "search")
    return withOverlay(step, { ...overlay, query: (overlay.query + key).slice(0, longestText), selected: 0 });
  if (overlay.kind === "dispute")
    return withOverlay(step, { ...overlay, reason: (overlay.reason + key).slice(0, longestText) });
  if (overlay.kind !== "form") return step;
  if (overlay.field === 2)
    return withOverlay(step, { ...overlay, remark: (overlay.remark + key).slice(0, longestText) });
  return /[1-5]/.test(key) ? withOverlay(step, graded(overlay, Number(key))) : step;
}

/** Ends the session before its time: what was answered is debriefed. */
function quit(setting: Setting, step: Step): Step {
  const { clock } = step.model;
  const ended = act(setting, closed(step), { type: "sessionEnded", at: clock, how: "quit" });
  return goOn(setting, ended);
}
