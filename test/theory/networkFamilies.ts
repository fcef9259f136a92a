import {
  batchQueue,
  erlangC,
  exponentialVariate,
  jacksonNetwork,
  regimeQueue,
  retrialQueue,
  type Distribution,
  type Sampler,
} from "../../src/kernel/index.ts";
import type { Sample } from "./agreement.ts";
import { gives, type Family } from "./family.ts";
import { EntryFault, type Fields } from "./fields.ts";
import { figuresOf, levelOf, minutesFor, onKernel, sumOf, times } from "./kernelSimulation.ts";
import type { QueueModel, QueueNetwork } from "./queueNetwork.ts";

const exponential = (mean: number): Distribution => ({ kind: "exponential", mean });

const network: Family = {
  name: "Jackson network",
  recognises: gives("external_rates", "stations", "routing"),
  answer: ({ params, expected }) => {
    const stations = params.objects("stations").map((one) => ({
      meanServiceTime: one.has("service_rate")
        ? 1 / one.positive("service_rate")
        : one.positive("mean_service_min"),
      servers: one.count("servers"),
    }));
    const routing = params.list("routing").map((row) => {
      if (Array.isArray(row) && row.length === stations.length && row.every((one) => typeof one === "number"))
        return row;
      throw new EntryFault("params.routing: expected a row of probabilities for each station");
    });
    const arrivalRates = params.numbers("external_rates");
    const found = jacksonNetwork({ arrivalRates, stations, routing });
    if (found.meanTimeInNetwork === undefined) throw new EntryFault("params: some servers cannot keep up");
    const outside = arrivalRates.reduce((sum, rate) => sum + rate, 0);
    const model: QueueModel = {
      servers: stations.map(({ servers }) => servers),
      classes: stations.map(({ meanServiceTime }, index) => ({
        station: index,
        rate: arrivalRates[index] ?? 0,
        service: exponential(meanServiceTime),
        next: routing[index] ?? [],
      })),
    };
    const within =
      expected.names.find((name) => /^p_end_to_end_within_\d/.test(name)) ?? "p_end_to_end_within_0";
    return {
      formulas: {
        stations: found.queues.map((queue, index) =>
          queue.kind === "unstable"
            ? {}
            : {
                arrival_rate: found.arrivalRates[index] ?? NaN,
                occupancy: queue.occupancy,
                p_wait: queue.waitProbability,
                mean_wait: queue.meanWait,
                mean_sojourn: queue.meanTimeInSystem,
                mean_in_system: queue.meanInSystem,
              },
        ),
        mean_total_in_system: found.meanTimeInNetwork * outside,
        mean_end_to_end_time: found.meanTimeInNetwork,
        mean_visits: found.meanVisits,
        mean_remaining_time_from_station: found.meanTimeFrom ?? [],
      },
      simulations: [
        onKernel({
          model,
          minutes: minutesFor(30_000, model),
          run: { shortStay: Number(within.replace("p_end_to_end_within_", "").replace("_", ".")) },
          most: 150,
          sample: (run) => networkFigures(run, model, within),
        }),
      ],
    };
  },
};

function networkFigures(run: QueueNetwork, { servers }: QueueModel, within: string): Sample {
  const left = sumOf(run.counts, (count) => count.left);
  const stations = servers.flatMap((of, index) => {
    const count = run.counts[index];
    if (!count) return [];
    const figures = figuresOf([count]);
    return [
      [`stations[${index}].occupancy`, levelOf(run.busy[index], run, of)],
      [`stations[${index}].p_wait`, figures.pWait],
      [`stations[${index}].mean_wait`, figures.meanWait],
      [`stations[${index}].mean_sojourn`, figures.meanStay],
      [`stations[${index}].mean_in_system`, levelOf(run.inStation[index], run)],
    ] as const;
  });
  return {
    ...Object.fromEntries(stations),
    mean_end_to_end_time: [sumOf(run.counts, (count) => count.wholeStay), left],
    [within]: [sumOf(run.counts, (count) => count.leftShortly), left],
  };
}

