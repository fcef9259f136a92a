import {
  erlangC,
  meanOf,
  offeredLoadAt,
  regularisedBeta,
  samplerOf,
  sineOfferedLoad,
  streamFor,
  type Distribution,
  type RatePiece,
  type ServiceTime,
} from "../../src/kernel/index.ts";
import type { Answers, Simulation } from "./agreement.ts";
import { gives, type Family } from "./family.ts";
import { EntryFault, type Fields } from "./fields.ts";
import { crowdAt, keepHours, routeBySkill, shareAgents } from "./otherQueues.ts";
import { distributionOf } from "./serviceTime.ts";

const onKernel = (most: number, replicate: Simulation["replicate"]): Simulation => ({
  at: "kernel",
  most,
  replicate,
});

function serviceTimeOf(distribution: Distribution): ServiceTime {
  const { kind } = distribution;
  if (kind === "deterministic" || kind === "exponential" || kind === "lognormal" || kind === "gamma")
    return distribution;
  throw new EntryFault(`params.service: the load of a ${kind} time is not known`);
}

const sine: Family = {
  name: "Mt/G/inf, a sine",
  recognises: gives("lb", "A", "period_min", "service"),
  answer: ({ params, expected }) => {
    const rate = {
      mean: params.positive("lb"),
      amplitude: params.positive("A"),
      period: params.positive("period_min"),
    };
    params.value("rate");
    params.value("servers");
    const service = serviceTimeOf(distributionOf(params.object("service")));
    const load = sineOfferedLoad(rate, service);
    const times = expected.numbers("times_min");
    // Long enough ago that nobody of then is still there.
    const before = Math.ceil((30 * meanOf(service)) / rate.period) * rate.period;
    const model = {
      rate: (time: number) => rate.mean + rate.amplitude * Math.sin((2 * Math.PI * time) / rate.period),
      mostRate: rate.mean + rate.amplitude,
      service: samplerOf(service),
    };
    const days = 100;
    return {
      formulas: {
        mean_busy: times.map(load.at),
        peak_mean: load.peak,
        peak_lag_after_rate_peak_min: load.lag,
      },
      simulations: [
        onKernel(200, (seed, replication) => {
          const all = Array.from({ length: days }, (_, day) =>
            times.map((time) => time + before + day * rate.period),
          ).flat();
          const found = crowdAt({ ...model, times: all.toSorted((a, b) => a - b) }, 0, { seed, replication });
          const order = times.map((time) => [...times].filter((one) => one < time).length);
          return Object.fromEntries(
            times.map((_, index) => [
              `mean_busy[${index}]`,
              [
                found.reduce((sum, count, at) => sum + (at % times.length === order[index] ? count : 0), 0),
                days,
              ] as const,
            ]),
          );
        }),
      ],
    };
  },
};

const pieces: Family = {
  name: "Mt/G/inf, rates in pieces",
  recognises: gives("breaks_min", "rates_per_min"),
  answer: ({ params, expected }) => {
    const breaks = params.numbers("breaks_min");
    const rates = params.numbers("rates_per_min");
    const service: ServiceTime = params.has("service")
      ? serviceTimeOf(distributionOf(params.object("service")))
      : { kind: "exponential", mean: params.positive("mean_service_min") };
    const first = breaks[0] ?? 0;
    const start = params.has("start") ? params.text("start") : "empty";
    const isSteady = !start.includes("empty");
    if (isSteady && !/steady|stationary/.test(start))
      return { leftOut: `a start that is neither empty nor steady: ${start}` };
    // A steady start is the first rate for so long that it no longer matters since when.
    const long = 60 * meanOf(service);
    const list: readonly RatePiece[] = [
      ...(isSteady ? [{ from: first - long, to: first, rate: rates[0] ?? 0 }] : []),
      ...rates.map((rate, index) => ({
        from: breaks[index] ?? 0,
        to: breaks[index + 1] ?? Infinity,
        rate,
      })),
    ];
    const times = expected.numbers("times_min");
    const model = {
      rate: (time: number) => list.find(({ from, to }) => time >= from && time < to)?.rate ?? 0,
      mostRate: Math.max(...rates),
      service: samplerOf(service),
      times: times.toSorted((a, b) => a - b),
    };
    return {
      formulas: { mean_busy: times.map((time) => offeredLoadAt(list, service, time)) },
      simulations: [
        onKernel(12_000, (seed, replication) => {
          const found = crowdAt(model, isSteady ? first - long : first, { seed, replication });
          return Object.fromEntries(
            times.map((time, index) => [
              `mean_busy[${index}]`,
              [found[model.times.indexOf(time)] ?? NaN, 1] as const,
            ]),
          );
        }),
      ],
    };
  },
};

