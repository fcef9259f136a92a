import type { RunSummary } from "../experiment/index.ts";
import type { Load } from "../workload/index.ts";

type Outcomes = RunSummary["outcomes"];

const linksDuplicates = ({ form }: Load): boolean =>
  form.incidents.some(({ duplicates }) => duplicates !== undefined);

/** What can only become of inquiries where the load or its policy says how, and whether it does. */
const said: Readonly<Partial<Record<keyof Outcomes, (load: Load) => boolean>>> = {
  sentBack: ({ form }) => form.handOver !== undefined,
  redialled: ({ form }) => form.customers.redial !== undefined,
  switched: ({ form }) => form.customers.switch !== undefined,
  parents: linksDuplicates,
  linked: linksDuplicates,
  solvedWithParent: linksDuplicates,
  articles: ({ policy }) => policy.form.knowledge.requiredFor !== undefined,
};

/** Inquiries by what became of them, without what the load and its policy say nothing about. */
export const outcomesSaid = (load: Load, outcomes: Outcomes): Partial<Outcomes> =>
  Object.fromEntries(
    Object.entries(outcomes).filter(([outcome]) => said[outcome as keyof Outcomes]?.(load) ?? true),
  );

/** The same in words, one part for each kind: "12 hung up". */
export function outcomesText(load: Load, outcomes: Outcomes): string {
  const { form } = load;
  const { resolved, reopened, abandoned, turnedAway, escalated, sentBack, redialled, switched } = outcomes;
  const { redial, switch: change } = form.customers;
  const { rootCauses, articles } = outcomes;
  const again = [
    ...(redial ? [`${redialled} called again`] : []),
    ...(change ? [`${switched} wrote over ${change.to} instead`] : []),
  ];
  return [
    `${resolved} resolved, ${reopened} of them reopened`,
    `${abandoned} hung up, ${turnedAway} came while closed`,
    ...(again.length === 0 ? [] : [`of those who hung up ${again.join(", ")}`]),
    ...(rootCauses > 0 ? [`${rootCauses} owe a root cause analysis`] : []),
    ...(articles > 0 ? [`${articles} owe a knowledge article`] : []),
    ...(linksDuplicates(load) ? [incidentsText(outcomes)] : []),
    ...(form.handOver ? [`${escalated} hand-overs, ${sentBack} of them back`] : []),
  ].join("; ");
}

/** "20 incidents, 4810 duplicates linked to them, 4790 of those solved with them". */
const incidentsText = ({ parents, linked, solvedWithParent }: Outcomes): string =>
  `${parents} incidents, ${linked} duplicates linked to them, ${solvedWithParent} of those solved with them`;
