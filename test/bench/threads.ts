/** Measures replications on one thread and on two: the same work, in turns, by the clock on the wall. */
import { jobOf, specOf } from "../../src/cli/runSpec.ts";
import { readLoad } from "../../src/cli/loadFile.ts";
import { threads } from "../../src/cli/threads.ts";

const load = "scenarios/loads/normal-week.yaml";
const replications = 200;
const repeats = 3;

const spec = specOf(await readLoad(load, { set: ["horizon.weeks=4"] }), {}, undefined);
const note = { loadHash: "", reproduce: "", replications: undefined, arrivals: undefined };
const job = jobOf(spec, note);

/** Seconds that so many threads need, once they have begun. */
async function secondsOn(count: number): Promise<number> {
  const pool = threads(count);
  try {
    await Promise.all(Array.from({ length: 10 * count }, (_, index) => pool.make(job, index)));
    const started = performance.now();
    await Promise.all(Array.from({ length: replications }, (_, index) => pool.make(job, index)));
    return (performance.now() - started) / 1000;
  } finally {
    await pool.close();
  }
}

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

/** Runs the same work on one thread and on two and prints what they took; returns how many times as fast two are. */
export async function compareThreads(): Promise<number> {
  const measured: { readonly one: number; readonly two: number }[] = [];
  for (let turn = 0; turn < repeats; turn++)
    measured.push({ one: await secondsOn(1), two: await secondsOn(2) });
  const ratio = median(measured.map(({ one, two }) => one / two));
  process.stdout.write(
    `${replications} replications of four weeks: ${median(measured.map(({ one }) => one)).toFixed(2)} s on one thread, ` +
      `${ratio.toFixed(2)} times as fast on two\n`,
  );
  return ratio;
}
