import type { Action } from "./trainingCase.ts";

/** What a trainee decided about a case. */
export interface Answer {
  readonly category: string;
  readonly impact: string;
  readonly urgency: string;
  readonly priority: string;
  /** A tier, or "decline". */
  readonly route: string;
  readonly action: Action;
  /** A ladder, a contact or "nobody". */
  readonly escalate: string;
  /** How sure they are of the priority, 0.5 to 1. */
  readonly confidence: number;
}

/** The questions of an answer that are right or wrong. */
export const questions = [
  "category",
  "impact",
  "urgency",
  "priority",
  "route",
  "action",
  "escalate",
] as const;
export type Question = (typeof questions)[number];
