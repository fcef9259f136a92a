import type { Policy } from "../../policy/index.ts";
import type { LoggedCase, LogFigures } from "./logFigures.ts";
import { yamlFlow, yamlShare } from "./yamlText.ts";

/** A figure of the simulated desk may lie this far from the log's. */
const tolerance = 0.08;
/** A share of fewer tickets than this is not held against a simulated desk. */
const fewest = 100;

/** What the log says of a desk like its own, as expectations: each a share, give or take eight points. */
export function expectationLines(figures: LogFigures, policy: Policy): readonly string[] {
  const lines = [...complianceLines(figures), ...(countsElapsed(policy) ? timeLines(figures) : [])];
  return lines.length === 0
    ? ["expect: [] # say what you want of it: { metric: firstResponse, atLeast: 90% }"]
    : ["expect: # what the log says, give or take eight points", ...lines];
}

/** Solved in time as the log judged it, by number of hand-overs. */
const complianceLines = ({ metAfter }: LogFigures): readonly string[] =>
  metAfter.flatMap(({ yes, known }, handOvers) =>
    around({ metric: "resolution", where: { handOvers } }, yes, known),
  );

const spans = [
  ["1h", 3_600_000],
  ["4h", 4 * 3_600_000],
  ["24h", 86_400_000],
  ["7d", 7 * 86_400_000],
] as const;
const oneDay = spans[2];

/** How many were solved within an hour, …, and which priorities take longer than the most frequent one. */
function timeLines({ cases: { kept } }: LogFigures): readonly string[] {
  return [
    ...spans.flatMap(([text, span]) =>
      around({ metric: "resolution", within: text }, within(kept, span), kept.length),
    ),
    ...priorityLines(kept),
  ];
}

const within = (cases: readonly LoggedCase[], span: number): number =>
  cases.filter(({ resolution }) => resolution <= span).length;

/** Shares of priorities that differ by less than this are not told apart. */
const different = 0.1;

/** Solved within a day: the most frequent priority as in the log, the others on their side of it. */
function priorityLines(kept: readonly LoggedCase[]): readonly string[] {
  const [text, span] = oneDay;
  const [usual, ...others] = [...new Set(kept.map(({ priority }) => priority))]
    .map((priority) => {
      const own = kept.filter((one) => one.priority === priority);
      return { priority, tickets: own.length, share: within(own, span) / own.length };
    })
    .filter(({ tickets }) => tickets >= fewest)
    .toSorted((a, b) => b.tickets - a.tickets);
  if (!usual || others.length === 0) return [];
  const figure = (priority: string): object => ({ metric: "resolution", within: text, where: { priority } });
  const apart = others.filter(({ share }) => Math.abs(share - usual.share) >= different);
  return [
    ...around(figure(usual.priority), usual.share * usual.tickets, usual.tickets),
    ...apart.map(({ priority, share, tickets }) => {
      const middle = yamlShare((share + usual.share) / 2);
      const bound = share < usual.share ? { atMost: middle } : { atLeast: middle };
      const than = `${share < usual.share ? "slower" : "faster"} than ${usual.priority}`;
      return `  - ${yamlFlow({ ...figure(priority), ...bound })} # ${than}: ${yamlShare(share)} of ${tickets} in the log`;
    }),
  ];
}

/** A share of the log as two expectations; none where it is one of too few tickets. */
function around(figure: object, yes: number, of: number): readonly string[] {
  if (of < fewest) return [];
  const [low, high] = [Math.max(0, yes / of - tolerance), Math.min(1, yes / of + tolerance)];
  const comment = `# ${yamlShare(yes / of)} of ${of} in the log`;
  return [
    ...(low > 0 ? [`  - ${yamlFlow({ ...figure, atLeast: yamlShare(low) })} ${comment}`] : []),
    ...(high < 1
      ? [`  - ${yamlFlow({ ...figure, atMost: yamlShare(high) })}${low > 0 ? "" : ` ${comment}`}`]
      : []),
  ];
}

/** Whether every target of a solution counts day and night, as the times of a log do, and never stands still. */
function countsElapsed({ form: { calendars, clocks }, targetClauses }: Policy): boolean {
  const terms = targetClauses.map((clause) => clause.terms.get("resolution"));
  const isAlways = (name: string): boolean => {
    const calendar = calendars[name];
    return calendar !== undefined && "open" in calendar && calendar.open === "always";
  };
  return (
    (clocks.resolution?.pausesWhile ?? []).length === 0 &&
    terms.every((term) =>
      [...(term?.byChannel.values() ?? [])].every(
        (one) => one.kind === "within" && isAlways(one.calendar ?? term?.calendar ?? ""),
      ),
    )
  );
}
