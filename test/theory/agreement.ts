import { ratioInterval } from "../../src/kernel/index.ts";
import { asNumber, type Entry } from "./fields.ts";

/** Numbers, texts, and lists and objects of them, as an entry expects them. */
export type Figures = number | string | null | readonly Figures[] | { readonly [name: string]: Figures };

/** What one replication says about expected figures, by their path: the numerator and the denominator of a ratio. */
export type Sample = Readonly<Record<string, readonly [above: number, below: number]>>;

/** A model that can be simulated as often as it takes. */
export interface Simulation {
  readonly at: "kernel" | "desk";
  readonly replicate: (seed: string, replication: number) => Sample;
  readonly most: number;
}

/** What the product says about an entry: figures by formula, under their names in `expected`, and simulations. */
export interface Answers {
  readonly formulas?: Readonly<Record<string, Figures>>;
  readonly simulations?: readonly Simulation[];
  /** Relative; 1e-9 when absent. */
  readonly tolerance?: number;
  /** Why the product does not answer. */
  readonly leftOut?: string;
}

const level = 0.999;
const widest = 0.02;
const least = 20;
/** How many times as many replications a figure may take that is known in no other way. */
const patienceForUnknown = 3;

/** The paths and values of figures: "mean_wait_by_class[0]". */
export function leaves(figures: unknown, path: string): readonly (readonly [string, unknown])[] {
  if (Array.isArray(figures)) return figures.flatMap((one, index) => leaves(one, `${path}[${index}]`));
  if (typeof figures === "object" && figures !== null)
    return Object.entries(figures).flatMap(([name, one]) =>
      leaves(one, path === "" ? name : `${path}.${name}`),
    );
  return [[path, figures]];
}

/** Whether a figure is what was expected: texts and whole numbers exactly, others to a relative tolerance. */
function agrees(got: unknown, wanted: unknown, tolerance: number): boolean {
  if (typeof got !== "number" || typeof wanted !== "number") return got === wanted;
  return Math.abs(got - wanted) <= tolerance * Math.max(Math.abs(wanted), 1e-5);
}

export interface Comparison {
  readonly faults: readonly string[];
  /** Paths that agree. */
  readonly agreed: ReadonlySet<string>;
}

/** Compares figures by formula with the expected ones; figures that nothing is expected of are left out. */
export function compareFormulas(
  { expected }: Entry,
  { formulas = {}, tolerance = 1e-9 }: Answers,
): Comparison {
  const faults: string[] = [];
  const agreed = new Set<string>();
  for (const [name, figures] of Object.entries(formulas)) {
    if (!expected.has(name)) continue;
    const got = new Map(leaves(figures, name));
    for (const [path, wanted] of leaves(expected.value(name), name)) {
      if (!got.has(path)) continue;
      if (agrees(got.get(path), wanted, tolerance)) agreed.add(path);
      else faults.push(`${path} is ${String(wanted)}, by formula ${String(got.get(path))}`);
    }
  }
  return { faults, agreed };
}

interface Interval {
  readonly mean: number;
  readonly halfWidth: number;
}

/** Collects the replications of a simulation, and tells the interval of each figure. */
class Found {
  count = 0;
  readonly #above = new Map<string, number[]>();
  readonly #below = new Map<string, number[]>();

  add(sample: Sample): void {
    this.count += 1;
    for (const [path, [above, below]] of Object.entries(sample)) {
      listOf(this.#above, path).push(above);
      listOf(this.#below, path).push(below);
    }
  }

  interval(path: string): Interval {
    const found = ratioInterval(listOf(this.#above, path), listOf(this.#below, path), level);
    return found.kind === "interval"
      ? { mean: found.ratio, halfWidth: found.halfWidth }
      : { mean: NaN, halfWidth: Infinity };
  }
}

function listOf(map: Map<string, number[]>, path: string): number[] {
  const list = map.get(path) ?? [];
  map.set(path, list);
  return list;
}

/**
 * Simulates until every expected figure is known to 2 % at 99.9 % confidence, and compares. One interval of a thousand
 * misses the truth by chance, so a miss is simulated again on other random numbers and to 1 %, and only two misses fail.
 * A figure that is known to agree, by formula or otherwise, and would take more replications than there may be is left out; one
 * that is known in no other way may take more.
 */
export function compareSimulation(
  entry: Entry,
  simulation: Simulation,
  known: ReadonlySet<string>,
): Comparison {
  const exact = expectedBy(entry, simulation.replicate(`${entry.id}/names`, 0));
  const first = simulate(simulation, exact, { seed: `${entry.id}/1`, width: widest, known });
  const missed = new Map([...exact].filter(([path, wanted]) => isMissed(first.interval(path), wanted)));
  const again = { ...simulation, most: 4 * simulation.most };
  const second =
    missed.size === 0
      ? first
      : simulate(again, missed, { seed: `${entry.id}/2`, width: widest / 2, known: new Set() });
  const faults: string[] = [];
  const agreed = new Set<string>();
  for (const [path, wanted] of exact) {
    const interval = (missed.has(path) ? second : first).interval(path);
    const said = `${path} is ${wanted}, simulated (${simulation.at}) ${interval.mean} ± ${interval.halfWidth}`;
    if (isMissed(interval, wanted)) faults.push(said);
    else if (interval.halfWidth <= widest * Math.abs(wanted)) agreed.add(path);
    else if (!known.has(path)) faults.push(`${said}, which is too wide to tell`);
  }
  return { faults, agreed };
}

const isMissed = ({ mean, halfWidth }: Interval, wanted: number): boolean =>
  Math.abs(mean - wanted) > halfWidth;

function expectedBy({ expected }: Entry, sample: Sample): ReadonlyMap<string, number> {
  const wanted = new Map<string, number>();
  const roots = new Set(Object.keys(sample).map((path) => /^[^.[]+/.exec(path)?.[0] ?? path));
  for (const name of roots) {
    if (!expected.has(name)) continue;
    for (const [path, value] of leaves(expected.value(name), name)) {
      if (path in sample) wanted.set(path, asNumber(value, `expected.${path}`));
    }
  }
  return wanted;
}

interface Precision {
  readonly seed: string;
  /** Relative half-width. */
  readonly width: number;
  readonly known: ReadonlySet<string>;
}

function simulate(
  { replicate, most }: Simulation,
  exact: ReadonlyMap<string, number>,
  { seed, width, known }: Precision,
): Found {
  const found = new Found();
  /** How many replications a figure takes, as far as can be told. */
  const needed = (path: string, wanted: number): number =>
    found.count * (found.interval(path).halfWidth / (width * Math.abs(wanted))) ** 2;
  const isSettled = ([path, wanted]: readonly [string, number]): boolean => {
    const count = needed(path, wanted);
    const patience = known.has(path) ? most : patienceForUnknown * most;
    return count <= found.count || found.count >= patience || count > 1.2 * patience;
  };
  do found.add(replicate(seed, found.count));
  while (found.count < least || found.count % 5 !== 0 || ![...exact].every(isSettled));
  return found;
}
