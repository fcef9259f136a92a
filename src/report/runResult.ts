import type { RunSummary } from "../experiment/index.ts";
import { inMinutes } from "../units/index.ts";
import type { Load, ServiceLevelDefinition } from "../workload/index.ts";
import { tellsOfAgents } from "./agentTable.ts";
import { bounds, rounded, roundedOrNull, seedOf } from "./numbers.ts";
import { outcomesSaid } from "./outcomes.ts";

/** Rows of a replayed log that were read, used, and refused with the reason. */
export interface ArrivalsAccount {
  readonly file: string;
  readonly read: number;
  readonly used: number;
  readonly refused: readonly { readonly line: number; readonly reason: string }[];
}

/** What a run was made of, so that anybody can make it again. */
export interface RunOrigin {
  readonly tool: { readonly name: "deskdrill"; readonly version: string };
  readonly loadHash: string;
  /** The command that gives the same bytes. */
  readonly reproduce: string;
  /** Interrupted before the replications asked for were made. */
  readonly isPartial: boolean;
  readonly arrivals: ArrivalsAccount | undefined;
}

/** The result of a run as data, `deskdrill.run/1`: nothing in it depends on when or where it was made. */
export function runResult(load: Load, summary: RunSummary, origin: RunOrigin): object {
  const { policy, form, horizon } = load;
  return {
    schema: "deskdrill.run/1",
    tool: origin.tool,
    seed: seedOf(form.seed),
    policy: { id: policy.id, version: policy.version, hash: policy.hash },
    load: { id: load.id, title: form.title, hash: origin.loadHash },
    horizon: {
      start: form.horizon.start,
      weeks: form.horizon.weeks,
      warmUpWeeks: form.horizon.warmUp,
      zone: horizon.zone,
    },
    replications: summary.replications,
    partial: origin.isPartial,
    confidence: 0.95,
    ...definitionsOf(summary),
    verdict: verdictOf(summary),
    tickets: summary.outcomes.arrived,
    ticketsSimulated: summary.simulated,
    outcomes: outcomesSaid(load, summary.outcomes),
    ...(origin.arrivals ? { arrivals: origin.arrivals } : {}),
    expectations: summary.expectations.map(expectationRow),
    cells: summary.cells.map(cellRow),
    totals: summary.totals.map(cellRow),
    channels: summary.channels.map(({ channel, arrived, abandoned, abandonment }) => {
      return { channel, arrived, abandoned, ...bounds("abandonment", abandonment) };
    }),
    tiers: summary.tiers.map((tier) => ({
      ...tierRow(tier),
      ...(tellsOfAgents(load) && tier.agents ? { agents: agentRow(tier.agents) } : {}),
    })),
    ...furtherFigures(load, summary),
    clauses: summary.clauses.map(({ clause, perReplication }) => ({
      clause,
      perReplication: rounded(perReplication),
    })),
    clausesNotSimulated: summary.notSimulated,
    clocksNotRun: summary.unrunClocks,
    reproduce: origin.reproduce,
  };
}

/** How the shares of the result are counted. */
function definitionsOf(summary: RunSummary): object {
  const lineDefinitions = lineDefinitionsOf(summary);
  return {
    serviceLevelDefinition,
    ...(asksWithin(summary) ? { withinDefinition } : {}),
    ...(Object.keys(lineDefinitions).length > 0 ? { lineDefinitions } : {}),
  };
}

/** How compliance is counted, named in every output. */
export const serviceLevelDefinition =
  "met / (met + missed); abandoned before the target is due counts neither way, abandoned after it as missed";

/** How the share done within a span is counted, named in every output that has one. */
export const withinDefinition =
  "done within / (done + past it undone); abandoned or open before the span is used up counts neither way";

/** Whether an expectation names a span of the clock of a target. */
export const asksWithin = ({ expectations }: RunSummary): boolean =>
  expectations.some(
    ({ expectation: { metric, within } }) => within !== undefined && metric !== "serviceLevel",
  );

/** What each kind of service level is taken of. */
const lineDefinitions: Readonly<Record<ServiceLevelDefinition, string>> = {
  "without-short-abandons": "answered in time / (answered + hung up after that time)",
  "of-offered": "answered in time / (answered + hung up)",
  "of-answered": "answered in time / answered",
  "short-abandons-good": "(answered in time + hung up within that time) / (answered + hung up)",
};

/** The definitions of the service levels that expectations ask for, by name; none where they ask for none. */
export function lineDefinitionsOf({ expectations }: RunSummary): Readonly<Record<string, string>> {
  const asked = expectations.flatMap(({ expectation: { definition } }) =>
    definition === undefined ? [] : [[definition, lineDefinitions[definition]] as const],
  );
  return Object.fromEntries(asked);
}

/** failed when any expectation failed, else inconclusive when any cannot be told, else held. */
export function verdictOf({ expectations }: RunSummary): "held" | "failed" | "inconclusive" {
  if (expectations.some(({ verdict }) => verdict === "failed")) return "failed";
  return expectations.some(({ verdict }) => verdict === "inconclusive") ? "inconclusive" : "held";
}

