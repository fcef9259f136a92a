import { fitHandOvers } from "./handOvers.ts";
import type { LogFigures } from "./logFigures.ts";
import { yamlFlow, yamlShares, yamlWord } from "./yamlText.ts";

/** The lines of a load that say who asks what. */
export function mixLines({ mix, plans, whole }: LogFigures): readonly string[] {
  const channelShares = new Map<string, number>();
  const total = whole.tickets;
  for (const category of mix.channel.keys) {
    for (const [channel, share] of mix.channel.shares(category))
      channelShares.set(
        channel,
        (channelShares.get(channel) ?? 0) + (share * mix.channel.count(category)) / total,
      );
  }
  const shares = yamlShares(
    mix.channel.keys.map((category) => [category, mix.channel.count(category) / total]),
  );
  const planLine = plans.shares("").length === 0 ? [] : [`  plans: ${sharesFlow(plans.shares(""))}`];
  return [
    `mix: # from ${total} tickets`,
    ...planLine,
    "  categories:",
    ...Object.entries(shares).flatMap(([category, share]) => [
      `    ${yamlWord(category)}:`,
      `      share: ${share}`,
      ...channelFactors(mix.channel.shares(category), channelShares),
      ...(["priority", "impact", "urgency"] as const).flatMap((field) =>
        mix[field].count(category) === 0
          ? []
          : [`      ${field}: ${sharesFlow(mix[field].shares(category))}`],
      ),
      ...(mix.service.count(category) === 0
        ? []
        : [`      services: ${sharesFlow(mix.service.shares(category))}`]),
      ...(hasHandOvers(mix.handOvers.shares(category))
        ? [`      handOvers: ${handOversFlow(mix.handOvers.shares(category), mix.handOvers.count(category))}`]
        : []),
    ]),
  ];
}

const sharesFlow = (shares: readonly (readonly [string, number])[]): string =>
  `{ ${Object.entries(yamlShares(shares))
    .map(([word, share]) => `${yamlWord(word)}: ${share}`)
    .join(", ")} }`;

/** How much more or less often a category comes by a channel than all do; none where there is one channel only. */
function channelFactors(
  shares: readonly (readonly [string, number])[],
  all: ReadonlyMap<string, number>,
): readonly string[] {
  if (all.size < 2) return [];
  const own = new Map(shares);
  const factors = [...all].map(
    ([channel, share]) => [channel, Number(((own.get(channel) ?? 0) / share).toPrecision(3))] as const,
  );
  const flow = factors.map(([channel, factor]) => `${yamlWord(channel)}: ${factor}`).join(", ");
  return [`      channels: { ${flow} }`];
}

const hasHandOvers = (byNumber: readonly (readonly [string, number])[]): boolean =>
  byNumber.some(([number, share]) => Number(number) > 0 && share > 0);

/** How often tickets of a category are handed over. */
function handOversFlow(byNumber: readonly (readonly [string, number])[], tickets: number): string {
  const counts: number[] = [];
  for (const [number, share] of byNumber) counts[Number(number)] = share * tickets;
  const { mean, dispersion } = fitHandOvers(Array.from(counts, (count: number | undefined) => count ?? 0));
  return yamlFlow({ mean: Number(mean.toPrecision(3)), dispersion: Number(dispersion.toPrecision(3)) });
}