const busyness: Family = {
  name: "volume of busy and idle days",
  recognises: gives("mean_volume", "gamma_shape"),
  answer: ({ params, expected }) => {
    const mean = params.positive("mean_volume");
    const dispersion = params.positive("gamma_shape");
    const variance = mean + mean ** 2 / dispersion;
    const atMost = (count: number): number =>
      regularisedBeta(dispersion / (dispersion + mean), dispersion, count + 1);
    const quantile = (p: number): number => {
      let [low, high] = [-1, Math.ceil(mean + 60 * Math.sqrt(variance))];
      while (high - low > 1) {
        const middle = Math.floor((low + high) / 2);
        if (atMost(middle) >= p) high = middle;
        else low = middle;
      }
      return high;
    };
    const shares = expected.has("quantiles") ? expected.object("quantiles").names : [];
    const draw = samplerOf({ kind: "negativeBinomial", mean, dispersion });
    return {
      formulas: {
        mean,
        variance,
        sd: Math.sqrt(variance),
        index_of_dispersion: variance / mean,
        cv: Math.sqrt(variance) / mean,
        quantiles: Object.fromEntries(shares.map((p) => [p, quantile(Number(p))])),
      },
      simulations: [
        onKernel(100, (seed, replication) => {
          const stream = streamFor(seed, replication, "volume");
          const days = 5_000;
          const drawn = Array.from({ length: days }, () => draw(stream));
          return {
            mean: [drawn.reduce((sum, one) => sum + one, 0), days],
            variance: [drawn.reduce((sum, one) => sum + (one - mean) ** 2, 0), days],
          };
        }),
      ],
    };
  },
};

const chats: Family = {
  name: "chats at once",
  recognises: gives("agents", "max_concurrent", "agent_completion_rate_by_load"),
  answer: ({ params }) => {
    const rate = params.positive("arrival_rate_per_min");
    const agents = params.count("agents");
    const by = params.numbers("agent_completion_rate_by_load");
    const most = params.count("max_concurrent");
    const minutes = 40_000 / rate;
    return {
      simulations: [
        onKernel(600, (seed, replication) => {
          const model = { rate, agents, most, completions: (held: number) => by[held] ?? 0, minutes };
          const run = shareAgents(model, { seed, replication });
          const inChat = run.inSystem - run.waiting;
          return {
            p_wait: [run.waited, run.arrived],
            mean_wait: [run.waiting * minutes, run.arrived],
            mean_sojourn: [run.inSystem * minutes, run.arrived],
            mean_chat_duration: [inChat * minutes, run.arrived],
            agent_busy_fraction: [run.busyAgents, agents],
            mean_concurrent_chats_per_agent: [inChat, agents],
          };
        }),
      ],
    };
  },
};

const sharing: Family = {
  name: "shared attention",
  recognises: ({ params, expected }) =>
    params.has("arrival_rate", "service_rate", "servers") &&
    !params.has("retrial_rate") &&
    expected.has("mean_sojourn", "mean_in_system"),
  answer: ({ params }) => {
    const [rate, serviceRate] = [params.positive("arrival_rate"), params.positive("service_rate")];
    if (params.count("servers") !== 1)
      throw new EntryFault("params.servers: expected 1, which shares all of its work");
    const found = erlangC({ arrivalRate: rate, meanServiceTime: 1 / serviceRate, servers: 1 });
    if (found.kind === "unstable") throw new EntryFault("params: the server cannot keep up");
    const minutes = 40_000 / rate;
    return {
      formulas: { mean_sojourn: found.meanTimeInSystem, mean_in_system: found.meanInSystem },
      simulations: [
        onKernel(200, (seed, replication) => {
          const completions = (held: number): number => (held === 0 ? 0 : serviceRate);
          const run = shareAgents(
            { rate, agents: 1, most: Infinity, completions, minutes },
            { seed, replication },
          );
          return { mean_sojourn: [run.inSystem * minutes, run.arrived], mean_in_system: [run.inSystem, 1] };
        }),
      ],
    };
  },
};

