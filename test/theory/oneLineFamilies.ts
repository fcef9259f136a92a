import {
  erlangA,
  erlangAWithin,
  erlangB,
  erlangC,
  erlangCServedWithin,
  erlangCServersFor,
  erlangCServiceLevel,
  erlangCWaitQuantile,
  halfinWhitt,
  normalCdf,
  normalDensity,
  oneOfTwo,
  phaseQueue,
  pollaczekKhinchine,
  rosteredFor,
  twoInTurn,
  type Distribution,
  type TwoPhases,
} from "../../src/kernel/index.ts";
import type { Figures, Sample } from "./agreement.ts";
import { deskQueue, type DeskQueue } from "./deskQueue.ts";
import { gives, type Family } from "./family.ts";
import { EntryFault, type Fields } from "./fields.ts";
import { figuresOf, levelOf, minutesFor, onKernel, times } from "./kernelSimulation.ts";
import type { QueueModel, QueueNetwork } from "./queueNetwork.ts";
import { distributionOf, moments } from "./serviceTime.ts";

const exponential = (mean: number): Distribution => ({ kind: "exponential", mean });

/** One station, first come first served. */
const lineOf = (
  rate: number,
  service: Distribution,
  servers: number,
  more: Partial<QueueModel["classes"][number]> = {},
): QueueModel => ({ servers: [servers], classes: [{ station: 0, rate, service, ...more }] });

/** What an M/M/c queue is asked, simulated. */
function queueFigures(run: QueueNetwork, servers: number): Sample {
  const all = figuresOf(run.counts);
  return {
    p_wait: all.pWait,
    mean_wait: all.meanWait,
    mean_wait_seconds: times(all.meanWait, 60),
    mean_sojourn: all.meanStay,
    service_level: all.servedInTime,
    mean_queue: levelOf(run.waiting[0], run),
    mean_in_system: levelOf(run.inStation[0], run),
    occupancy: levelOf(run.busy[0], run, servers),
    rho: levelOf(run.busy[0], run, servers),
  };
}

/** The rate per minute, from the count of a period where it is given, which has all its digits. */
const rateOf = (params: Fields): number =>
  params.has("arrivals", "per_minutes")
    ? params.positive("arrivals") / params.positive("per_minutes")
    : params.positive("arrival_rate_per_min");

const lossStation: Family = {
  name: "Erlang B",
  recognises: ({ params, expected }) => params.has("offered_load", "servers") && expected.has("p_block"),
  answer: ({ params }) => {
    const [load, servers] = [params.positive("offered_load"), params.count("servers")];
    const found = erlangB({ arrivalRate: load, meanServiceTime: 1, servers });
    const shapes: readonly Distribution[] = [exponential(1), { kind: "lognormal", mean: 1, cv: 1.3 }];
    return {
      formulas: {
        p_block: found.blockingProbability,
        carried_load: found.carriedLoad,
        occupancy: found.occupancy,
      },
      simulations: shapes.map((service) => {
        const model: QueueModel = { ...lineOf(load, service, servers), room: 0 };
        return onKernel({
          model,
          minutes: minutesFor(40_000, model),
          sample: (run) => ({
            p_block: figuresOf(run.counts).pBlock,
            carried_load: levelOf(run.busy[0], run),
            occupancy: levelOf(run.busy[0], run, servers),
          }),
        });
      }),
    };
  },
};

const patientLine: Family = {
  name: "Erlang C",
  recognises: (entry) =>
    gives("mean_service_min", "servers", "target_wait_seconds")(entry) &&
    !entry.params.has("mean_patience_seconds") &&
    !entry.params.has("patience"),
  answer: ({ params }) => {
    const station = {
      arrivalRate: rateOf(params),
      meanServiceTime: params.positive("mean_service_min"),
      servers: params.count("servers"),
    };
    const target = params.number("target_wait_seconds") / 60;
    const found = erlangC(station);
    if (found.kind === "unstable") throw new EntryFault("params: the servers cannot keep up");
    const model = lineOf(station.arrivalRate, exponential(station.meanServiceTime), station.servers);
    return {
      formulas: {
        offered_load: found.offeredLoad,
        occupancy: found.occupancy,
        p_wait: found.waitProbability,
        mean_wait: found.meanWait,
        mean_wait_given_wait: found.meanWaitGivenWait,
        mean_queue: found.meanQueue,
        mean_in_system: found.meanInSystem,
        mean_sojourn: found.meanTimeInSystem,
        service_level: erlangCServiceLevel(station, target),
        mean_wait_seconds: found.meanWait * 60,
        p_sojourn_within_3_service_times: erlangCServedWithin(station, 3 * station.meanServiceTime),
        wait_percentile_90_min: erlangCWaitQuantile(station, 0.9) ?? NaN,
      },
      simulations: [
        onKernel({
          model,
          minutes: minutesFor(50_000, model),
          run: { target },
          sample: (run) => queueFigures(run, station.servers),
        }),
        deskQueue({ ...station, service: exponential(station.meanServiceTime), target }, deskFigures),
      ],
    };
  },
};

