import { expect } from "vitest";
import { eventsOf, type Desk } from "../../src/desk/index.ts";
import { cyclesOf, replay, type Status, type TargetCycle, type Ticket } from "../../src/ledger/index.ts";
import { decide } from "../../src/policy/index.ts";
import { invariant, type WorkingTime } from "../../src/units/index.ts";

/** What became of the targets of one metric, priority, channel and plan, and the time counted of those that ended. */
interface Cell {
  met: number;
  missed: number;
  open: number;
  cancelled: number;
  counted: number;
}
type Cells = Readonly<Record<string, Cell>>;

const emptyCell = (): Cell => ({ met: 0, missed: 0, open: 0, cancelled: 0, counted: 0 });

/** The tickets of a finished desk, by number, as the ledger replays them from the desk's recorded rows. */
export function replayed(desk: Desk): ReadonlyMap<number, Ticket> {
  const { recorder, state } = desk;
  invariant(recorder !== undefined, "the desk is recorded");
  const histories = eventsOf(state.load, { recorder, cases: state.cases });
  return new Map([...histories].map(([number, events]) => [number, replay(String(number), events)]));
}

/** The desk and the ledger say the same about every ticket and about every target. */
export function expectAgreement(desk: Desk): void {
  const tickets = replayed(desk);
  expect(tickets.size).toBe(desk.accounts.arrived);
  expectSameEnds(desk, [...tickets.values()]);
  expect(openInLedger(desk, tickets)).toEqual(openAtDesk(desk));
  expect(cellsOfLedger(desk, [...tickets.values()])).toEqual(cellsOfDesk(desk));
}

/** The desk and the ledger say the same about how every ticket ended and about every target; not about who has it now. */
export function expectSameClocks(desk: Desk): void {
  const tickets = replayed(desk);
  expectSameEnds(desk, [...tickets.values()]);
  expect(cellsOfLedger(desk, [...tickets.values()])).toEqual(cellsOfDesk(desk));
}

/** The desk and the ledger say the same of who was done within a span, cell by cell. */
export function expectSameWithin(desk: Desk, span: WorkingTime): void {
  const counts = new Map<string, { met: number; of: number }>();
  for (const one of desk.state.measures.measured()) {
    const sum = counts.get(nameOf(desk, one)) ?? { met: 0, of: 0 };
    counts.set(nameOf(desk, one), sum);
    sum.met += one.cell.times?.within(span)?.met ?? NaN;
    sum.of += one.cell.times?.within(span)?.of ?? NaN;
  }
  expect(Object.fromEntries(counts)).toEqual(withinOfLedger(desk, span));
}

const isMeasured = (desk: Desk, { submittedAt }: Ticket): boolean =>
  submittedAt >= desk.state.load.horizon.measuredFrom;

function expectSameEnds(desk: Desk, tickets: readonly Ticket[]): void {
  const ended = { closed: 0, solved: 0, declined: 0, turnedAway: 0, abandoned: 0 };
  for (const ticket of tickets) {
    if (ticket.status === "closed" || ticket.status === "declined") ended[ticket.status] += 1;
    if (ticket.status === "resolved") ended.solved += 1;
    if (ticket.status === "abandoned") ended["priority" in ticket ? "abandoned" : "turnedAway"] += 1;
  }
  const { arrived, ...atDesk } = desk.accounts;
  expect({ arrived: tickets.length, ...ended }).toEqual({ arrived, ...atDesk });
  const { recorder, state } = desk;
  invariant(recorder !== undefined, "the desk is recorded");
  const measured = tickets.filter((ticket) => isMeasured(desk, ticket)).map(({ id }) => Number(id));
  const events = eventsOf(state.load, { recorder, cases: state.cases });
  const count = (type: string): number =>
    measured.reduce((sum, id) => sum + (events.get(id) ?? []).filter((one) => one.type === type).length, 0);
  const { escalated, reopened, redialled, switched, linked } = state.measures.tickets;
  expect(count("ticketEscalated")).toBe(escalated);
  expect(count("ticketReopened")).toBe(reopened);
  expect(count("ticketLinked")).toBe(redialled + switched + linked);
}

interface OpenTicket {
  readonly status: Status;
  readonly tier: string;
  readonly priority: string;
  readonly handOvers: number;
  readonly reopens: number;
}

/** By place of the ticket table: free, queued, in work, waiting, resolved but to come back, parked, set aside. */
const statuses: readonly (Status | undefined)[] = [
  undefined,
  "triaged",
  "inWork",
  "waiting",
  "resolved",
  "triaged",
  "triaged",
];
/** Tickets of which the table knows no more. */
const gone: readonly Status[] = ["resolved", "closed", "abandoned"];

