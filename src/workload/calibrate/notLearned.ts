import type { LogFigures } from "./logFigures.ts";
import { comesIn, type LogFit } from "./fitLog.ts";

/** What the log could not tell, and what stands in the load instead. */
export interface Gap {
  readonly what: string;
  readonly why: string;
  readonly instead: string;
}

type PossibleGap = Gap & { readonly isGap: boolean };

const fewestTimes = 50;
const noColumn = "the map names no column of it";

/** Everything that a load has and the log does not say, or says too seldom. */
export const notLearned = (fit: LogFit, figures: LogFigures): readonly Gap[] =>
  [...timeGaps(fit, figures), ...ticketGaps(figures), ...arrivalGaps(fit, figures)].flatMap(
    ({ isGap, ...gap }) => (isGap ? [gap] : []),
  );

const timeGaps = (fit: LogFit, { whole }: LogFigures): readonly PossibleGap[] => [
  {
    isGap: !fit.tickets.work,
    what: "effort",
    why: seldom(whole.work.seen, "work times"),
    instead: fit.firstContact
      ? "first tier: from opening to solution of what was solved within an hour without a hand-over; other tiers: an assumption"
      : "assumptions",
  },
  {
    isGap: !fit.tickets.resolution,
    what: "time to resolution",
    why: seldom(whole.resolutionTimes().length, "solutions"),
    instead: "not checked",
  },
  {
    isGap: whole.asked.known > 0 && !fit.tickets.customerReply,
    what: "time until the customer replies",
    why: seldom(whole.customerReply.seen, "waits"),
    instead: "14h, an assumption",
  },
  {
    isGap: whole.reopened.known > 0,
    what: "when a ticket comes back",
    why: "the log says only that it did",
    instead: "30h, an assumption",
  },
];

const ticketGaps = ({ whole, mix }: LogFigures): readonly PossibleGap[] => [
  {
    isGap: whole.handOvers.length === 0,
    what: "hand-overs",
    why: noColumn,
    instead: "every ticket is solved at the first tier",
  },
  {
    isGap: whole.handOvers.length > 0,
    what: "tiers",
    why: "the log counts hand-overs and has no tiers",
    instead: "a hand-over goes one tier on, and from the last one to another group of it",
  },
  {
    isGap: whole.asked.known === 0,
    what: "waiting for the customer",
    why: noColumn,
    instead: "nobody is asked",
  },
  { isGap: whole.reopened.known === 0, what: "reopened tickets", why: noColumn, instead: "none come back" },
  {
    isGap: [mix.priority, mix.impact, mix.urgency].every(({ keys }) => keys.length === 0),
    what: "priorities",
    why: noColumn,
    instead: "the policy decides on the category alone",
  },
];

const arrivalGaps = (
  { chosen, incidents, channelWeeks }: LogFit,
  { patience }: LogFigures,
): readonly PossibleGap[] => [
  ...[...channelWeeks].map(([channel, week]) => ({
    isGap: !comesIn(week),
    what: `arrivals by ${channel}`,
    why: "hardly any came in the weeks that count",
    instead: "none",
  })),
  {
    isGap: patience.size === 0,
    what: "patience",
    why: "who hung up, and after how long, is not in the log",
    instead: "endless",
  },
  {
    isGap: incidents.length === 0,
    what: "incidents",
    why: "in no hour one category came far more often than the others let expect",
    instead: "none",
  },
  {
    isGap: chosen.weeks.length < 2,
    what: "how weeks differ",
    why: `${chosen.weeks.length} week of the log can be used`,
    instead: "every hour is Poisson",
  },
  {
    isGap: true,
    what: "staff",
    why: "a log of tickets has none",
    instead: "a proposal, or --staff-from LOAD",
  },
];

const seldom = (count: number, what: string): string =>
  count === 0
    ? "the map names no column of it, or it is empty"
    : `${count} ${what}, fewer than ${fewestTimes}`;
