import type { Known } from "../condition.ts";
import type { Policy } from "../policy.ts";

/** The channels that would be right for an inquiry of this priority, its own among them where it is. */
export function rightChannels(
  policy: Policy,
  known: Known & { readonly priority: string },
): readonly string[] {
  const { channels, priority } = policy.form;
  const allowed = priority.levels[known.priority]?.channels;
  const rules = policy.channelRules.filter(({ applies }) => applies(known));
  return Object.entries(channels).flatMap(([channel, { priorities }]) => {
    const isOpen = (allowed?.includes(channel) ?? true) && (priorities?.includes(known.priority) ?? true);
    return isOpen && rules.every(({ use }) => use.includes(channel)) ? [channel] : [];
  });
}

/** Whether the inquiry's own channel is one of them. */
export function isOnRightChannel(policy: Policy, known: Known & { readonly priority: string }): boolean {
  const { channels, priority } = policy.form;
  const isOpen =
    (priority.levels[known.priority]?.channels?.includes(known.channel) ?? true) &&
    (channels[known.channel]?.priorities?.includes(known.priority) ?? true);
  return (
    isOpen && policy.channelRules.every(({ use, applies }) => use.includes(known.channel) || !applies(known))
  );
}
