/**
 * Measures the product on this machine, in one run: `npm run bench`. CPU time, so that other work on the machine counts
 * less; the ratios say more than the figures, since machines differ.
 */
import { readFileSync } from "node:fs";
import { CaseBook, Desk, type AskedSpans } from "../../src/desk/index.ts";
import { streamFor } from "../../src/kernel/index.ts";
import { decide, parseFacts, type Policy } from "../../src/policy/index.ts";
import { readPolicy } from "../../src/policy/node/readPolicy.ts";
import { instant, working } from "../../src/units/index.ts";
import { compileLoad, parseLoad, sourcesOf, type Load } from "../../src/workload/index.ts";
import { QueueModel } from "./comparedModels.ts";

const policy = await loaded(readPolicy("scenarios/policies/saas-standard.yaml"));

/** CPU microseconds of a piece of work. */
function cpu(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return user + system;
}

async function loaded<T>(checked: Promise<{ ok: true; value: T } | { ok: false }>): Promise<T> {
  const result = await checked;
  if (!result.ok) throw new Error("the shipped files load");
  return result.value;
}

function say(what: string, figure: string): void {
  process.stdout.write(`${what.padEnd(52)}${figure}\n`);
}

/** The normal week with `times` the customers and agents, for `weeks` weeks. */
async function loadOf(times: number, weeks: number): Promise<Load> {
  const file = "scenarios/loads/normal-week.yaml";
  const written = await loaded(Promise.resolve(parseLoad(file, readFileSync(file, "utf8"))));
  const { form } = written;
  const arrivals = Object.entries(form.arrivals).map(([id, one]) => [
    id,
    { ...one, perWeek: one.perWeek * times },
  ]);
  const grown = {
    ...form,
    arrivals: Object.fromEntries(arrivals) as typeof form.arrivals,
    staff: form.staff.map((line) => ({ ...line, agents: line.agents * times })),
  };
  return loaded(Promise.resolve(compileLoad({ ...written, form: grown }, policy, { weeks })));
}

/** M/M/10 at 90 % on the bare kernel: nanoseconds an arrival or departure. */
function bareKernel(customers: number): number {
  const run = (): void => new QueueModel(customers).run();
  cpu(run);
  return (1000 * cpu(run)) / (2 * customers);
}

function dueLookUps(of: Policy): number {
  const calendar = of.calendars.get("office");
  const stream = streamFor("bench", 0, "due");
  const starts = Float64Array.from({ length: 1 << 16 }, () => Date.UTC(2026, 0, 1) + stream.next() * 6.3e10);
  const count = 4_000_000;
  const look = (): void => {
    for (let index = 0; index < count; index++)
      calendar.due(instant(starts[index & 65_535] ?? 0), working(index % 3.6e7));
  };
  cpu(look);
  return count / cpu(look);
}

function decisions(of: Policy): number {
  const facts = parseFacts(
    of,
    "{plan: premium, channel: email, category: bug, impact: team, urgency: degraded}",
  );
  if (!facts.ok) throw new Error("the facts are the policy's");
  const count = 300_000;
  const ask = (): void => {
    for (let index = 0; index < count; index++) decide(of, facts.value);
  };
  cpu(ask);
  return count / cpu(ask);
}

interface DeskRun {
  readonly tickets: number;
  readonly microseconds: number;
}

function simulateDesk(load: Load, within: AskedSpans = []): DeskRun {
  let tickets = 0;
  const microseconds = cpu(() => {
    const desk = new Desk({ load, sources: sourcesOf(load, "7", 0), cases: new CaseBook(load), within });
    desk.finish();
    tickets = desk.accounts.arrived;
  });
  return { tickets, microseconds };
}

say("calendar: due look-ups a second", `${dueLookUps(policy).toFixed(1)} million`);
say("policy: decisions a second", `${decisions(policy).toFixed(2)} million`);
const kernel = bareKernel(1_500_000);
say("kernel: M/M/10 at 90 %", `${kernel.toFixed(0)} ns an event`);

simulateDesk(await loadOf(20, 2));
const usual = simulateDesk(await loadOf(50, 13));
const perTicket = usual.microseconds / usual.tickets;
say(
  "desk: ticket with policy, clocks and statistics",
  `${perTicket.toFixed(2)} us, ${((1000 * perTicket) / kernel).toFixed(0)} kernel events`,
);
const tenfold = simulateDesk(await loadOf(500, 1));
say(
  "desk ten times the size, time a ticket",
  `${(tenfold.microseconds / tenfold.tickets / perTicket).toFixed(2)} times as long`,
);
const million = simulateDesk(await loadOf(50, Math.ceil((1_000_000 / usual.tickets) * 14) - 1));
say(
  `one run of ${million.tickets.toLocaleString("en")} tickets`,
  `${(million.microseconds / 1e6).toFixed(1)} s CPU`,
);
const kept = simulateDesk(await loadOf(50, 13), "any");
say(
  "desk that keeps every counted time, time a ticket",
  `${(kept.microseconds / kept.tickets / perTicket).toFixed(2)} times as long`,
);
say("peak memory of this process", `${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MiB`);
