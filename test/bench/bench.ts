/**
 * Measures the product on this machine, in one run: `npm run bench`. CPU time, so that other work on the machine counts
 * less; the ratios say more than the figures, since machines differ.
 */
import { execFileSync } from "node:child_process";
import { streamFor } from "../../src/kernel/index.ts";
import { decide, parseFacts, type Policy } from "../../src/policy/index.ts";
import { instant, working } from "../../src/units/index.ts";
import { QueueModel } from "./comparedModels.ts";
import { atLeast, atMost, gatesTable } from "./gates.ts";
import { cpu, loadOf, shippedPolicy, simulateDesk, usualSize, type DeskRun } from "./normalDesk.ts";
import { comparePeers } from "./peers.ts";
import { compareThreads } from "./threads.ts";

function say(what: string, figure: string): void {
  process.stdout.write(`${what.padEnd(52)}${figure}\n`);
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

/** The median CPU time a ticket of five runs, in microseconds; the one before them warms up. */
function perTicket(run: () => DeskRun): number {
  run();
  const costs = Array.from({ length: 5 }, () => {
    const { microseconds, tickets } = run();
    return microseconds / tickets;
  });
  return costs.toSorted((a, b) => a - b)[2] ?? NaN;
}

interface LongRun {
  readonly tickets: number;
  readonly seconds: number;
  readonly peakMebibytes: number;
  readonly neededMebibytes: number;
}

/** A run of so many weeks in a process of its own, start-up included. */
function longRun(weeks: number): LongRun {
  const script = new URL("./longRun.ts", import.meta.url).pathname;
  const words = ["--expose-gc", script, String(weeks)];
  return JSON.parse(execFileSync(process.execPath, words, { encoding: "utf8" })) as LongRun;
}

const policy = await shippedPolicy();
say("calendar: due look-ups a second", `${dueLookUps(policy).toFixed(1)} million`);
say("policy: decisions a second", `${decisions(policy).toFixed(2)} million`);
const kernel = bareKernel(1_500_000);
say("kernel: M/M/10 at 90 %", `${kernel.toFixed(0)} ns an event`);

const usual = await loadOf(policy, usualSize, 20);
const ticket = perTicket(() => simulateDesk(usual));
say(
  "desk: ticket with policy, clocks and statistics",
  `${ticket.toFixed(2)} us, as long as ${((1000 * ticket) / kernel).toFixed(0)} events of the kernel`,
);
const tenfold = await loadOf(policy, 10 * usualSize, 2);
const growth = perTicket(() => simulateDesk(tenfold)) / ticket;
say("desk ten times the size, time a ticket", `${growth.toFixed(2)} times as long`);
const kept = perTicket(() => simulateDesk(usual, "any")) / ticket;
say("desk that keeps every counted time, time a ticket", `${kept.toFixed(2)} times as long`);
const [quarter, million] = [longRun(17), longRun(69)];
for (const { tickets, seconds, peakMebibytes, neededMebibytes } of [quarter, million]) {
  const memory = `${peakMebibytes.toFixed(0)} MiB at the peak, ${neededMebibytes.toFixed(0)} MiB needed`;
  const took = `${seconds.toFixed(1)} s CPU, ${memory}`;
  say(`a process that runs ${tickets.toLocaleString("en")} tickets`, took);
}

const onTwoThreads = await compareThreads();
const peers = comparePeers();
const times = (theirs: number | undefined, own: number): number | undefined =>
  theirs === undefined ? undefined : theirs / own;
const { queue, desk } = peers;
process.stdout.write(
  `\n${gatesTable([
    atLeast("M/M/10 on the kernel", 0.4, "C++", times(queue["C++"], queue.deskdrill)),
    atLeast("M/M/10 on the kernel", 55, "SimPy", times(queue["SimPy"], queue.deskdrill)),
    atLeast("desk model with four timers", 0.45, "C++", times(desk["C++"], desk.deskdrill)),
    atLeast("desk model with four timers", 75, "SimPy", times(desk["SimPy"], desk.deskdrill)),
    atLeast("desk model with four timers", 200, "simscript", times(desk["simscript"], desk.deskdrill)),
    atMost("ticket of the whole product", 2.5, "us", ticket),
    atLeast("ticket of the whole product", 35, "SimPy's desk model", times(desk["SimPy"], 1000 * ticket)),
    atMost("ten times the desk", 1.5, "times the time a ticket", growth),
    atMost("a million tickets, process and all", 4, "s CPU", (1e6 * million.seconds) / million.tickets),
    atMost(
      "memory that they need",
      1.25,
      "times that of a quarter of them",
      million.neededMebibytes / quarter.neededMebibytes,
    ),
    atLeast("replications on two threads", 1.7, "on one", onTwoThreads),
  ])}\n`,
);
