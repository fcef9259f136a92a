import { TimeWeighted } from "../kernel/index.ts";
import type { Instant } from "../units/index.ts";

/**
 * What agents do with their hours. Rostered and overtime together are staffed, on a break and absent; busy, which is
 * in work or in wrap-up, is part of staffed, and wrap-up alone part of busy.
 */
const agentHours = ["rostered", "overtime", "absent", "onBreak", "staffed", "busy", "wrappingUp"] as const;
export type AgentHour = (typeof agentHours)[number];

/** How many agents of each tier do what, over time. */
export class AgentHours {
  readonly #levels: Readonly<Record<AgentHour, readonly TimeWeighted[]>>;

  constructor(tiers: number, start: Instant) {
    const levels = (): readonly TimeWeighted[] =>
      Array.from({ length: tiers }, () => new TimeWeighted(start));
    this.#levels = {
      rostered: levels(),
      overtime: levels(),
      absent: levels(),
      onBreak: levels(),
      staffed: levels(),
      busy: levels(),
      wrappingUp: levels(),
    };
  }

  /** So many agents more of a tier do this from now on. */
  change(what: AgentHour, tier: number, at: Instant, by: number): void {
    this.#levels[what][tier]?.add(at, by);
  }

  /** What the agents of a tier did since the start or the end of the warm-up, in milliseconds summed over agents. */
  spentBy(tier: number, until: Instant): Readonly<Record<AgentHour, number>> {
    const spent = (what: AgentHour): number => this.#levels[what][tier]?.integralUntil(until) ?? 0;
    return {
      rostered: spent("rostered"),
      overtime: spent("overtime"),
      absent: spent("absent"),
      onBreak: spent("onBreak"),
      staffed: spent("staffed"),
      busy: spent("busy"),
      wrappingUp: spent("wrappingUp"),
    };
  }

  /** Forgets all before the end of the warm-up. */
  restart(at: Instant): void {
    for (const what of agentHours) for (const level of this.#levels[what]) level.restart(at);
  }
}