const skills: Family = {
  name: "two skills",
  recognises: gives("arrival_rates_per_min", "mean_service_specialist", "mean_service_generalist", "agents"),
  answer: ({ params }) => {
    const agents = params.object("agents");
    const rates = params.positives("arrival_rates_per_min");
    const pools = [agents.count("spec0"), agents.count("spec1"), agents.count("generalists")];
    params.value("routing");
    const model = {
      rates,
      meanService: params.positives("mean_service_specialist"),
      meanServiceOfBoth: params.positives("mean_service_generalist"),
      agents: pools,
      meanPatience: params.positives("mean_patience"),
      minutes: 40_000 / rates.reduce((sum, one) => sum + one, 0),
    };
    return {
      simulations: [
        onKernel(400, (seed, replication) => {
          const run = routeBySkill(model, { seed, replication });
          const perClass = (name: string, above: readonly number[]) =>
            rates.map(
              (_, index) => [`${name}[${index}]`, [above[index] ?? NaN, run.arrived[index] ?? NaN]] as const,
            );
          return {
            ...Object.fromEntries([
              ...perClass("p_wait", run.waited),
              ...perClass("p_abandon", run.abandoned),
              ...perClass("mean_wait_all", run.waits),
              ...run.servedByBoth.map((both, index) => {
                const served = (run.arrived[index] ?? NaN) - (run.abandoned[index] ?? NaN);
                return [`share_served_by_generalists[${index}]`, [both, served]] as const;
              }),
            ]),
            ...Object.fromEntries(
              run.busy.map((busy, pool) => [`occupancy[${pool}]`, [busy, pools[pool] ?? NaN] as const]),
            ),
          };
        }),
      ],
    };
  },
};

const openingHours: Family = {
  name: "opening hours",
  recognises: gives("arrival_rate_open_per_min", "arrival_rate_closed_per_min", "open_hours_per_day"),
  answer: ({ params }) => hoursAnswers(params),
};

function hoursAnswers(params: Fields): Answers {
  const openMinutes = 60 * params.positive("open_hours_per_day");
  const servers = params.count("servers");
  if (params.has("calendar") && !/every day/i.test(params.text("calendar")))
    return { leftOut: `days with other hours: ${params.text("calendar")}` };
  if (params.has("unfinished_at_close") && !/frozen|resume/i.test(params.text("unfinished_at_close")))
    return { leftOut: `work that does not wait for the next day: ${params.text("unfinished_at_close")}` };
  const model = {
    rateOpen: params.number("arrival_rate_open_per_min"),
    rateClosed: params.number("arrival_rate_closed_per_min"),
    meanWork: params.positive("mean_work_min"),
    servers,
    openMinutes,
    days: 400,
    warmUpDays: 50,
  };
  const perDay = model.rateOpen * openMinutes + model.rateClosed * (24 * 60 - openMinutes);
  return {
    formulas: {
      arrivals_per_day: perDay,
      utilisation_open: (perDay * model.meanWork) / (servers * openMinutes),
    },
    simulations: [
      onKernel(300, (seed, replication) => {
        const run = keepHours(model, { seed, replication });
        return {
          mean_backlog_at_open: [run.atOpening, run.days],
          mean_backlog_at_close: [run.atClosing, run.days],
          mean_resolution_calendar_min: [run.there, run.arrived],
          mean_resolution_business_min: [run.thereOpen, run.arrived],
          mean_first_response_business_min: [run.waitingOpen, run.arrived],
          utilisation_open: [run.thereOpen - run.waitingOpen, run.days * openMinutes * servers],
          arrivals_per_day: [run.arrived, run.days],
        };
      }),
    ],
  };
}

/** Families of queues that are no line at a station. */
export const otherFamilies: readonly Family[] = [
  sine,
  pieces,
  busyness,
  chats,
  skills,
  openingHours,
  sharing,
];
