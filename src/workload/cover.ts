import type { Lexicon } from "./lexicon.ts";
import type { Load, StaffLine } from "./load.ts";
import type { LoadForm } from "./schema/loadSchema.ts";

/** What may come in: over which channels, and about what. */
export interface Arriving {
  readonly channels: readonly string[];
  readonly categories: readonly string[];
}

/** What comes in by the load itself. */
export const arrivingIn = ({ arrivals, mix }: LoadForm): Arriving => ({
  channels: Object.keys(arrivals),
  categories: Object.keys(mix.categories),
});

/** What may come in when customers who hang up write over another channel. */
export const withSwitched = ({ customers }: LoadForm, arriving: Arriving): Arriving =>
  customers.switch
    ? { ...arriving, channels: [...new Set([...arriving.channels, customers.switch.to])] }
    : arriving;

/** The tiers in which nobody takes something that may come in, each with what is missing: "phone about access". */
export const uncovered = (
  staff: readonly StaffLine[],
  lexicon: Lexicon,
  arriving: Arriving,
): readonly { readonly tier: string; readonly missing: readonly string[] }[] =>
  lexicon.words.tier.flatMap((tier, tierIndex) => {
    const missing = arriving.channels.flatMap((channel) =>
      arriving.categories
        .filter((category) => !isCovered(staff, lexicon, tierIndex, channel, category))
        .map((category) => `${channel} about ${category}`),
    );
    return missing.length === 0 ? [] : [{ tier, missing }];
  });

/** The load with so many agents at each staff line; undefined when nobody would take something that comes in. */
export function rostered(load: Load, agents: readonly number[]): Load | undefined {
  const staff = load.staff.map((line, index) => ({ ...line, agents: agents[index] ?? 0 }));
  const arriving = withSwitched(load.form, arrivingIn(load.form));
  return uncovered(staff, load.lexicon, arriving).length === 0 ? { ...load, staff } : undefined;
}

function isCovered(
  staff: readonly StaffLine[],
  lexicon: Lexicon,
  tier: number,
  channel: string,
  category: string,
): boolean {
  const channelIndex = lexicon.indexOf("channel", channel);
  const categoryIndex = lexicon.indexOf("category", category);
  return staff.some(
    (line) =>
      line.tier === tier &&
      line.agents > 0 &&
      line.channels[channelIndex] === true &&
      line.categories[categoryIndex] === true,
  );
}
