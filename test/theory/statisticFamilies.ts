import {
  batchMeans,
  budgetShares,
  chiSquareQuantile,
  fitTimes,
  kaplanMeier,
  kimNelsonConstants,
  kolmogorovTail,
  meanInterval,
  meanOf,
  meanPatience,
  mser5,
  normalQuantile,
  ratioInterval,
  relativeHalfWidthOf,
  replicationsNeeded,
  samplerOf,
  streamFor,
  studentCdf,
  studentQuantile,
  Tally,
  varianceOf,
  wilson,
  type Distribution,
  type Fit,
} from "../../src/kernel/index.ts";
import type { Figures } from "./agreement.ts";
import { gives, type Family } from "./family.ts";
import { EntryFault, type Fields } from "./fields.ts";

const tallyOf = (values: readonly number[]): Tally => {
  const tally = new Tally();
  for (const value of values) tally.add(value);
  return tally;
};

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
const average = (values: readonly number[]): number => sumOf(values) / values.length;
const levelOf = (params: Fields): number => (params.has("level") ? params.positive("level") : 0.95);

/** Quantiles by degrees of freedom, under their number or in a list. */
const byFreedom = (params: Fields, quantile: (p: number, df: number) => number): Record<string, Figures> => {
  const list = params.positives("p");
  return Object.fromEntries(
    params.positives("df").map((df) => [String(df), list.map((p) => quantile(p, df))]),
  );
};

const chiSquare: Family = {
  name: "chi-square quantiles",
  recognises: (entry) => gives("p", "df")(entry) && /chi/i.test(entry.model),
  answer: ({ params }) => ({ formulas: byFreedom(params, chiSquareQuantile) }),
};

const student: Family = {
  name: "Student quantiles",
  recognises: gives("p", "df"),
  answer: ({ params }) => ({ formulas: byFreedom(params, studentQuantile) }),
};

const normal: Family = {
  name: "normal quantiles",
  recognises: ({ params, expected }) => params.has("p") && expected.has("z"),
  answer: ({ params }) => ({ formulas: { z: params.positives("p").map(normalQuantile) } }),
};

const kolmogorov: Family = {
  name: "Kolmogorov's distribution",
  recognises: ({ params, expected }) => params.has("x") && expected.has("Q"),
  answer: ({ params }) => ({ formulas: { Q: params.numbers("x").map(kolmogorovTail) } }),
};

const sequential: Family = {
  name: "replications until precise",
  recognises: gives("data", "target_relative_half_width"),
  answer: ({ params }) => {
    const goal = {
      level: levelOf(params),
      relativeHalfWidth: params.positive("target_relative_half_width"),
      min: params.has("min_n") ? params.count("min_n") : 3,
    };
    const data = params.numbers("data");
    const lookAhead = params.has("lookahead") ? params.number("lookahead") : 5;
    const needed = replicationsNeeded(data, { ...goal, lookAhead });
    return {
      formulas: {
        simple_rule_n: replicationsNeeded(data, { ...goal, lookAhead: 0 }) ?? null,
        with_lookahead_n: needed ?? null,
        rel_half_width_at_n:
          needed === undefined ? null : relativeHalfWidthOf(tallyOf(data.slice(0, needed)), goal.level),
      },
    };
  },
};

const warmUp: Family = {
  name: "MSER-5",
  recognises: ({ params, expected }) => params.has("data") && expected.has("truncate_batches"),
  answer: ({ params }) => {
    const data = params.numbers("data");
    const cut = mser5(data);
    if (!cut) throw new EntryFault("params.data: too few numbers for two batches");
    return {
      formulas: {
        truncate_batches: cut.batches,
        truncate_observations: cut.observations,
        mser: cut.mser,
        mean_after: average(data.slice(cut.observations)),
        mean_before: average(data),
      },
    };
  },
};

/** The names under which the number of batches, or the size of one, may be given. */
const batchNames = ["batches", "n_batches", "num_batches", "number_of_batches", "k"];
const sizeNames = ["batch_size", "size", "m", "b"];

