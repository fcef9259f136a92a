import { questions, type Answer, type Question } from "../answer.ts";
import type { Action, TrainingCase } from "../trainingCase.ts";
import type { Choices } from "./choices.ts";
import type { Guidance } from "./modeRules.ts";

export const fields = [...questions, "confidence"] as const;
export type Field = (typeof fields)[number];

/** An answer that is being put together. The priority follows impact and urgency until one is chosen. */
export interface Draft {
  readonly values: Readonly<Partial<Record<Question, string>>>;
  readonly confidence: number | undefined;
  /** What was filled in for the trainee, and stays. */
  readonly given: readonly Question[];
}

export const confidences = [0.5, 0.6, 0.7, 0.8, 0.9, 1] as const;

/** The draft that a trainee starts with: empty, or with the answers that the guidance gives. */
export function newDraft({ gold }: TrainingCase, guidance: Guidance): Draft {
  const given = guidance.kind === "partly" ? guidance.given : guidance.kind === "worked" ? questions : [];
  return {
    values: Object.fromEntries(given.map((question) => [question, gold[question][0] ?? ""])),
    confidence: undefined,
    given,
  };
}

/** What the draft answers to a question; undefined as long as it does not. */
export function valueOf(choices: Choices, { values }: Draft, question: Question): string | undefined {
  if (choices[question].length === 0) return "";
  if (question !== "priority" || values.priority !== undefined) return values[question];
  return choices.priorityOf(values.impact ?? "", values.urgency ?? "");
}

/** The draft with the next (1) or previous (-1) choice of a field; the first or last one where none was made. */
export function choose(choices: Choices, draft: Draft, field: Field, step: 1 | -1): Draft {
  if (field === "confidence") {
    const index = confidences.indexOf(draft.confidence as (typeof confidences)[number]);
    return { ...draft, confidence: stepped(confidences, index, step) };
  }
  if (draft.given.includes(field)) return draft;
  const options = choices[field].map(({ value }) => value);
  const index = options.indexOf(valueOf(choices, draft, field) ?? "");
  const value = stepped(options, index, step);
  return value === undefined ? draft : { ...draft, values: { ...draft.values, [field]: value } };
}

function stepped<T>(options: readonly T[], index: number, step: 1 | -1): T | undefined {
  if (index < 0) return step > 0 ? options[0] : options.at(-1);
  return options[Math.max(0, Math.min(options.length - 1, index + step))];
}

/** The fields that have no answer yet, in order. */
export const missingOf = (choices: Choices, draft: Draft): readonly Field[] =>
  fields.filter((field) =>
    field === "confidence" ? draft.confidence === undefined : valueOf(choices, draft, field) === undefined,
  );

/** The finished answer; undefined while something is missing. */
export function answerOf(choices: Choices, draft: Draft): Answer | undefined {
  const { confidence } = draft;
  if (confidence === undefined || missingOf(choices, draft).length > 0) return undefined;
  const said = (question: Question): string => valueOf(choices, draft, question) ?? "";
  return {
    category: said("category"),
    impact: said("impact"),
    urgency: said("urgency"),
    priority: said("priority"),
    route: said("route"),
    action: said("action") as Action,
    escalate: said("escalate"),
    confidence,
  };
}