/** The mean and variance of the size of a batch, and how to draw one. */
function batchOf(fields: Fields): {
  readonly mean: number;
  readonly variance: number;
  readonly draw: Sampler;
} {
  const type = fields.text("type");
  if (type === "fixed") {
    const size = fields.count("size");
    return { mean: size, variance: 0, draw: () => size };
  }
  if (type === "geometric") {
    const mean = fields.has("p")
      ? 1 / fields.positive("p")
      : fields.positive(fields.has("mean") ? "mean" : "mean_size");
    const fails = Math.log1p(-1 / mean);
    return {
      mean,
      variance: mean * (mean - 1),
      draw: (stream) => (mean === 1 ? 1 : 1 + Math.floor(-exponentialVariate(stream) / fails)),
    };
  }
  if (type === "uniform") {
    const [low, high] = [fields.count("low"), fields.count("high")];
    const span = high - low + 1;
    return {
      mean: (low + high) / 2,
      variance: (span * span - 1) / 12,
      draw: (stream) => low + Math.floor(span * stream.next()),
    };
  }
  return tableOf(fields, type);
}

/** A batch size by its probabilities. */
function tableOf(fields: Fields, type: string): ReturnType<typeof batchOf> {
  const name = ["p", "pmf", "probabilities"].find((one) => fields.has(one));
  const sizes = ["sizes", "values", "size"].find((one) => fields.has(one));
  if (name === undefined || sizes === undefined)
    throw new EntryFault(`${fields.path}.type: no batch "${type}" is known here`);
  const list = fields.positives(sizes);
  const shares = fields.numbers(name);
  const mean = list.reduce((sum, size, index) => sum + size * (shares[index] ?? 0), 0);
  const square = list.reduce((sum, size, index) => sum + size * size * (shares[index] ?? 0), 0);
  return {
    mean,
    variance: square - mean * mean,
    draw: (stream) => {
      let left = stream.next();
      for (const [index, size] of list.entries()) {
        left -= shares[index] ?? 0;
        if (left < 0) return size;
      }
      return list.at(-1) ?? 1;
    },
  };
}

const batches: Family = {
  name: "batch arrivals",
  recognises: gives("batch_rate", "batch"),
  answer: ({ params }) => {
    const batch = batchOf(params.object("batch"));
    const rate = params.positive("batch_rate");
    const meanServiceTime = 1 / params.positive("service_rate");
    const servers = params.has("servers") ? params.count("servers") : 1;
    const found = batchQueue({
      batchRate: rate,
      meanBatchSize: batch.mean,
      batchSizeVariance: batch.variance,
      meanServiceTime,
    });
    if (servers === 1 && !found) throw new EntryFault("params: the server cannot keep up");
    const model: QueueModel = {
      servers: [servers],
      classes: [{ station: 0, rate, service: exponential(meanServiceTime) }],
      batch: batch.draw,
    };
    return {
      formulas:
        found && servers === 1
          ? {
              rho: found.occupancy,
              mean_in_system: found.meanInSystem,
              mean_sojourn: found.meanTimeInSystem,
              mean_wait: found.meanWait,
            }
          : {},
      simulations: [
        onKernel({
          model,
          minutes: minutesFor(30_000, model),
          most: 150,
          sample: (run) => ({
            rho: levelOf(run.busy[0], run, servers),
            mean_in_system: levelOf(run.inStation[0], run),
            mean_sojourn: figuresOf(run.counts).meanStay,
            mean_wait: figuresOf(run.counts).meanWait,
          }),
        }),
      ],
    };
  },
};

