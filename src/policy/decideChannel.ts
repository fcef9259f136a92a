import type { Known } from "./condition.ts";
import type { Policy } from "./policy.ts";

/** The channels that an inquiry of this priority must use when its own is not one of them, and the clauses that say so. */
export interface MustUse {
  readonly channels: readonly string[];
  readonly clauses: readonly string[];
}

const free: MustUse = { channels: [], clauses: [] };

/** Which channels the inquiry must use instead of its own; none when its own is right, or when none is. */
export function decideChannel(policy: Policy, known: Known & { readonly priority: string }): MustUse {
  const { channels, priority } = policy.form;
  const allowed = priority.levels[known.priority]?.channels;
  const isOpen = (channel: string): boolean =>
    (allowed?.includes(channel) ?? true) && (channels[channel]?.priorities?.includes(known.priority) ?? true);
  const rules = policy.channelRules.filter((rule) => rule.applies(known));
  const isRight = (channel: string): boolean =>
    isOpen(channel) && rules.every(({ use }) => use.includes(channel));
  if (isRight(known.channel)) return free;
  const broken = rules.filter(({ use }) => !use.includes(known.channel)).map(({ clause }) => clause);
  return { channels: Object.keys(channels).filter(isRight), clauses: broken };
}