/** What a desk of one line is asked. */
const deskFigures = (desk: DeskQueue): Sample => ({
  p_wait: desk.pWait,
  mean_wait: desk.meanWait,
  mean_wait_all: desk.meanWait,
  mean_queue: desk.meanQueue,
  occupancy: desk.occupancy,
  rho: desk.occupancy,
  service_level: desk.servedInTime,
  p_abandon: desk.pAbandon,
  service_level_offered: desk.servedInTime,
  service_level_answered: desk.servedInTimeOfServed,
  service_level_excl_short_abandon: desk.servedInTimeOfRest,
  service_level_short_abandon_counts_good: desk.inTimeOrLeft,
  p_served_within_target: desk.servedInTime,
});

const staffing: Family = {
  name: "staffing by Erlang C",
  recognises: ({ expected }) =>
    expected.has("cases") && expected.objects("cases")[0]?.has("required") === true,
  answer: ({ expected }) => ({
    formulas: {
      cases: expected.objects("cases").map((one) => {
        const goal = {
          arrivalRate: one.positive("arrivals") / one.positive("per_minutes"),
          meanServiceTime: one.positive("mean_service_min"),
          within: one.number("target_seconds") / 60,
          serviceLevel: one.number("target"),
        };
        const servers = erlangCServersFor(
          one.value("max_occupancy") === null || !one.has("max_occupancy")
            ? goal
            : { ...goal, maxOccupancy: one.positive("max_occupancy") },
        );
        return {
          required: servers,
          service_level: erlangCServiceLevel({ ...goal, servers }, goal.within),
          service_level_one_fewer:
            servers === 1 ? 0 : erlangCServiceLevel({ ...goal, servers: servers - 1 }, goal.within),
        };
      }),
    },
  }),
};

const shrinkage: Family = {
  name: "shrinkage",
  recognises: gives("raw", "shrinkage"),
  answer: ({ params }) => {
    const shares = params.numbers("shrinkage");
    return {
      formulas: {
        rostered: params.positives("raw").map((raw, index) => rosteredFor(raw, shares[index] ?? 0)),
      },
    };
  },
};

const squareRoot: Family = {
  name: "square-root staffing",
  recognises: gives("beta"),
  answer: ({ params, expected }) => {
    const betas = Array.isArray(params.value("beta")) ? params.numbers("beta") : [params.number("beta")];
    const others = params.names.filter((one) => one !== "beta" && !one.startsWith("note"));
    const ratio = impatienceOf(params);
    if (others.length > 0 && ratio === undefined)
      return { leftOut: `square-root staffing with parameters that are not known: ${others.join(", ")}` };
    const limit = (beta: number): Figures => (ratio === undefined ? halfinWhitt(beta) : garnett(beta, ratio));
    const single = !Array.isArray(params.value("beta"));
    const values = betas.map(limit);
    return { formulas: { [expectedName(expected)]: single ? (values[0] ?? NaN) : values } };
  },
};

/** The rate of losing patience over the rate of service, however it is given; undefined when it is not. */
function impatienceOf(params: Fields): number | undefined {
  const name = params.names.find((one) => /^(theta|patience).*(mu|service)/.test(one));
  if (name !== undefined) return params.positive(name);
  const inverse = params.names.find((one) => /^mu.*theta/.test(one));
  if (inverse !== undefined) return 1 / params.positive(inverse);
  return params.has("theta", "mu") ? params.positive("theta") / params.positive("mu") : undefined;
}

const expectedName = (expected: Fields): string =>
  expected.names.find((name) => name.startsWith("p_wait")) ?? "p_wait_limit";

/** The limit of the wait probability with impatience. Garnett, Mandelbaum and Reiman (2002), theorem 4. */
function garnett(beta: number, ratio: number): number {
  const hazard = (x: number): number => normalDensity(x) / normalCdf(-x);
  const root = Math.sqrt(ratio);
  return 1 / (1 + (root * hazard(beta / root)) / hazard(-beta));
}

