import { questions, type Question } from "../answer.ts";
import type { Mode } from "../sessionEvent.ts";

/** What a way to practise allows, and when it tells how an answer fared. */
export interface ModeRules {
  readonly feedback: "at once" | "at the end";
  readonly hints: boolean;
  readonly undo: boolean;
  readonly pause: boolean;
  readonly speed: boolean;
}

const practice: ModeRules = { feedback: "at once", hints: true, undo: true, pause: true, speed: true };

export const rulesOf: Readonly<Record<Mode, ModeRules>> = {
  learn: practice,
  drill: practice,
  shift: { feedback: "at the end", hints: false, undo: false, pause: true, speed: true },
  exam: { feedback: "at the end", hints: false, undo: false, pause: false, speed: false },
};

/** How much of a case's answer the trainee is given. */
export type Guidance =
  | { readonly kind: "worked" }
  | { readonly kind: "partly"; readonly given: readonly Question[] }
  | { readonly kind: "none" };

const workedExamples = 3;
/** Answers given in the cases after the worked ones: the last steps are left to the trainee first (Renkl, Atkinson 2003). */
const faded: readonly (readonly Question[])[] = [
  ["category", "impact", "urgency", "action", "escalate"],
  ["category", "impact"],
  ["category"],
];

/** How much help the case with this number, from 1, comes with: only `learn` gives any, and less from case to case. */
export function guidanceOf(mode: Mode, item: number): Guidance {
  if (mode !== "learn") return { kind: "none" };
  if (item <= workedExamples) return { kind: "worked" };
  const given = faded[item - workedExamples - 1];
  return given ? { kind: "partly", given } : { kind: "none" };
}

/** The questions that the trainee answers without help. */
export const askedOf = (guidance: Guidance): readonly Question[] => {
  if (guidance.kind === "worked") return [];
  return guidance.kind === "none" ? questions : questions.filter((one) => !guidance.given.includes(one));
};

/** Simulated seconds in a second when a session begins: a shift is an hour of the desk in a few minutes. */
export const startSpeed: Readonly<Record<Mode, number>> = { learn: 1, drill: 1, shift: 10, exam: 1 };

/** The speeds that + and - step through: simulated seconds in a second. */
export const speeds = [1, 2, 5, 10, 30, 60, 120] as const;

/** The next speed up (1) or down (-1); the same at either end. */
export function nextSpeed(speed: number, step: 1 | -1): number {
  const next = step > 0 ? speeds.find((one) => one > speed) : speeds.findLast((one) => one < speed);
  return next ?? speed;
}