function openAtDesk({ state }: Desk): Readonly<Record<number, OpenTicket>> {
  const { tickets, load } = state;
  const rows = Array.from({ length: tickets.rows }, (_, row) => row);
  return Object.fromEntries(
    rows.flatMap((row) => {
      const status = statuses[tickets.place[row] ?? 0];
      if (status === undefined) return [];
      const priority = load.policy.levels[state.treatedAs(row).priority] ?? "";
      const tier = load.policy.tiers[tickets.tier[row] ?? -1] ?? "";
      const { [row]: handOvers = -1 } = tickets.handOvers;
      const { [row]: reopens = -1 } = tickets.reopens;
      return [[tickets.number[row] ?? 0, { status, tier, priority, handOvers, reopens }]];
    }),
  );
}

function openInLedger(
  desk: Desk,
  tickets: ReadonlyMap<number, Ticket>,
): Readonly<Record<number, OpenTicket>> {
  const { recorder, state } = desk;
  invariant(recorder !== undefined, "the desk is recorded");
  const histories = eventsOf(state.load, { recorder, cases: state.cases });
  return Object.fromEntries(
    [...tickets].flatMap(([number, ticket]) => {
      if (!("priority" in ticket) || gone.includes(ticket.status)) return [];
      const { status, tier, priority, reopens } = ticket;
      const handOvers = (histories.get(number) ?? []).filter(({ type }) => type === "ticketEscalated").length;
      return [[number, { status, tier, priority, handOvers, reopens }]];
    }),
  );
}

type Measured = ReturnType<Desk["state"]["measures"]["measured"]> extends Iterable<infer One> ? One : never;

/** The words of a cell: "resolution high email plus". */
function nameOf({ state }: Desk, { metric, priority, channel, plan }: Measured): string {
  const { channel: channels, plan: plans } = state.load.lexicon.words;
  return [metric, state.load.policy.levels[priority], channels[channel], plans[plan]].join(" ");
}

function cellsOfDesk(desk: Desk): Cells {
  const cells = new Map<string, Cell>();
  for (const one of desk.state.measures.measured()) {
    const sum = cells.get(nameOf(desk, one)) ?? emptyCell();
    cells.set(nameOf(desk, one), sum);
    for (const key of ["met", "missed", "open", "cancelled"] as const) sum[key] += one.cell[key];
    sum.counted += one.cell.countedSum;
  }
  return Object.fromEntries(cells);
}

/** Every clock of a measured ticket that the desk runs, by what the policy promises, under the name of its cell. */
function* cyclesByCell(
  desk: Desk,
  tickets: Iterable<Ticket>,
): Iterable<{ readonly name: string; readonly ticket: Ticket; readonly cycle: TargetCycle }> {
  for (const ticket of tickets) {
    if (!("priority" in ticket) || !isMeasured(desk, ticket)) continue;
    const { priority } = decide(ticket.policy, ticket.facts);
    for (const cycle of cyclesOf({ ...ticket, priority, earlierTerms: [] }, desk.state.now)) {
      const { metric } = cycle.target;
      if (metric !== "firstResponse" && metric !== "resolution") continue;
      const { channel, plan } = ticket.facts;
      yield { name: [metric, priority, channel, plan].join(" "), ticket, cycle };
    }
  }
}

function cellsOfLedger(desk: Desk, tickets: readonly Ticket[]): Cells {
  const cells = new Map<string, Cell>();
  for (const { name, ticket, cycle } of cyclesByCell(desk, tickets)) {
    const cell = cells.get(name) ?? emptyCell();
    cells.set(name, cell);
    cell[cycle.outcome] += 1;
    if (hasEnded(ticket, cycle)) cell.counted += cycle.used;
  }
  return Object.fromEntries(cells);
}

function withinOfLedger(desk: Desk, span: WorkingTime): Readonly<Record<string, object>> {
  const counts = new Map<string, { met: number; of: number }>();
  for (const { name, ticket, cycle } of cyclesByCell(desk, replayed(desk).values())) {
    const count = counts.get(name) ?? { met: 0, of: 0 };
    counts.set(name, count);
    const isWithin = cycle.used <= span;
    if (hasEnded(ticket, cycle) && isWithin) count.met += 1;
    if (hasEnded(ticket, cycle) || !isWithin) count.of += 1;
  }
  return Object.fromEntries(counts);
}

/** Whether the clock was stopped by what it waited for, and not because the customer left. */
const hasEnded = ({ status }: Ticket, { clock }: TargetCycle): boolean =>
  clock.state === "stopped" && status !== "abandoned";