const retrial: Family = {
  name: "retrials",
  recognises: gives("arrival_rate", "service_rate", "retrial_rate"),
  answer: ({ params }) => {
    const rate = params.positive("arrival_rate");
    const meanServiceTime = 1 / params.positive("service_rate");
    const meanRetrialTime = 1 / params.positive("retrial_rate");
    const found = retrialQueue({ arrivalRate: rate, meanServiceTime, meanRetrialTime });
    if (!found) throw new EntryFault("params: the server cannot keep up");
    const model: QueueModel = {
      servers: [1],
      classes: [{ station: 0, rate, service: exponential(meanServiceTime) }],
      room: 0,
      redial: { probability: 1, meanDelay: meanRetrialTime },
    };
    return {
      formulas: {
        p_busy: found.occupancy,
        mean_orbit: found.meanOrbit,
        mean_orbit_time: found.meanOrbitTime,
      },
      simulations: [
        onKernel({
          model,
          minutes: minutesFor(30_000, model),
          most: 150,
          sample: (run) => ({
            p_busy: levelOf(run.busy[0], run),
            mean_orbit: levelOf(run.orbit, run),
            mean_orbit_time: levelOf(run.orbit, run, rate),
          }),
        }),
      ],
    };
  },
};

const redial: Family = {
  name: "redial after abandoning",
  recognises: gives("redial_probability"),
  answer: ({ params }) => {
    const rate = params.positive("arrival_rate_per_min");
    const servers = params.count("servers");
    const probability = params.number("redial_probability");
    const model: QueueModel = {
      servers: [servers],
      classes: [
        {
          station: 0,
          rate,
          service: exponential(params.positive("mean_service")),
          patience: exponential(params.positive("mean_patience")),
        },
      ],
      redial: { probability, meanDelay: params.positive("mean_redial_delay") },
    };
    const minutes = minutesFor(50_000, model);
    return {
      simulations: [
        onKernel({
          model,
          minutes,
          most: 400,
          sample: (run) => {
            const all = figuresOf(run.counts);
            const arrived = sumOf(run.counts, (count) => count.arrived);
            const abandoned = sumOf(run.counts, (count) => count.abandoned);
            return {
              attempt_rate: [arrived, minutes],
              p_abandon_per_attempt: all.pAbandon,
              p_lost_per_original: [abandoned * (1 - probability), arrived - abandoned * probability],
              mean_orbit: levelOf(run.orbit, run),
              mean_queue: levelOf(run.waiting[0], run),
              occupancy: levelOf(run.busy[0], run, servers),
              mean_wait_per_attempt: all.meanWait,
              p_delay_time_average: levelOf(run.full[0], run),
            };
          },
        }),
      ],
    };
  },
};

const regimes: Family = {
  name: "arrivals in regimes",
  recognises: gives("rates", "switch_rate_normal_to_burst", "switch_rate_burst_to_normal"),
  answer: ({ params }) => {
    const [normal = 0, burst = 0] = params.positives("rates");
    const spells = [
      1 / params.positive("switch_rate_normal_to_burst"),
      1 / params.positive("switch_rate_burst_to_normal"),
    ] as const;
    const meanService = params.positive("mean_service");
    const servers = params.count("servers");
    const cycle = spells[0] + spells[1];
    const meanRate = (normal * spells[0] + burst * spells[1]) / cycle;
    const markov = erlangC({ arrivalRate: meanRate, meanServiceTime: meanService, servers });
    if (markov.kind === "unstable") throw new EntryFault("params: the servers cannot keep up");
    const model: QueueModel = {
      servers: [servers],
      classes: [{ station: 0, rate: meanRate, service: exponential(meanService) }],
      regimes: [
        { rate: normal, meanSpell: spells[0] },
        { rate: burst, meanSpell: spells[1] },
      ],
    };
    const found = regimeQueue({
      regimes: [
        { arrivalRate: normal, meanSpell: spells[0] },
        { arrivalRate: burst, meanSpell: spells[1] },
      ],
      meanServiceTime: meanService,
      servers,
    });
    if (!found) throw new EntryFault("params: the servers cannot keep up");
    const minutes = 100 * cycle;
    return {
      formulas: {
        mean_arrival_rate: found.meanArrivalRate,
        occupancy: markov.occupancy,
        p_wait_arrivals: found.waitProbability,
        mean_wait: found.meanWait,
        mean_queue: found.meanQueue,
        mean_queue_normal: found.meanQueueIn[0] ?? NaN,
        mean_queue_in_burst: found.meanQueueIn[1] ?? NaN,
        burst_penalty_factor: found.meanWait / markov.meanWait,
        erlang_c_mean_wait_at_same_mean_rate: markov.meanWait,
      },
      simulations: [
        onKernel({
          model,
          minutes,
          most: 150,
          sample: (run) => ({
            mean_arrival_rate: [sumOf(run.counts, (count) => count.arrived), minutes],
            occupancy: levelOf(run.busy[0], run, servers),
            p_wait_arrivals: figuresOf(run.counts).pWait,
            mean_wait: figuresOf(run.counts).meanWait,
            mean_queue: levelOf(run.waiting[0], run),
            burst_penalty_factor: times(figuresOf(run.counts).meanWait, 1 / markov.meanWait),
          }),
        }),
      ],
    };
  },
};