const impatientLine: Family = {
  name: "Erlang A",
  recognises: gives("arrival_rate_per_min", "mean_service_min", "servers", "mean_patience_seconds"),
  answer: ({ params }) => {
    const station = {
      arrivalRate: rateOf(params),
      meanServiceTime: params.positive("mean_service_min"),
      servers: params.count("servers"),
      meanPatience: params.positive("mean_patience_seconds") / 60,
    };
    const target = params.has("target_wait_seconds") ? params.number("target_wait_seconds") / 60 : 0;
    const found = erlangA(station);
    const within = erlangAWithin(station, target);
    const service = exponential(station.meanServiceTime);
    const patience = exponential(station.meanPatience);
    const model = lineOf(station.arrivalRate, service, station.servers, { patience });
    return {
      formulas: {
        offered_load: found.offeredLoad,
        p_wait: found.waitProbability,
        p_abandon: found.abandonProbability,
        mean_wait_all: found.meanWait,
        mean_wait_all_seconds: found.meanWait * 60,
        mean_wait_served: found.meanWaitServed,
        mean_wait_abandoned: found.meanWaitAbandoned,
        mean_offered_wait: found.meanOfferedWait,
        mean_queue: found.meanQueue,
        occupancy: found.occupancy,
        p_served_within_target: within.servedWithin,
        p_abandon_within_target: within.abandonedWithin,
        p_wait_gt_target: within.waitedLonger,
        service_level_offered: within.serviceLevelOfOffered,
        service_level_answered: within.serviceLevelOfServed,
        service_level_excl_short_abandon: within.serviceLevelWithoutShortAbandons,
        service_level_short_abandon_counts_good: within.serviceLevelWithShortAbandons,
      },
      simulations: [
        onKernel({
          model,
          minutes: minutesFor(50_000, model),
          run: { target },
          sample: (run) => impatientFigures(run, station.servers),
        }),
        deskQueue({ ...station, service, patience, target }, deskFigures),
      ],
    };
  },
};

/** What a queue with patience is asked, simulated. */
function impatientFigures(run: QueueNetwork, servers: number): Sample {
  const all = figuresOf(run.counts);
  return {
    p_wait: all.pWait,
    p_abandon: all.pAbandon,
    mean_wait_all: all.meanWait,
    mean_wait_served: all.meanWaitServed,
    mean_wait_abandoned: all.meanWaitAbandoned,
    mean_queue: levelOf(run.waiting[0], run),
    occupancy: levelOf(run.busy[0], run, servers),
    p_served_within_target: all.servedInTime,
    p_abandon_within_target: all.abandonedInTime,
    p_wait_gt_target: all.tooLong,
    service_level_offered: all.servedInTime,
    service_level_answered: all.servedInTimeOfServed,
    service_level_excl_short_abandon: all.servedInTimeOfRest,
    service_level_short_abandon_counts_good: all.inTimeOrLeft,
  };
}

const generalPatience: Family = {
  name: "M/M/c+G",
  recognises: gives("arrival_rate_per_min", "mean_service_min", "servers", "patience"),
  answer: ({ params }) => {
    const servers = params.count("servers");
    const target = params.has("target_wait_seconds") ? params.number("target_wait_seconds") / 60 : 0;
    const how = params.object("patience");
    const balks = how.text("dist").startsWith("atom_at_zero");
    const patience = balks ? exponential(how.positive("mean_min")) : distributionOf(how);
    const service = exponential(params.positive("mean_service_min"));
    const rate = rateOf(params);
    const model = lineOf(rate, service, servers, {
      patience,
      ...(balks ? { balking: how.number("p_balk") } : {}),
    });
    const line = { arrivalRate: rate, meanServiceTime: service.kind === "exponential" ? service.mean : 0 };
    return {
      simulations: [
        onKernel({
          model,
          minutes: minutesFor(50_000, model),
          most: 400,
          run: { target },
          sample: (run) => impatientFigures(run, servers),
        }),
        ...(balks || !isDeskTime(patience)
          ? []
          : [deskQueue({ ...line, servers, service, patience, target }, deskFigures)]),
      ],
    };
  },
};

/** Whether a load file can say a time of this kind. */
const isDeskTime = ({ kind }: Distribution): boolean =>
  kind === "exponential" || kind === "lognormal" || kind === "gamma" || kind === "deterministic";

const singleServer: Family = {
  name: "M/G/1",
  recognises: (entry) =>
    gives("arrival_rate_per_min", "service")(entry) &&
    !entry.params.has("servers") &&
    !entry.params.has("rate"),
  answer: ({ params }) => {
    const service = distributionOf(params.object("service"));
    const arrivalRate = rateOf(params);
    const found = pollaczekKhinchine({ arrivalRate, ...moments(service) });
    if (found.kind === "unstable") throw new EntryFault("params: the server cannot keep up");
    const model = lineOf(arrivalRate, service, 1);
    const { meanServiceTime } = moments(service);
    return {
      formulas: {
        rho: found.occupancy,
        p_wait: found.waitProbability,
        mean_wait: found.meanWait,
        mean_sojourn: found.meanTimeInSystem,
        mean_queue: found.meanQueue,
      },
      simulations: [
        onKernel({ model, minutes: minutesFor(100_000, model), sample: (run) => queueFigures(run, 1) }),
        ...(isDeskTime(service)
          ? [deskQueue({ arrivalRate, meanServiceTime, servers: 1, service, target: 0 }, deskFigures)]
          : []),
      ],
    };
  },
};