const batchesOfRun: Family = {
  name: "batch means",
  recognises: (entry) =>
    entry.params.has("data") &&
    (/batch/i.test(entry.model) || [...batchNames, ...sizeNames].some((name) => entry.params.has(name))),
  answer: ({ params }) => {
    const data = params.numbers("data");
    const [batches, size] = [batchNames, sizeNames].map((names) => names.find((name) => params.has(name)));
    if (batches === undefined && size === undefined)
      throw new EntryFault(`params: expected one of ${[...batchNames, ...sizeNames].join(", ")}`);
    const count =
      batches === undefined ? Math.floor(data.length / params.count(size ?? "")) : params.count(batches);
    const each = Math.floor(data.length / count);
    const means = Array.from({ length: count }, (_, index) =>
      average(data.slice(index * each, (index + 1) * each)),
    );
    return { formulas: { batch_means: means, ...batchFigures(data, means, count, levelOf(params)) } };
  },
};

function batchFigures(
  data: readonly number[],
  means: readonly number[],
  batches: number,
  level: number,
): Readonly<Record<string, Figures>> {
  const found = batchMeans(data, { batches, level });
  if (found.kind !== "interval") throw new EntryFault("params.data: too few numbers for two batches");
  const { mean, halfWidth } = found;
  const variance = tallyOf(means).variance ?? NaN;
  const pairs = sumOf(means.slice(1).map((one, index) => (one - mean) * ((means[index] ?? 0) - mean)));
  const lag = pairs / sumOf(means.map((one) => (one - mean) ** 2));
  return {
    mean,
    grand_mean: mean,
    half_width: halfWidth,
    lower: mean - halfWidth,
    upper: mean + halfWidth,
    sd: Math.sqrt(variance),
    sd_of_batch_means: Math.sqrt(variance),
    sd_batch_means: Math.sqrt(variance),
    variance_of_batch_means: variance,
    standard_error: Math.sqrt(variance / batches),
    se: Math.sqrt(variance / batches),
    relative_half_width: halfWidth / mean,
    lag1_autocorrelation: lag,
    lag1_of_batch_means: lag,
  };
}

const interval: Family = {
  name: "interval of a mean",
  recognises: ({ params, expected }) => params.has("data") && expected.has("half_width", "mean"),
  answer: ({ params }) => {
    const tally = tallyOf(params.numbers("data"));
    const found = meanInterval(tally, levelOf(params));
    if (found.kind !== "interval") throw new EntryFault("params.data: expected several numbers");
    const { mean, halfWidth } = found;
    return {
      formulas: {
        mean,
        sd: Math.sqrt(tally.variance ?? NaN),
        half_width: halfWidth,
        lower: mean - halfWidth,
        upper: mean + halfWidth,
        relative_half_width: halfWidth / mean,
      },
    };
  },
};

const comparison: Family = {
  name: "comparison of two scenarios",
  recognises: gives("a", "b"),
  answer: ({ params }) => {
    const [a, b] = [params.numbers("a"), params.numbers("b")];
    if (a.length !== b.length) throw new EntryFault("params: expected as many numbers in a as in b");
    const level = levelOf(params);
    const differences = tallyOf(b.map((one, index) => one - (a[index] ?? 0)));
    const paired = meanInterval(differences, level);
    if (paired.kind !== "interval") throw new EntryFault("params.a: expected several numbers");
    const n = a.length;
    const [varianceA, varianceB] = [tallyOf(a).variance ?? 0, tallyOf(b).variance ?? 0];
    const both = varianceA / n + varianceB / n;
    const df = both ** 2 / ((varianceA / n) ** 2 / (n - 1) + (varianceB / n) ** 2 / (n - 1));
    const t = paired.mean / Math.sqrt((differences.variance ?? 0) / n);
    const welch = paired.mean / Math.sqrt(both);
    const covariance = (varianceA + varianceB - (differences.variance ?? 0)) / 2;
    return {
      tolerance: 1e-8,
      formulas: {
        paired: {
          mean_difference: paired.mean,
          half_width: paired.halfWidth,
          t,
          p_value: 2 * studentCdf(-Math.abs(t), n - 1),
        },
        welch: {
          df,
          half_width: studentQuantile((1 + level) / 2, df) * Math.sqrt(both),
          t: welch,
          p_value: 2 * studentCdf(-Math.abs(welch), df),
        },
        correlation: covariance / Math.sqrt(varianceA * varianceB),
        variance_reduction_factor: (varianceA + varianceB) / (differences.variance ?? NaN),
      },
    };
  },
};

