import type { Policy } from "../../policy/index.ts";
import type { Answer } from "../answer.ts";
import { choicesOf, type Choices } from "../session/choices.ts";
import { clauseIndex, type PolicyEntry } from "../session/clauseIndex.ts";
import type { CaseSource } from "../session/refusal.ts";
import type { Course } from "../session/state.ts";
import type { TrainingCase } from "../trainingCase.ts";
import type { Verdict } from "../verdict.ts";
import type { Token } from "./rows.ts";

/** How an answer fared, given how many hints were taken. */
export type VerdictOf = (of: TrainingCase, answer: Answer, help: { readonly hints: number }) => Verdict;

/** A figure of a debrief: "weighted kappa", "0.74", "0.61 to 0.83, 95 %". */
export interface Figure {
  readonly label: string;
  readonly value: string;
  readonly note: string;
  readonly token: Token;
}

/** What a trainee knows of one clause or competence. */
export interface Mastery {
  readonly name: string;
  readonly title: string;
  readonly seen: number;
  /** From 0 to 1, the oldest first; empty when it was never met. */
  readonly history: readonly number[];
  /** When it is due again, in words. */
  readonly due: string;
}

export interface ProgressReport {
  readonly figures: readonly Figure[];
  readonly masteries: readonly Mastery[];
}

/** What others work out for the trainer: the cases, the verdicts, the figures. All of it is pure. */
export interface TrainerPorts {
  readonly policy: Policy;
  readonly source: CaseSource;
  readonly verdictOf: VerdictOf;
  /** Points that a hint costs. */
  readonly hintPrice: number;
  readonly figuresOf: (course: Course) => readonly Figure[];
  readonly progressOf: (course: Course) => ProgressReport;
}

/** The ports with what is derived from the policy once. */
export interface Setting extends TrainerPorts {
  readonly choices: Choices;
  readonly entries: readonly PolicyEntry[];
  /** The zone in which times are told. */
  readonly zone: string;
}

/** The zone in which a trainee is told times. */
export const zoneOf = ({ form }: Policy): string => form.customerZone ?? "UTC";

/** A setting for one policy. */
export const settingFor = (ports: TrainerPorts): Setting => ({
  ...ports,
  choices: choicesOf(ports.policy),
  entries: clauseIndex(ports.policy),
  zone: zoneOf(ports.policy),
});
