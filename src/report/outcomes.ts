import type { RunSummary } from "../experiment/index.ts";
import type { Load } from "../workload/index.ts";

type Outcomes = RunSummary["outcomes"];

/** What can only become of inquiries where the load says how, and whether it does. */
const said: Readonly<Partial<Record<keyof Outcomes, (form: Load["form"]) => boolean>>> = {
  sentBack: ({ handOver }) => handOver !== undefined,
  redialled: ({ customers }) => customers.redial !== undefined,
  parents: ({ incidents }) => linksDuplicates(incidents),
  linked: ({ incidents }) => linksDuplicates(incidents),
  solvedWithParent: ({ incidents }) => linksDuplicates(incidents),
  switched: ({ customers }) => customers.switch !== undefined,
};

const linksDuplicates = (incidents: Load["form"]["incidents"]): boolean =>
  incidents.some(({ duplicates }) => duplicates !== undefined);

/** Inquiries by what became of them, without what the load says nothing about. */
export const outcomesSaid = ({ form }: Load, outcomes: Outcomes): Partial<Outcomes> =>
  Object.fromEntries(
    Object.entries(outcomes).filter(([outcome]) => said[outcome as keyof Outcomes]?.(form) ?? true),
  );

/** The same in words, one part for each kind: "12 hung up". */
export function outcomesText({ form }: Load, outcomes: Outcomes): string {
  const { resolved, reopened, abandoned, turnedAway, escalated, sentBack, redialled, switched } = outcomes;
  const { redial, switch: change } = form.customers;
  const analyses = outcomes.rootCauses;
  const again = [
    ...(redial ? [`${redialled} called again`] : []),
    ...(change ? [`${switched} wrote over ${change.to} instead`] : []),
  ];
  return [
    `${resolved} resolved, ${reopened} of them reopened`,
    `${abandoned} hung up, ${turnedAway} came while closed`,
    ...(again.length === 0 ? [] : [`of those who hung up ${again.join(", ")}`]),
    ...(analyses > 0 ? [`${analyses} owe a root cause analysis`] : []),
    ...(linksDuplicates(form.incidents) ? [incidentsText(outcomes)] : []),
    ...(form.handOver ? [`${escalated} hand-overs, ${sentBack} of them back`] : []),
  ].join("; ");
}

/** "20 incidents, 4810 duplicates linked to them, 4790 of those solved with them". */
const incidentsText = ({ parents, linked, solvedWithParent }: Outcomes): string =>
  `${parents} incidents, ${linked} duplicates linked to them, ${solvedWithParent} of those solved with them`;
