import { clockMetrics } from "../desk/index.ts";
import type { Load } from "../workload/index.ts";
import type { Figure } from "./figure.ts";

/**
 * Every figure that a comparison looks at: what is done in time, of all tickets, by channel, by priority and by both;
 * times, customers who hang up, how busy the tiers are, and whatever else the load expects something of.
 */
export function allFigures(load: Load): readonly Figure[] {
  const { form, policy, lexicon } = load;
  const channels = lexicon.words.channel.filter((channel) => channel in form.arrivals);
  const live = channels.filter((channel) => policy.form.channels[channel]?.live === true);
  const wheres: readonly Figure["where"][] = [
    {},
    ...channels.map((channel) => ({ channel })),
    ...policy.levels.map((priority) => ({ priority })),
    ...policy.levels.flatMap((priority) => channels.map((channel) => ({ priority, channel }))),
  ];
  return distinct([
    ...clockMetrics.flatMap((metric) => wheres.map((where) => ({ metric, where }))),
    { metric: "firstResponseMinutes", where: {} },
    { metric: "resolutionMinutes", where: {} },
    ...(live.length > 0 ? [{ metric: "abandonment", where: {} } as const] : []),
    ...live.map((channel) => ({ metric: "abandonment", where: { channel } }) as const),
    ...policy.tiers.map((tier) => ({ metric: "occupancy", where: { tier } }) as const),
    ...expectedFigures(load),
  ]);
}

/** The figures that a load expects something of. */
export const expectedFigures = ({ form }: Load): readonly Figure[] =>
  form.expect.map(({ metric, where, within, definition }) => ({
    metric,
    where,
    ...(within === undefined ? {} : { within }),
    ...(definition === undefined ? {} : { definition }),
  }));

/** The figures without those that stand there already. */
export const distinct = (figures: readonly Figure[]): readonly Figure[] => [
  ...new Map(figures.map((figure) => [keyOf(figure), figure])).values(),
];

/** The same text for the same figure. */
export const keyOf = ({ metric, where, within, definition }: Figure): string =>
  [metric, where.plan, where.priority, where.channel, where.tier, where.handOvers, within, definition].join(
    "/",
  );