function expectationRow({ expectation, found, verdict }: RunSummary["expectations"][number]): object {
  const { metric, where, within, definition, atLeast, atMost } = expectation;
  const wanted = atLeast === undefined ? { atMost } : { atLeast };
  const span = within === undefined ? {} : { withinMinutes: rounded(inMinutes(within)) };
  const of = definition === undefined ? {} : { definition };
  return { metric, where, ...span, ...of, ...wanted, verdict, ...bounds("value", found) };
}

function cellRow(cell: RunSummary["cells"][number]): object {
  const { priority, channel, metric, compliance, met, missed, open, cancelled, missedMinutes } = cell;
  return {
    priority,
    channel,
    metric,
    ...bounds("compliance", compliance),
    met,
    missed,
    open,
    abandoned: cancelled,
    meanMinutes: roundedOrNull(cell.meanMinutes),
    p90Minutes: roundedOrNull(cell.p90Minutes),
    missedMinutes: missedMinutes
      ? Object.fromEntries(Object.entries(missedMinutes).map(([part, minutes]) => [part, rounded(minutes)]))
      : null,
  };
}

/** Figures that are there only where the load or its policy says what they are about. */
const furtherFigures = (load: Load, summary: RunSummary): object => ({
  ...(summary.handOvers.length === 0 ? {} : handOverResult(summary)),
  ...(summary.satisfaction.length === 0 ? {} : { satisfaction: satisfactionResult(load, summary) }),
  ...(summary.voicemail ? { voicemail: voicemailResult(summary.voicemail) } : {}),
  ...(summary.triage.length === 0 ? {} : { triage: triageResult(summary.triage) }),
});

/** Resolutions by number of hand-overs, and where their times heap up. */
const handOverResult = ({ handOvers, modes }: RunSummary): object => ({
  handOvers: handOvers.map(({ handOvers: count, isOrMore, tickets, compliance, ...minutes }) => ({
    handOvers: count,
    orMore: isOrMore,
    tickets,
    ...bounds("compliance", compliance),
    meanMinutes: roundedOrNull(minutes.meanMinutes),
    medianMinutes: roundedOrNull(minutes.medianMinutes),
    p90Minutes: roundedOrNull(minutes.p90Minutes),
  })),
  resolutionModes: modes
    ? {
        lowMinutes: rounded(modes.low),
        valleyMinutes: rounded(modes.valley),
        highMinutes: rounded(modes.high),
        before: rounded(modes.before),
      }
    : null,
});

function tierRow({
  tier,
  occupancy,
  queueWait,
  queueWaitP90,
  meanWaiting,
  known,
}: RunSummary["tiers"][number]): object {
  return {
    tier,
    ...bounds("occupancy", occupancy),
    queueWaitMinutes: bounds("mean", queueWait),
    queueWaitP90Minutes: roundedOrNull(queueWaitP90),
    meanWaiting: rounded(meanWaiting),
    formula:
      known.kind === "none"
        ? { none: known.why }
        : {
            name: known.formula,
            queue: known.notation,
            meanWaitMinutes: rounded(known.meanWait),
            occupancy: rounded(known.occupancy),
          },
  };
}

/** How compliance is judged where agents set priorities wrong, named in every output. */
export const judgedByPolicy = "every target is judged by it, whatever the agent set";

const triageResult = (triage: RunSummary["triage"]): object => ({
  judgedByPolicy,
  priorities: triage.map(({ priority, tickets, wrong, outcomes }) => ({
    priority,
    tickets,
    ...bounds("wrong", wrong),
    targets: Object.entries(outcomes).map(([metric, found]) => ({
      metric,
      setRight: bounds("compliance", found.right),
      setWrong: { ...bounds("compliance", found.wrong), missed: found.missed },
    })),
  })),
});

/** The model of the load, and the scores that it gives. */
const satisfactionResult = ({ form }: Load, { satisfaction }: RunSummary): object => ({
  model: form.satisfaction,
  scores: satisfaction.map(({ channel, score }) => ({ channel, ...bounds("score", score) })),
});

const voicemailResult = ({
  left,
  calledBack,
  wait,
  inTime,
}: NonNullable<RunSummary["voicemail"]>): object => ({
  left,
  calledBack,
  waitMinutes: bounds("mean", wait),
  ...(inTime.kind === "none" ? {} : bounds("callBack", inTime)),
});

/** Where the hours of a tier's agents went, as shares of those rostered and of overtime. */
function agentRow({
  rosteredHours,
  shares,
  overtime,
  handleMinutes,
  breaksMissed,
  interruptions,
}: NonNullable<RunSummary["tiers"][number]["agents"]>): object {
  const ofHours = Object.entries(shares).map(([use, share]) => [use, bounds("share", share)] as const);
  return {
    rosteredHours: rounded(rosteredHours),
    ...Object.fromEntries(ofHours),
    overtime: bounds("share", overtime),
    handleMinutes: bounds("mean", handleMinutes),
    breaksMissed: rounded(breaksMissed),
    interruptions: rounded(interruptions),
  };
}
