import type { Busiest, Gap, WorkPlan } from "../experiment/index.ts";
import type { Load } from "../workload/index.ts";
import { rounded, seedOf } from "./numbers.ts";
import type { RunOrigin } from "./runResult.ts";

/** What a plan was made of. */
export type PlanOrigin = Pick<RunOrigin, "tool" | "loadHash" | "reproduce">;

/** Whether a line has more work than its agents can do. */
export const isShort = ({ kind }: Gap): boolean => kind === "short";

/** A plan as data, `deskdrill.plan/1`. */
export function planResult(load: Load, plan: WorkPlan, origin: PlanOrigin): object {
  const { policy, form, horizon } = load;
  const { sources, tiers, gaps, cost, perWeek, concurrent } = plan;
  return {
    schema: "deskdrill.plan/1",
    tool: origin.tool,
    seed: seedOf(form.seed),
    policy: { id: policy.id, version: policy.version, hash: policy.hash },
    load: { id: load.id, title: form.title, hash: origin.loadHash },
    horizon: { start: form.horizon.start, weeks: form.horizon.weeks, zone: horizon.zone },
    fits: !gaps.some(isShort),
    arrivals: {
      perWeek: rounded(perWeek),
      sources: sources.map(({ kind, name, perWeek: own, busiest }) => ({
        kind,
        name,
        perWeek: rounded(own),
        busiestHour: busiestRow("inquiries", busiest),
      })),
    },
    tiers: tiers.map(({ tier, offeredLoad, busiest, agentsAtBusiest, workHours, agentHours }) => ({
      tier,
      offeredLoadErlangs: rounded(offeredLoad),
      busiestHour: { ...busiestRow("erlangs", busiest), agents: rounded(agentsAtBusiest) },
      workHoursPerWeek: rounded(workHours),
      agentHoursPerWeek: rounded(agentHours),
      occupancy: agentHours === 0 ? null : rounded(workHours / agentHours),
    })),
    gaps: gaps.map(gapRow),
    concurrentChannels: concurrent,
    cost: {
      replications: cost.replications,
      ticketsPerReplication: rounded(cost.ticketsPerReplication),
      cpuSecondsPerReplication: rounded(cost.cpuSecondsPerReplication),
    },
    reproduce: origin.reproduce,
  };
}

const busiestRow = (name: string, { hourOfWeek, value }: Busiest): object => ({
  at: hourText(hourOfWeek),
  [name]: rounded(value),
});

function gapRow(gap: Gap): object {
  const { kind, tier, line } = gap;
  const said = { kind, tier, line };
  if (kind === "short")
    return { ...said, workHoursPerWeek: rounded(gap.workHours), agentHoursPerWeek: rounded(gap.agentHours) };
  const hours = { ...said, hoursPerWeek: rounded(gap.hours) };
  if (kind === "unattended")
    return { ...hours, first: hourText(gap.first), workHoursPerWeek: rounded(gap.workHours) };
  return { ...hours, worst: hourText(gap.worst), erlangs: rounded(gap.erlangs), agents: rounded(gap.agents) };
}

const weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/** "mon 09:00" of an hour of the week. */
export const hourText = (hourOfWeek: number): string =>
  `${weekdays[Math.floor(hourOfWeek / 24)] ?? ""} ${String(hourOfWeek % 24).padStart(2, "0")}:00`;
