/**
 * The two models of the comparison on the product's kernel and on other engines, side by side in one run: C++ (g++ -O2),
 * SimPy and simscript. CPU time; each figure is the median of three, taken in turn. A peer that is not there is named.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DeskModel, QueueModel } from "./comparedModels.ts";

/** Nanoseconds of CPU a unit (an event of the queue, a ticket of the desk). */
type Cost = number;

interface Engine {
  readonly name: string;
  readonly measure: () => Cost;
}

/** Why an engine cannot be compared with here. */
interface Missing {
  readonly name: string;
  readonly why: string;
}

const scratch = mkdtempSync(join(tmpdir(), "deskdrill-bench-"));
const peers = new URL("./peers/", import.meta.url).pathname;

function costOf(command: string, words: readonly (string | number)[]): Cost {
  const said = execFileSync(command, words.map(String), {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
  });
  const { seconds, units } = JSON.parse(said) as { readonly seconds: number; readonly units: number };
  return (1e9 * seconds) / units;
}

function engine(name: string, prepare: () => () => Cost): Engine | Missing {
  try {
    const measure = prepare();
    measure();
    return { name, measure };
  } catch (error) {
    const [why = ""] = (error instanceof Error ? error.message : String(error)).split("\n");
    return { name, why };
  }
}

/** A model on the kernel; the first run warms it up. */
const own = (run: () => { readonly units: number }): Engine | Missing =>
  engine("deskdrill", () => () => {
    const before = process.cpuUsage();
    const { units } = run();
    const { user, system } = process.cpuUsage(before);
    return (1000 * (user + system)) / units;
  });

const cpp = (source: string, ...words: readonly number[]): Engine | Missing =>
  engine("C++", () => {
    const built = join(scratch, source);
    execFileSync("g++", ["-O2", "-std=c++17", "-o", built, join(peers, `${source}.cpp`)], { stdio: "pipe" });
    return () => costOf(built, words);
  });

const simpy = (source: string, units: number): Engine | Missing =>
  engine("SimPy", () => {
    const python = ["python3", "/usr/bin/python3"].find((one) => {
      try {
        execFileSync(one, ["-c", "import simpy"], { stdio: "ignore" });
        return true;
      } catch {
        return false;
      }
    });
    if (python === undefined) throw new Error("no python3 with simpy (Debian: python3-simpy3)");
    return () => costOf(python, [join(peers, `${source}.py`), units]);
  });

const simscript = (units: number): Engine | Missing =>
  engine("simscript", () => {
    const install = ["install", "--prefix", scratch, "--ignore-scripts", "--no-audit", "--no-fund"];
    execFileSync("npm", [...install, "simscript@1.0.37"], { stdio: "pipe", cwd: scratch });
    const from = join(scratch, "node_modules", "simscript");
    return () => costOf(process.execPath, [join(peers, "desk.simscript.cjs"), units, from]);
  });

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? NaN;

/** What a unit costs on each engine that is there, by its name. */
type Costs = Readonly<Record<string, Cost | undefined>> & { readonly deskdrill: Cost };

/** Says what a unit costs on each engine, and how many times faster or slower the product is. */
function compare(title: string, engines: readonly (Engine | Missing)[]): Costs {
  const there = engines.filter((one): one is Engine => "measure" in one);
  const taken = there.map((): Cost[] => []);
  for (let round = 0; round < 3; round++)
    there.forEach(({ measure }, index) => taken[index]?.push(measure()));
  const [base = NaN] = taken.map(median);
  process.stdout.write(`${title}\n`);
  for (const [index, { name }] of there.entries()) {
    const cost = median(taken[index] ?? []);
    const ratio = index === 0 ? "" : `, deskdrill ${(cost / base).toPrecision(2)} times as fast`;
    process.stdout.write(`  ${name.padEnd(12)}${cost.toFixed(0)} ns${ratio}\n`);
  }
  for (const one of engines)
    if ("why" in one) process.stdout.write(`  ${one.name.padEnd(12)}not here: ${one.why}\n`);
  const costs = there.map(({ name }, index): [string, Cost] => [name, median(taken[index] ?? [])]);
  return { ...Object.fromEntries(costs), deskdrill: base };
}

function ownQueue(): { readonly units: number } {
  const model = new QueueModel(3_000_000);
  model.run();
  return { units: model.counts.fired };
}

function ownDesk(size: number): { readonly units: number } {
  const model = new DeskModel(1_000_000, size);
  model.run();
  return { units: model.counts.arrived };
}

/** Runs and prints the comparisons; returns what an event of the queue and a ticket of the desk cost. */
export function comparePeers(): { readonly queue: Costs; readonly desk: Costs } {
  try {
    const queue = compare("M/M/10 at 90 %, an event", [
      own(ownQueue),
      cpp("queue", 3_000_000),
      simpy("queue", 200_000),
    ]);
    const desk = compare("desk with four timers that are taken back, a ticket", [
      own(() => ownDesk(1)),
      cpp("desk", 1_000_000, 1),
      simpy("desk", 100_000),
      simscript(3_000),
    ]);
    compare("the same, ten times the size", [own(() => ownDesk(10)), cpp("desk", 1_000_000, 10)]);
    return { queue, desk };
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
