import {
  advance,
  decideLadder,
  isLadderRejection,
  replayLadder,
  startLadder,
  type Ladder,
  type LadderCommand,
  type LadderEvent,
  type LadderRejection,
  type LadderState,
  type LadderStep,
  type Person,
  type Surroundings,
} from "../../../src/policy/index.ts";
import { after, between, inMinutes, instant, minutes, type Instant } from "../../../src/units/index.ts";

/** The start of every ladder in these tests. */
export const start = instant(Date.UTC(2026, 2, 2, 9));
export const minute = (count: number): Instant => after(start, minutes(count));

/** A step that pages contacts and waits for some minutes. */
export const page = (
  contacts: string | readonly string[],
  wait = 10,
  more: Partial<Pick<Extract<LadderStep, { do: "page" }>, "turn" | "needs">> = {},
): Extract<LadderStep, { do: "page" }> => ({
  do: "page",
  contacts: typeof contacts === "string" ? [contacts] : contacts,
  turn: "all",
  needs: "anyone",
  ackWithin: minutes(wait),
  ...more,
});

export const ladder = (steps: readonly LadderStep[], more: Partial<Ladder> = {}): Ladder => ({
  steps,
  repeat: 0,
  last: undefined,
  waitWhenEmpty: false,
  acknowledgement: { kind: "stands" },
  ...more,
});

export const reminded = (confirmWithin: number | undefined): Ladder["acknowledgement"] => ({
  kind: "reminded",
  every: minutes(60),
  confirmWithin: confirmWithin === undefined ? undefined : minutes(confirmWithin),
  givesUpAfter: minutes(60 * 24),
});

export const person = (name: string, more: Partial<Person> = {}): Person => ({
  name,
  isActive: true,
  ...more,
});

/** Surroundings in which a contact is the person of that name, unless a roster says otherwise. */
export const around = (
  roster: Readonly<Record<string, readonly Person[]>> = {},
  more: Partial<Surroundings> = {},
): Surroundings => ({ reach: (contact) => roster[contact] ?? [person(contact)], ...more });

type Undated<Command> = Command extends LadderCommand ? Omit<Command, "at"> : never;

/** What somebody does at a minute. */
export type Deed = readonly [minute: number, command: Undated<LadderCommand>];
export const ack = (at: number, by: string): Deed => [at, { do: "acknowledge", by }];
export const escalate = (at: number): Deed => [at, { do: "escalate", by: "boss" }];

export interface Played {
  readonly state: LadderState;
  readonly events: readonly LadderEvent[];
  readonly refusals: readonly LadderRejection[];
}

/** A ladder from its start to a minute, with what people do in between. */
export function play(
  of: Ladder,
  to: number,
  deeds: readonly Deed[] = [],
  surroundings: Surroundings = around(),
): Played {
  let state = startLadder(of, start);
  const events: LadderEvent[] = [];
  const refusals: LadderRejection[] = [];
  const take = (more: readonly LadderEvent[]): void => {
    events.push(...more);
    state = replayLadder(state, more);
  };
  for (const [at, command] of deeds) {
    take(advance(state, minute(at), surroundings));
    const decided = decideLadder(state, { ...command, at: minute(at) });
    if (isLadderRejection(decided)) refusals.push(decided);
    else take(decided);
    take(advance(state, minute(at), surroundings));
  }
  take(advance(state, minute(to), surroundings));
  return { state, events, refusals };
}

const detailOf = (event: LadderEvent): string => {
  switch (event.type) {
    case "paged":
      return event.method === "page" ? event.person : `${event.person} by ${event.method}`;
    case "pageDropped":
    case "personDropped":
      return `${event.person}: ${event.because}`;
    case "contactSkipped":
      return event.contact;
    case "stepSkipped":
    case "stepFoundEmpty":
      return `${event.step}: ${event.because}`;
    case "stepStarted":
    case "stepEnded":
    case "stepHeld":
      return String(event.step);
    case "acknowledged":
    case "escalatedManually":
      return event.by;
    case "exhausted":
    case "stopped":
      return event.because;
    default:
      return "";
  }
};

/** The events as lines, "10 paged lead". */
export const story = (events: readonly LadderEvent[]): readonly string[] =>
  events.map((event) => `${inMinutes(between(start, event.at))} ${event.type} ${detailOf(event)}`.trim());

/** The pages as lines, "10 lead". */
export const pages = (events: readonly LadderEvent[]): readonly string[] =>
  story(events.filter(({ type }) => type === "paged")).map((line) => line.replace(" paged", ""));
