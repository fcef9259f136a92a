import { combine, identity, multiply, solve, type Matrix } from "./matrix.ts";

/**
 * A queue whose states fall into levels, one for each number of customers: rates from the states of a level to those of the
 * next (`up`), among its own (`within`, without the diagonal), and to those of the one before (`down`). From level
 * `repeatsFrom` on they stay the same.
 */
export interface LevelProcess {
  readonly repeatsFrom: number;
  readonly up: (level: number) => Matrix;
  readonly within: (level: number) => Matrix;
  readonly down: (level: number) => Matrix;
}

export interface LevelDistribution {
  /** The probabilities of the states of each level below `repeatsFrom`. */
  readonly levels: readonly (readonly number[])[];
  /** The probabilities of the states from `repeatsFrom` on, summed over levels. */
  readonly repeated: readonly number[];
  /** The same, each weighted by how many customers there are beyond `repeatsFrom`. */
  readonly beyond: readonly number[];
}

/**
 * The steady state of a process that moves one level at a time and drifts downwards at last. Matrix-geometric from
 * `repeatsFrom` on (Neuts, 1981, chapter 3), level by level below (Latouche and Ramaswami, 1999, chapter 12).
 */
export function steadyLevels(process: LevelProcess): LevelDistribution {
  const { repeatsFrom } = process;
  const ratio = repeatedRatio(process);
  const ratios: Matrix[] = [];
  let above = ratio;
  for (let level = repeatsFrom; level >= 1; level--) {
    const local = combine(localOf(process, level), multiply(above, process.down(level + 1)));
    above = divide(process.up(level - 1), local);
    ratios.unshift(above);
  }
  const bottom = bottomOf(combine(localOf(process, 0), multiply(above, process.down(1))));
  const levels = [bottom];
  for (const one of ratios) levels.push(rowTimes(levels.at(-1) ?? [], one));
  const rest = solve(combine(identity(ratio.length), ratio, -1), identity(ratio.length));
  const repeated = rowTimes(levels.pop() ?? [], rest);
  const beyond = rowTimes(rowTimes(repeated, ratio), rest);
  const total = sumOf([...levels, repeated].flat());
  const normal = (weights: readonly number[]): readonly number[] => weights.map((weight) => weight / total);
  return { levels: levels.map(normal), repeated: normal(repeated), beyond: normal(beyond) };
}

const rowTimes = (row: readonly number[], matrix: Matrix): readonly number[] =>
  multiply([row], matrix)[0] ?? [];

const transposed = (matrix: Matrix): Matrix =>
  (matrix[0] ?? []).map((_, column) => matrix.map((row) => row[column] ?? 0));

/** -A B^-1. */
const divide = (a: Matrix, b: Matrix): Matrix =>
  transposed(solve(transposed(b), transposed(a))).map((row) => row.map((value) => -value));

/** The rates within a level with the diagonal that makes all of its rates sum to nothing. */
function localOf({ up, within, down }: LevelProcess, level: number): Matrix {
  const own = within(level);
  const ups = up(level);
  const downs = level === 0 ? [] : down(level);
  return own.map((row, i) => {
    const leaving = sumOf([...row, ...(ups[i] ?? []), ...(downs[i] ?? [])]);
    return row.map((rate, j) => (i === j ? rate - leaving : rate));
  });
}

/** The matrix R with which each level beyond `repeatsFrom` follows from the one before, by logarithmic reduction. */
function repeatedRatio(process: LevelProcess): Matrix {
  const level = process.repeatsFrom + 1;
  const local = localOf(process, level);
  const size = identity(local.length);
  const minus = local.map((row) => row.map((value) => -value));
  let up = solve(minus, process.up(level));
  let down = solve(minus, process.down(level));
  let first = down;
  let through = up;
  for (let step = 0; step < 64; step++) {
    const both = combine(multiply(up, down), multiply(down, up));
    const left = combine(size, both, -1);
    up = solve(left, multiply(up, up));
    down = solve(left, multiply(down, down));
    const more = multiply(through, down);
    first = combine(first, more);
    through = multiply(through, up);
    if (Math.max(...more.flat()) < 1e-17) break;
  }
  return divide(process.up(level), combine(local, multiply(process.up(level), first)));
}

/** The weights of the lowest level, which balance its rates. */
function bottomOf(balance: Matrix): readonly number[] {
  const equations = transposed(balance).map((row, index) => (index === 0 ? row.map(() => 1) : row));
  return solve(
    equations,
    equations.map((_, index) => [index === 0 ? 1 : 0]),
  ).map(([weight = 0]) => weight);
}

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
