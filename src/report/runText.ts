import type { CellSummary, JudgedExpectation, RunSummary, TierSummary } from "../experiment/index.ts";
import { oneLine, plainText } from "../units/index.ts";
import type { Load } from "../workload/index.ts";
import { agentTable, tellsOfAgents } from "./agentTable.ts";
import { figureTitle, metricTitle, shownAs } from "./figureText.ts";
import { formulaLines } from "./formulaLines.ts";
import { handOverTable } from "./handOverTable.ts";
import type { Paint } from "./paint.ts";
import {
  asksWithin,
  lineDefinitionsOf,
  serviceLevelDefinition,
  verdictOf,
  withinDefinition,
  type RunOrigin,
} from "./runResult.ts";
import { satisfactionLine } from "./satisfactionLine.ts";
import { textTable } from "./textTable.ts";
import { triageTable } from "./triageTable.ts";
import { outcomesText } from "./outcomes.ts";
import { percent, spanOfMinutes, withInterval } from "./figures.ts";
import { voicemailLine } from "./voicemailLine.ts";

/** The result of a run for a person: the verdict first, then why, then the figures, then how to get them again. */
export function runText(load: Load, summary: RunSummary, origin: RunOrigin, paint: Paint): string {
  return [
    headline(load, summary, paint),
    summary.expectations.map((one) => expectationLine(one, paint)).join("\n"),
    ...arrivalsLines(origin),
    worstCells(summary, paint),
    complianceTable(load, summary, "firstResponse", "First response in time", paint),
    complianceTable(load, summary, "resolution", "Resolution in time", paint),
    handOverTable(summary, paint),
    tierTable(summary.tiers, paint),
    formulaLines(summary),
    triageTable(summary, paint),
    satisfactionLine(summary),
    voicemailLine(summary),
    ...(tellsOfAgents(load) ? [agentTable(summary.tiers, paint)] : []),
    clauseLine(summary),
    footer(load, summary, origin, paint),
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}

const marks = { held: "✔", failed: "✘", inconclusive: "?" } as const;
const words = { held: "HOLDS", failed: "FAILS", inconclusive: "UNDECIDED" } as const;
const colours = { held: "good", failed: "bad", inconclusive: "doubtful" } as const;

function headline({ form, policy }: Load, summary: RunSummary, paint: Paint): string {
  const verdict = verdictOf(summary);
  const count = (kind: keyof typeof marks): number =>
    summary.expectations.filter((one) => one.verdict === kind).length;
  const said = [
    `${count("held")} of ${summary.expectations.length} expectations hold`,
    ...(count("failed") > 0 ? [`${count("failed")} failed`] : []),
    ...(count("inconclusive") > 0 ? [`${count("inconclusive")} cannot be told yet`] : []),
  ];
  const counted = summary.expectations.length === 0 ? "no expectations stated" : said.join(", ");
  return `${paint(colours[verdict], words[verdict])}  ${oneLine(form.title, Infinity)} under ${policy.id} v${policy.version}: ${counted}`;
}

function expectationLine({ expectation, found, verdict }: JudgedExpectation, paint: Paint): string {
  const { atLeast, atMost } = expectation;
  const show = shownAs(expectation);
  const wanted =
    atLeast === undefined ? `wanted at most ${show(atMost ?? 0)}` : `wanted at least ${show(atLeast)}`;
  return `  ${paint(colours[verdict], marks[verdict])} ${figureTitle(expectation)}: ${withInterval(found, show)}, ${wanted}`;
}

function arrivalsLines({ arrivals }: RunOrigin): readonly string[] {
  if (!arrivals) return [];
  const { file, read, used, refused } = arrivals;
  const lines = refused.slice(0, 5).map(({ line, reason }) => `  line ${line}: ${reason}`);
  const more = refused.length > 5 ? [`  and ${refused.length - 5} more, all in the JSON result`] : [];
  const first = `Replayed ${file}: ${read} rows read, ${used} used, ${refused.length} refused`;
  return [plainText([first, ...lines, ...more].join("\n"))];
}

const partTitles = {
  queue: "waiting for an agent",
  closed: "closed hours",
  handOver: "waiting after a hand-over",
  work: "work",
  customer: "waiting for the customer",
  incident: "waiting for the end of an incident",
  setAside: "set aside",
} as const;

/** The cells that miss most tickets, and where the time of the missed ones went. */
function worstCells({ cells }: RunSummary, paint: Paint): string {
  const worst = cells
    .filter(({ missed }) => missed > 0)
    .toSorted((a, b) => b.missed - a.missed)
    .slice(0, 5);
  if (worst.length === 0) return "";
  const lines = worst.map((cell) => {
    const name = `${metricTitle(cell)}, ${cell.priority} ${cell.channel}`;
    return `  ${withInterval(cell.compliance, percent)} ${name}; ${cell.missed} missed${whereTimeWent(cell)}`;
  });
  return [paint("strong", "Where most is missed, and where that time went"), ...lines].join("\n");
}

/** ": 71% closed hours, 29% work", or nothing when nothing is known about it. */
function whereTimeWent({ missedMinutes }: CellSummary): string {
  const parts = Object.entries(missedMinutes ?? {}) as [keyof typeof partTitles, number][];
  const total = parts.reduce((sum, [, spent]) => sum + spent, 0);
  const shares = parts
    .filter(([, spent]) => spent > total * 0.005)
    .toSorted(([, a], [, b]) => b - a)
    .map(([part, spent]) => `${Math.round((100 * spent) / total)}% ${partTitles[part]}`);
  return shares.length === 0 ? "" : `: ${shares.join(", ")}`;
}

function complianceTable(
  { policy, lexicon }: Load,
  { cells, totals, replications }: RunSummary,
  metric: CellSummary["metric"],
  title: string,
  paint: Paint,
): string {
  const channels = lexicon.words.channel.filter((channel) => cells.some((one) => one.channel === channel));
  const found = (list: readonly CellSummary[], priority: string, channel: string): CellSummary | undefined =>
    list.find((one) => one.metric === metric && one.priority === priority && one.channel === channel);
  const rows = policy.levels.flatMap((priority) => {
    const all = found(totals, priority, "all");
    if (!all) return [];
    const perChannel = channels.map((channel) => complianceCell(found(cells, priority, channel)));
    return [
      [
        priority,
        ...perChannel,
        complianceCell(all),
        all.p90Minutes === undefined ? "" : spanOfMinutes(all.p90Minutes),
      ],
    ];
  });
  const heading = paint(
    "strong",
    `${title}, by priority and channel (95% intervals over ${replications} replications)`,
  );
  if (rows.length === 0)
    return `${heading}\n  ${isPromised(policy, metric) ? "no tickets" : "Support response targets not formally defined"}`;
  return `${heading}\n${textTable(["", ...channels, "all", "90% within"], rows)}`;
}

/** Whether some clause of the policy names a time for the metric. */
const isPromised = ({ targetClauses }: Load["policy"], metric: CellSummary["metric"]): boolean =>
  targetClauses.some(({ terms }) =>
    [...(terms.get(metric)?.byChannel.values() ?? [])].some(({ kind }) => kind === "within"),
  );

const complianceCell = (cell: CellSummary | undefined): string =>
  cell ? withInterval(cell.compliance, percent) : "-";

function tierTable(tiers: readonly TierSummary[], paint: Paint): string {
  const rows = tiers.map(({ tier, occupancy, queueWait, queueWaitP90, meanWaiting }) => [
    tier,
    withInterval(occupancy, percent),
    withInterval(queueWait, spanOfMinutes),
    queueWaitP90 === undefined ? "-" : spanOfMinutes(queueWaitP90),
    meanWaiting.toFixed(1),
  ]);
  const heading = paint(
    "strong",
    "Tiers: how busy, and how long tickets wait for an agent (closed hours included)",
  );
  return `${heading}\n${textTable(["", "busy", "mean wait", "90% within", "waiting"], rows)}`;
}

function clauseLine({ clauses, notSimulated, unrunClocks }: RunSummary): string {
  const acted = clauses.map(
    ({ clause, perReplication }) => `${clause} ${Number(perReplication.toPrecision(3))}`,
  );
  return [
    ...(acted.length === 0
      ? []
      : [`Escalation clauses that acted, times a replication: ${acted.join(", ")}`]),
    ...(notSimulated.length === 0 ? [] : [`Not simulated: ${notSimulated.join(", ")}`]),
    ...unrunClocks.map(({ metric, because }) => `No clock runs for ${metric}: ${because}`),
  ].join("\n");
}

function footer(load: Load, summary: RunSummary, origin: RunOrigin, paint: Paint): string {
  const { form, policy } = load;
  const partial = origin.isPartial ? " (interrupted: partial)" : "";
  return [
    `${summary.outcomes.arrived} inquiries measured in ${summary.replications} replications${partial}: ${outcomesText(load, summary.outcomes)}`,
    `In time: ${serviceLevelDefinition}`,
    ...Object.entries(lineDefinitionsOf(summary)).map(
      ([name, definition]) => `Service level, ${name}: ${definition}`,
    ),
    ...(asksWithin(summary) ? [`Within a span: ${withinDefinition}`] : []),
    paint(
      "faint",
      `seed ${form.seed} · policy ${policy.id} ${policy.hash} · ${origin.tool.name} ${origin.tool.version} · ${plainText(origin.reproduce)}`,
    ),
  ].join("\n");
}
