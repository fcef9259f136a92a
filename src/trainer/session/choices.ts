import type { Policy } from "../../policy/index.ts";
import type { Question } from "../answer.ts";
import { actions } from "../trainingCase.ts";

/** An answer that can be chosen: the policy's word, and what it calls it. */
export interface Choice {
  readonly value: string;
  readonly title: string;
}

/** What can be answered to each question under one policy. */
export type Choices = Readonly<Record<Question, readonly Choice[]>> & {
  /** The priority that the policy's matrix gives; undefined where it has none. */
  readonly priorityOf: (impact: string, urgency: string) => string | undefined;
};

type Titled = Readonly<Record<string, { readonly title?: string | undefined }>>;

/** Every answer that the policy has a word for, in its order. */
export function choicesOf({ form, levels, tiers }: Policy): Choices {
  const { matrix, impacts, urgencies } = form.priority;
  return {
    category: titled(form.categories),
    impact: explained(matrix?.impact ?? Object.keys(impacts ?? {}), impacts),
    urgency: explained(matrix?.urgency ?? Object.keys(urgencies ?? {}), urgencies),
    priority: levels.map((value) => ({ value, title: form.priority.levels[value]?.title ?? value })),
    route: [
      ...tiers.map((value) => ({ value, title: form.tiers[value]?.title ?? value })),
      { value: "decline", title: "out of scope: say where to go" },
    ],
    action: actions.map((value) => ({ value, title: actionTitles[value] })),
    escalate: escalationsOf(form),
    priorityOf: (impact, urgency) => {
      const row = matrix?.cells[matrix.impact.indexOf(impact)];
      return row?.[matrix?.urgency.indexOf(urgency) ?? -1];
    },
  };
}

const titled = (all: Titled): readonly Choice[] =>
  Object.entries(all).map(([value, { title }]) => ({ value, title: title ?? value }));

const explained = (
  values: readonly string[],
  meanings: Readonly<Record<string, string>> | undefined,
): readonly Choice[] => values.map((value) => ({ value, title: meanings?.[value] ?? value }));

const actionTitles = {
  acknowledge: "say that it was received, and what happens next",
  ask: "ask for the fact that decides",
  link: "link it to the incident it belongs to",
  contain: "stop the damage first",
  verify: "make sure who is asking",
  decline: "say that we do not do this, and who does",
} as const;

/** Nobody, the ladders, and the contacts that some escalation names. */
function escalationsOf({ ladders, contacts, escalations }: Policy["form"]): readonly Choice[] {
  const told = new Set(escalations.flatMap(({ notify }) => notify ?? []));
  return [
    { value: "nobody", title: "no escalation now" },
    ...titled(ladders),
    ...titled(contacts).filter(({ value }) => told.has(value)),
  ];
}