const ratio: Family = {
  name: "interval of a ratio",
  recognises: gives("good", "total"),
  answer: ({ params }) => {
    const [good, total] = [params.numbers("good"), params.numbers("total")];
    if (good.length !== total.length)
      throw new EntryFault("params: expected as many numbers in good as in total");
    const level = levelOf(params);
    const found = ratioInterval(good, total, level);
    if (found.kind !== "interval") throw new EntryFault("params.good: expected several numbers");
    const n = good.length;
    const standardError = found.halfWidth / studentQuantile((1 + level) / 2, n - 1);
    const isNormal = params.has("quantile") && params.text("quantile") === "normal";
    return {
      formulas: {
        ratio: found.ratio,
        sigma: standardError * Math.sqrt(n),
        half_width: isNormal ? standardError * normalQuantile((1 + level) / 2) : found.halfWidth,
        mean_of_ratios_for_contrast: average(good.map((one, index) => one / (total[index] ?? NaN))),
      },
    };
  },
};

const score: Family = {
  name: "Wilson's interval",
  recognises: ({ params, expected }) => params.has("cases") && expected.has("ci"),
  answer: ({ params }) => ({
    formulas: {
      ci: triples(params, 2).map(([successes = 0, n = 0]) => {
        const found = wilson(successes, n, levelOf(params));
        return found.kind === "none" ? null : [found.low, found.high];
      }),
    },
  }),
};

/** Lists of numbers, each of a length. */
const triples = (params: Fields, length: number): readonly (readonly number[])[] =>
  params.list("cases").map((one, index) => {
    if (Array.isArray(one) && one.length === length && one.every((each) => typeof each === "number"))
      return one;
    throw new EntryFault(`params.cases[${index}]: expected ${length} numbers`);
  });

const budget: Family = {
  name: "computing budget",
  recognises: gives("means", "sds"),
  answer: ({ params }) => {
    const sds = params.positives("sds");
    params.value("total_for_counts");
    const alternatives = params
      .numbers("means")
      .map((mean, index) => ({ mean, standardDeviation: sds[index] ?? 0 }));
    return { formulas: { fractions: budgetShares(alternatives) } };
  },
};

const selection: Family = {
  name: "selection of the best",
  recognises: ({ params, expected }) => params.has("cases") && expected.has("eta"),
  answer: ({ params }) => {
    const found = triples(params, 3).map(([alpha = 0, k = 0, first = 0]) =>
      kimNelsonConstants(k, first, alpha),
    );
    return { formulas: { eta: found.map(({ eta }) => eta), h2: found.map(({ hSquared }) => hSquared) } };
  },
};

const fits: Family = {
  name: "fitted distributions",
  recognises: ({ params, expected }) => params.has("data") && expected.has("lognormal"),
  answer: ({ params }) => {
    const found = fitTimes(params.positives("data"));
    return {
      tolerance: 1e-6,
      formulas: {
        ...Object.fromEntries(found.map((fit) => [fit.family, fitFigures(fit)])),
        best_by_aic: found[0]?.family ?? "",
      },
    };
  },
};

function fitFigures({
  distribution,
  logLikelihood,
  aic,
  ksDistance,
}: Fit): Readonly<Record<string, Figures>> {
  return { ...parametersOf(distribution), loglik: logLikelihood, aic, ks_D: ksDistance };
}

/** The parameters of a distribution under the names of the textbooks. */
function parametersOf(d: Distribution): Readonly<Record<string, Figures>> {
  switch (d.kind) {
    case "exponential":
      return { mean: d.mean };
    case "lognormal": {
      const variance = Math.log1p(d.cv ** 2);
      return { mu: Math.log(d.mean) - variance / 2, sigma: Math.sqrt(variance) };
    }
    case "gamma":
      return { shape: 1 / d.cv ** 2, scale: d.mean * d.cv ** 2 };
    case "weibull":
      return "scale" in d ? { shape: d.shape, scale: d.scale } : {};
    default:
      return {};
  }
}

