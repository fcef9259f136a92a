import type { ClockMetric } from "../desk/index.ts";
import type { Load } from "../workload/index.ts";
import { takesMessages } from "./voicemailSummary.ts";

type TargetClause = Load["policy"]["targetClauses"][number];
type Metric = Parameters<TargetClause["terms"]["get"]>[0];

/** A metric that the policy promises a time for and whose clock the desk does not run, and why. */
export interface UnrunClock {
  readonly metric: string;
  readonly because: string;
}

const unheard = "nothing in the simulated life of a ticket shows it";
const reasons: Readonly<Record<Exclude<Metric, ClockMetric>, string>> = {
  acknowledge: "an automatic mail or the first response acknowledges",
  nextResponse: "who has written back hears again with the solution, or when asked once more",
  update: "between answer and solution no messages are simulated",
  workStart: "it is the wait for an agent, which the tiers show",
  workaround: "no ways around are found before the solution",
  correctiveAction: "no ways around are found before the solution",
  onSite: unheard,
  pageAcknowledgement: "pages are counted, and nobody answers them",
  callBack: "nobody leaves a message, and customers ask for no escalation",
  managementEscalation: unheard,
  rcaDelivery: "the analyses that are owed are counted, and nobody writes them",
  publicNotice: unheard,
  scopingUpdate: unheard,
  reviewMeeting: unheard,
};

/** The metrics promised to somebody whose clocks the desk does not run, in the order of the reasons. */
export function unrunClocks(load: Load): readonly UnrunClock[] {
  const isRun = (metric: string): boolean => metric === "callBack" && takesMessages(load);
  return Object.entries(reasons).flatMap(([metric, because]) =>
    !isRun(metric) && load.policy.targetClauses.some((clause) => promises(clause, metric))
      ? [{ metric, because }]
      : [],
  );
}

/** Whether a clause names a time for the metric. */
const promises = ({ terms }: TargetClause, metric: string): boolean =>
  [...terms].some(
    ([named, { byChannel }]) =>
      named === metric && [...byChannel.values()].some(({ kind }) => kind === "within"),
  );