/** M/D/c and M/PH/c: the exact value is expected, and the simulation has to find it; M/M/c for comparison. */
const generalService: Family = {
  name: "M/G/c",
  recognises: (entry) =>
    gives("arrival_rate", "servers")(entry) &&
    (entry.params.has("service_time_deterministic") || entry.params.has("service")),
  answer: ({ params }) => {
    const service: Distribution = params.has("service_time_deterministic")
      ? { kind: "deterministic", value: params.positive("service_time_deterministic") }
      : distributionOf(params.object("service"));
    const [rate, servers] = [params.positive("arrival_rate"), params.count("servers")];
    const { meanServiceTime, serviceTimeVariance } = moments(service);
    const cv2 = serviceTimeVariance / meanServiceTime ** 2;
    const markov = erlangC({ arrivalRate: rate, meanServiceTime, servers });
    if (markov.kind === "unstable") throw new EntryFault("params: the servers cannot keep up");
    const single = pollaczekKhinchine({ arrivalRate: rate, meanServiceTime, serviceTimeVariance });
    const phases = phasesOf(service);
    const exact =
      servers === 1 && single.kind === "steady"
        ? single
        : phases && phaseQueue({ arrivalRate: rate, service: phases, servers });
    const model = lineOf(rate, service, servers);
    const half = meanServiceTime / 2;
    const line = { arrivalRate: rate, meanServiceTime, servers, service };
    return {
      tolerance: 1e-8,
      formulas: {
        mean_wait_mmc: markov.meanWait,
        approx_half_rule: markov.meanWait / 2,
        approx_cosmetatos_kimura: (markov.meanWait * cosmetatos(markov.occupancy, servers)) / 2,
        approx_allen_cunneen: (markov.meanWait * (1 + cv2)) / 2,
        ...(exact
          ? {
              p_wait: exact.waitProbability,
              mean_wait: exact.meanWait,
              ratio_to_mmc: exact.meanWait / markov.meanWait,
              approx_relative_error: (markov.meanWait * (1 + cv2)) / 2 / exact.meanWait - 1,
            }
          : {}),
      },
      simulations: [
        onKernel({
          model,
          minutes: minutesFor(100_000, model),
          most: exact ? 60 : 250,
          run: { target: half },
          sample: (run) => ({
            ...queueFigures(run, servers),
            ratio_to_mmc: times(figuresOf(run.counts).meanWait, 1 / markov.meanWait),
            p_wait_le_half_service: figuresOf(run.counts).servedInTime,
          }),
        }),
        onKernel({
          model,
          minutes: minutesFor(100_000, model),
          most: 150,
          run: { target: meanServiceTime },
          sample: (run) => ({ p_wait_le_one_service: figuresOf(run.counts).servedInTime }),
        }),
        ...(isDeskTime(service)
          ? [
              deskQueue({ ...line, target: meanServiceTime }, (desk) => ({
                p_wait: desk.pWait,
                mean_wait: desk.meanWait,
                p_wait_le_one_service: desk.servedInTime,
              })),
            ]
          : []),
      ],
    };
  },
};

/** How much longer the wait of M/D/c is than half of that of M/M/c, nearly. Cosmetatos (1976). */
const cosmetatos = (occupancy: number, servers: number): number =>
  1 + ((1 - occupancy) * (servers - 1) * (Math.sqrt(4 + 5 * servers) - 2)) / (16 * occupancy * servers);

/** A service time as two exponential phases, where it is of two. */
function phasesOf(service: Distribution): TwoPhases | undefined {
  if (service.kind === "gamma" && Math.abs(service.cv ** 2 - 1 / 2) < 1e-12) return twoInTurn(service.mean);
  if (service.kind !== "mixture" || service.of.length !== 2) return undefined;
  const [one, other] = service.of;
  if (one?.distribution.kind !== "exponential" || other?.distribution.kind !== "exponential")
    return undefined;
  return oneOfTwo(one.weight / (one.weight + other.weight), [one.distribution.mean, other.distribution.mean]);
}

/** Families of one line, first come first served. */
export const oneLineFamilies: readonly Family[] = [
  lossStation,
  impatientLine,
  generalPatience,
  patientLine,
  staffing,
  shrinkage,
  squareRoot,
  singleServer,
  generalService,
];