const finiteDay: Family = {
  name: "finite day",
  recognises: gives("arrival_rate_per_min", "mean_service", "servers", "day_minutes"),
  answer: ({ params }) => {
    const rate = params.positive("arrival_rate_per_min");
    const minutes = params.positive("day_minutes");
    const servers = params.count("servers");
    const target = params.has("target_wait_seconds") ? params.number("target_wait_seconds") / 60 : 0;
    if (params.has("start") && !/empty/i.test(params.text("start")))
      return { leftOut: `a day that does not start empty: ${params.text("start")}` };
    if (params.has("after_close") && !/stay|served|drain/i.test(params.text("after_close")))
      return { leftOut: `a day after which not everybody is served: ${params.text("after_close")}` };
    const model: QueueModel = {
      servers: [servers],
      classes: [
        {
          station: 0,
          rate,
          service: exponential(params.positive("mean_service")),
          ...(params.has("mean_patience_min")
            ? { patience: exponential(params.positive("mean_patience_min")) }
            : {}),
        },
      ],
      ...(params.has("queue_capacity") ? { room: params.number("queue_capacity") } : {}),
    };
    return {
      formulas: { expected_arrivals: rate * minutes },
      simulations: [
        onKernel({
          model,
          minutes,
          most: 15_000,
          run: { warmUp: 0, isDrained: true, target, opens: minutes },
          sample: (run) => dayFigures(run, rate * minutes, servers),
        }),
      ],
    };
  },
};

function dayFigures(run: QueueNetwork, arrivals: number, servers: number): Sample {
  const all = figuresOf(run.counts);
  const blocked = sumOf(run.counts, (count) => count.blocked);
  const inTime = sumOf(run.counts, (count) => count.servedInTime);
  const arrived = sumOf(run.counts, (count) => count.arrived);
  return {
    expected_in_target: [inTime, 1],
    service_level_ratio_of_means: [inTime, arrived - blocked],
    service_level_counting_blocked: [inTime, arrived],
    service_level_served_only: all.servedInTimeOfServed,
    expected_abandoned: [sumOf(run.counts, (count) => count.abandoned), 1],
    expected_blocked: [blocked, 1],
    expected_arrivals: [arrived, 1],
    occupancy_open_hours: [run.busyWhileOpen, arrivals === 0 ? NaN : servers],
    mean_wait: all.meanWait,
    mean_wait_all: all.meanWait,
    mean_wait_served: all.meanWaitServed,
  };
}

/** Families of other ways to arrive, and of several stations. */
export const networkFamilies: readonly Family[] = [network, batches, retrial, redial, regimes, finiteDay];
