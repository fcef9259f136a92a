import { readFileSync } from "node:fs";
import { expect, test, vi } from "vitest";
import { compileCalendar, weekOf } from "../../src/calendar/index.ts";
import { judge, summarise, type RunSummary } from "../../src/experiment/index.ts";
import { poissonCount, samplerOf, streamFor, type Distribution } from "../../src/kernel/index.ts";
import { loadPolicy } from "../../src/policy/index.ts";
import { instant, instantOf, invariant, working } from "../../src/units/index.ts";
import {
  calibratedLoad,
  compileLoad,
  fitLog,
  LogFigures,
  parseLoad,
  usualChoice,
  type Load,
} from "../../src/workload/index.ts";
import { checked } from "../desk/script.ts";
import { simulated } from "./made.ts";

/** Ten replications of the preset take seconds on a machine with much else to do. */
vi.setConfig({ testTimeout: 120_000 });

const scenario = (path: string): string =>
  readFileSync(new URL(`../../scenarios/${path}`, import.meta.url), "utf8");
const policy = checked(
  loadPolicy({ file: "incident-log.yaml", text: scenario("policies/incident-log.yaml"), hash: "" }),
);
const loadOf = (text: string): Load =>
  checked(compileLoad(checked(parseLoad("calibrated.yaml", text)), policy));
const preset = loadOf(scenario("loads/calibrated.yaml"));

const summaryOf = (load: Load, count: number): RunSummary => summarise(load, simulated(count, { load }));
const complianceOf = ({ handOvers }: RunSummary): readonly number[] =>
  handOvers.map(({ compliance }) => (compliance.kind === "none" ? NaN : compliance.value));

/** The furthest that two rows of shares are apart. */
const furthest = (found: readonly number[], wanted: readonly number[]): number =>
  Math.max(...wanted.map((share, index) => Math.abs((found[index] ?? NaN) - share)));

const runs = simulated(10, { load: preset });
const run = summarise(preset, runs);

test("the calibrated desk keeps its targets the less the more often a ticket is handed over, as its log does", () => {
  const found = complianceOf(run);
  expect(furthest(found, [0.784, 0.571, 0.399, 0.329, 0.252])).toBeLessThan(0.08);
  expect(found).toEqual(found.toSorted((a, b) => b - a));
});

test("its tickets are solved at the first contact or worked as cases, and few take hours", () => {
  const { low = NaN, valley = NaN, high = NaN } = run.modes ?? {};
  expect(low).toBeLessThan(60);
  expect(valley / 60).toBeGreaterThan(1);
  expect(high / 60).toBeGreaterThan(12);
});

test("its critical tickets take longer than those of medium priority", () => {
  const within = { metric: "resolution", within: working(24 * 3_600_000) } as const;
  const share = (priority: string): number => {
    const { found } = judge(preset, { ...within, where: { priority }, atLeast: 0 }, runs);
    return found.kind === "none" ? NaN : found.value;
  };
  expect(share("critical")).toBeLessThan(share("medium") - 0.1);
});

test("everything that the preset expects of itself holds", () => {
  expect(preset.form.expect.length).toBeGreaterThan(20);
  expect(run.expectations.filter(({ verdict }) => verdict !== "held")).toEqual([]);
});

type Form = Load["form"];

const changed = (change: (form: Form) => Form): Load => ({ ...preset, form: change(preset.form) });

const withoutHandOvers = changed((form) => {
  const categories = Object.entries(form.mix.categories).map(
    ([id, one]) => [id, { ...one, handOvers: undefined }] as const,
  );
  return { ...form, mix: { ...form.mix, categories: Object.fromEntries(categories) } };
});

const withoutStays = changed((form) => {
  invariant(form.setAside !== undefined, "the preset sets tickets aside");
  const { hours, first, byPriority } = form.setAside;
  const firstOnly = Object.entries(byPriority).map(([id, own]) => [id, { first: own.first }] as const);
  return { ...form, setAside: { hours, first, byPriority: Object.fromEntries(firstOnly) } };
});

test.each([
  ["without hand-overs", withoutHandOvers],
  ["with hand-overs after which nothing lies", withoutStays],
])("%s the same expectations fail", (_, load) => {
  const { expectations } = summaryOf(load, 5);
  expect(expectations.some(({ verdict }) => verdict === "failed")).toBe(true);
});

/** What the tickets of a made-up desk go through. Hours of open time. */
interface Model {
  readonly handOvers: Distribution;
  readonly setAside: number;
  readonly first: Distribution;
  readonly stay: Distribution;
}

const week = weekOf({ "mon-fri": "08:00-17:00" });
invariant(typeof week !== "string", "hours are written right");
const monday = instantOf("2026-03-02T00:00:00Z") ?? instant(0);
const open = compileCalendar(
  { kind: "weekly", zone: "UTC", week, closed: [], replaced: [], breaks: [] },
  monday,
);
const hour = 3_600_000;

/** A log of ten weeks of that desk, judged by whether a ticket was solved within three days. */
function logOf({ handOvers, setAside, first, stay }: Model, seed: string): LogFigures {
  const figures = new LogFigures(seed, "UTC");
  const stream = streamFor(seed, 0, "model");
  const [count, lies, stays] = [handOvers, first, stay].map(samplerOf);
  for (let at = 0; at < 10 * 168; at++) {
    const start = instant(monday + at * hour);
    for (let left = poissonCount(stream, open.openAt(start) ? 30 : 0.3); left > 0; left--) {
      const opened = instant(start + Math.floor(stream.next() * 60) * 60_000);
      const times = count?.(stream) ?? 0;
      let rest = times === 0 && stream.next() < setAside ? (lies?.(stream) ?? 0) : 0;
      for (let group = 0; group < times; group++) rest += stays?.(stream) ?? 0;
      const solved = rest === 0 ? opened : open.due(opened, working(Math.round(rest * hour)));
      const resolution = solved - opened + 600_000;
      figures.add({
        ...{ line: 1, at: opened, channel: "phone", category: "access", priority: "medium" },
        ...{ resolution, handOvers: times, isMet: resolution <= 72 * hour },
        ...{ number: undefined, firstResponse: undefined, isReopened: undefined, isAsked: undefined },
        ...{ waitedForCustomer: undefined, work: undefined, queued: undefined, isAbandoned: undefined },
      });
    }
  }
  return figures;
}

const models: readonly (readonly [string, Model])[] = [
  [
    "a desk whose groups take a day and a half each",
    {
      handOvers: { kind: "negativeBinomial", mean: 1.2, dispersion: 1 },
      setAside: 0.3,
      first: { kind: "lognormal", mean: 20, cv: 1 },
      stay: { kind: "lognormal", mean: 14, cv: 0.8 },
    },
  ],
  [
    "a desk whose groups are quick, and whose own cases take long",
    {
      handOvers: { kind: "negativeBinomial", mean: 1, dispersion: 0.6 },
      setAside: 0.7,
      first: { kind: "lognormal", mean: 60, cv: 0.7 },
      stay: { kind: "exponential", mean: 5 },
    },
  ],
];

test.each(models)("%s is calibrated to its own curve", (_, model) => {
  const figures = logOf(model, "5");
  const fit = fitLog(figures, usualChoice, "5");
  const text = calibratedLoad(fit, figures, policy, {
    ...{ id: "made", title: "Made", policyFile: "incident-log.yaml", seed: "5" },
    ...{ source: undefined, staff: undefined },
  });
  const wanted = figures.metAfter.map(({ share = NaN }) => share);
  expect(furthest(complianceOf(summaryOf(loadOf(text), 5)), wanted)).toBeLessThan(0.08);
});
