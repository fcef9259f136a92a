import type { Rest, Rests } from "./caseFit.ts";
import type { LogFit } from "./fitLog.ts";
import { yamlDuration, yamlFlow, yamlShare, yamlWord } from "./yamlText.ts";

/** The lines of a load that say how tickets lie which are not solved at the first contact. */
export function caseLines({ cases }: LogFit): readonly string[] {
  if (!cases) return [];
  return [
    "",
    "# ASSUMPTION: who hands a ticket over does so at once, and of its further groups each may let it lie as long as any other.",
    "setAside: # first: not solved within an hour, though nobody else had it; handedOver: in all, of tickets that go on once, twice, …",
    `  hours: ${yamlFlow(cases.hours)} # in which most comes in`,
    ...restLines(cases, "  "),
    ...(cases.byPriority.size === 0 ? [] : ["  byPriority:"]),
    ...[...cases.byPriority].flatMap(([priority, own]) => [
      `    ${yamlWord(priority)}:`,
      ...restLines(own, "      "),
    ]),
  ];
}

const restLines = ({ first, handedOver }: Rests, indent: string): readonly string[] => [
  ...(first ? [`${indent}first: ${restFlow(first)}`] : []),
  ...(handedOver
    ? [`${indent}handedOver:`, ...handedOver.map((one) => `${indent}  - ${restFlow(one)}`)]
    : []),
];

const restFlow = ({ share, lasts }: Rest): string =>
  `{ share: ${yamlShare(share)}, lasts: ${yamlDuration(lasts)} }`;
