import type { Instant } from "../../units/index.ts";
import type { BreakPlan, StaffLine } from "../../workload/index.ts";

/**
 * Time for which agents of a line can be expected at the desk between two instants, in milliseconds summed over agents:
 * their shift without the breaks, less the share that is absent.
 */
export function agentTime(line: StaffLine, from: Instant, to: Instant): number {
  const onBreak = line.breaks.reduce((sum, plan) => sum + breakTime(line, plan, from, to), 0);
  return (1 - line.shrinkage) * (line.agents * line.shift.elapsed(from, to) - onBreak);
}

/** Time that the agents of a line spend on one of their breaks, each at their turn and while the shift is on. */
function breakTime({ shift, agents }: StaffLine, plan: BreakPlan, from: Instant, to: Instant): number {
  const { starts, lasts, staggered } = plan;
  let sum = 0;
  for (const start of starts) {
    if (start >= to || start + staggered + lasts <= from) continue;
    for (let agent = 0; agent < agents; agent++) {
      const leaves = (start + Math.floor((agent * staggered) / agents)) as Instant;
      const [first, last] = [Math.max(leaves, from), Math.min(leaves + lasts, to)];
      if (first < last && shift.openAt(leaves)) sum += shift.elapsed(first as Instant, last as Instant);
    }
  }
  return sum;
}