const patience: Family = {
  name: "patience that is seldom seen",
  recognises: gives("observations"),
  answer: ({ params }) => {
    const waits = params.objects("observations").map((one) => ({
      span: one.number("wait"),
      isGivenUp: one.value("abandoned") === true,
    }));
    const mean = meanPatience(waits);
    return {
      formulas: {
        rate: mean === undefined ? null : 1 / mean,
        mean_patience: mean ?? null,
        km: kaplanMeier(waits).map(({ span, share }) => [span, share]),
        naive_mean_of_abandoned: average(waits.flatMap(({ span, isGivenUp }) => (isGivenUp ? [span] : []))),
      },
    };
  },
};

/** The names under which daily counts may be given. */
const countNames = ["counts", "daily_counts", "data"];

const overdispersion: Family = {
  name: "daily counts",
  recognises: ({ params, expected }) =>
    countNames.some((name) => params.has(name)) && expected.has("index_of_dispersion"),
  answer: ({ params }) => {
    const counts = params.numbers(countNames.find((name) => params.has(name)) ?? "counts");
    const tally = tallyOf(counts);
    const [mean, variance] = [tally.mean ?? NaN, tally.variance ?? NaN];
    return {
      tolerance: 1e-6,
      formulas: {
        n: counts.length,
        mean,
        variance,
        sd: Math.sqrt(variance),
        index_of_dispersion: variance / mean,
        dispersion_statistic: ((counts.length - 1) * variance) / mean,
        shape_moments: mean ** 2 / (variance - mean),
        gamma_shape_moments: mean ** 2 / (variance - mean),
      },
    };
  },
};

const otherStreams: Family = {
  name: "MRG32k3a",
  recognises: ({ params, expected }) => params.has("seed") && expected.has("first5"),
  answer: () => ({ leftOut: "the streams of MRG32k3a: the product draws from sfc32, seeded by name" }),
};

const samplers: Family = {
  name: "samplers",
  recognises: ({ params, expected }) => params.has("p") && expected.has("distributions"),
  answer: ({ params, expected }) => {
    const shares = params.positives("p");
    const list = expected.objects("distributions").map(namedDistribution);
    return {
      formulas: {
        distributions: list.map((distribution) => ({
          mean: meanOf(distribution),
          sd: Math.sqrt(varianceOf(distribution)),
          ...parametersOf(distribution),
        })),
      },
      simulations: [
        {
          at: "kernel",
          most: 100,
          replicate: (seed, replication) =>
            Object.fromEntries(
              list.flatMap((distribution, index) => {
                const draw = samplerOf(distribution);
                const stream = streamFor(seed, replication, `sampler/${index}`);
                const drawn = Array.from({ length: 20_000 }, () => draw(stream)).toSorted((a, b) => a - b);
                const name = `distributions[${index}]`;
                return [
                  [`${name}.mean`, [sumOf(drawn), drawn.length] as const],
                  ...shares.map(
                    (p, at) =>
                      [`${name}.q[${at}]`, [drawn[Math.floor(p * drawn.length)] ?? NaN, 1] as const] as const,
                  ),
                ];
              }),
            ),
        },
      ],
    };
  },
};

/** A distribution by its parameters, as the entries name them. */
function namedDistribution(one: Fields): Distribution {
  switch (one.text("dist")) {
    case "lognormal":
      return { kind: "lognormal", mean: one.positive("mean"), cv: one.positive("cv") };
    case "gamma":
      return { kind: "gamma", mean: one.positive("mean"), cv: one.positive("cv") };
    case "weibull":
      return { kind: "weibull", shape: one.positive("shape"), scale: one.positive("scale") };
    case "exponential":
      return { kind: "exponential", mean: one.positive("mean") };
    case "triangular":
      return {
        kind: "triangular",
        low: one.number("low"),
        mode: one.number("mode"),
        high: one.number("high"),
      };
    case "uniform":
      return { kind: "uniform", low: one.number("low"), high: one.number("high") };
    default:
      throw new EntryFault(`${one.path}.dist: no distribution "${one.text("dist")}" is known here`);
  }
}

/** Families of statistics, fits and random numbers. */
export const statisticFamilies: readonly Family[] = [
  chiSquare,
  student,
  samplers,
  normal,
  kolmogorov,
  sequential,
  warmUp,
  fits,
  overdispersion,
  batchesOfRun,
  interval,
  comparison,
  ratio,
  score,
  budget,
  selection,
  patience,
  otherStreams,
];
