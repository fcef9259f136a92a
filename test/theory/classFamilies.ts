import {
  mostUrgentWaitsLonger,
  preemptiveTimes,
  priorityWaits,
  singleServerPriorities,
  type Distribution,
} from "../../src/kernel/index.ts";
import type { Sample } from "./agreement.ts";
import { deskQueue } from "./deskQueue.ts";
import { gives, type Family } from "./family.ts";
import { EntryFault, type Fields } from "./fields.ts";
import { figuresOf, levelOf, minutesFor, onKernel } from "./kernelSimulation.ts";
import type { QueueModel, QueueNetwork } from "./queueNetwork.ts";
import { distributionOf, moments } from "./serviceTime.ts";

const exponential = (mean: number): Distribution => ({ kind: "exponential", mean });
const mostDeskClasses = 6;

/** Classes of one station with a common mean service time. */
function stationOf(params: Fields): {
  readonly arrivalRates: readonly number[];
  readonly meanServiceTime: number;
  readonly servers: number;
} {
  const meanServiceTime = params.has("service_rate")
    ? 1 / params.positive("service_rate")
    : params.positive("mean_service");
  return {
    arrivalRates: params.positives("arrival_rates"),
    meanServiceTime,
    servers: params.count("servers"),
  };
}

const modelOf = (
  { arrivalRates, meanServiceTime, servers }: ReturnType<typeof stationOf>,
  patience: readonly number[] = [],
): QueueModel => ({
  servers: [servers],
  classes: arrivalRates.map((rate, index) => ({
    station: 0,
    rate,
    service: exponential(meanServiceTime),
    ...(patience[index] === undefined ? {} : { patience: exponential(patience[index]) }),
  })),
});

/** One figure of each class, as the entry numbers them. */
const byClass = (
  name: string,
  run: QueueNetwork,
  of: (figures: ReturnType<typeof figuresOf>) => readonly [number, number],
): Sample =>
  Object.fromEntries(run.counts.map((count, index) => [`${name}[${index}]`, of(figuresOf([count]))]));

const headOfLine: Family = {
  name: "priority without interruption",
  recognises: (entry) =>
    gives("arrival_rates", "servers")(entry) &&
    !entry.params.has("mean_patience") &&
    entry.expected.has("mean_wait_by_class"),
  answer: ({ params, expected }) => {
    const station = stationOf(params);
    const found = priorityWaits(station);
    if (found.kind === "unstable") throw new EntryFault("params: the servers cannot keep up");
    const model = modelOf(station);
    const rate = station.arrivalRates.reduce((sum, one) => sum + one, 0);
    const span = expected.has("class1_t") ? expected.number("class1_t") : 0;
    const { meanServiceTime, servers } = station;
    return {
      formulas: {
        p_wait_any_class: found.waitProbability,
        mean_wait_by_class: found.meanWaits,
        mean_wait_overall: found.meanWait,
        class1_p_wait_gt_t: mostUrgentWaitsLonger(station, span),
        class1_t: span,
      },
      simulations: [
        onKernel({
          model,
          minutes: minutesFor(50_000, model),
          run: { target: span },
          sample: (run) => ({
            p_wait_any_class: figuresOf(run.counts).pWait,
            mean_wait_overall: figuresOf(run.counts).meanWait,
            class1_p_wait_gt_t: figuresOf(run.counts.slice(0, 1)).tooLong,
            ...byClass("mean_wait_by_class", run, ({ meanWait }) => meanWait),
          }),
        }),
        ...(station.arrivalRates.length > mostDeskClasses
          ? []
          : [
              deskQueue(
                {
                  arrivalRate: rate,
                  meanServiceTime,
                  servers,
                  service: exponential(meanServiceTime),
                  target: span,
                  shares: station.arrivalRates.map((one) => one / rate),
                },
                (desk) => ({
                  p_wait_any_class: desk.pWait,
                  mean_wait_overall: desk.meanWait,
                  ...Object.fromEntries(
                    desk.meanWaits.map((wait, index) => [`mean_wait_by_class[${index}]`, wait]),
                  ),
                }),
              ),
            ]),
      ],
    };
  },
};

const interrupting: Family = {
  name: "priority that interrupts",
  recognises: (entry) =>
    gives("arrival_rates", "servers")(entry) &&
    (entry.expected.has("mean_sojourn_by_class") || entry.expected.has("mean_delay_by_class")),
  answer: ({ params }) => {
    const station = stationOf(params);
    const stays = preemptiveTimes(station);
    if (!stays) throw new EntryFault("params: the servers cannot keep up");
    const model: QueueModel = { ...modelOf(station), isPreemptive: true };
    return {
      formulas: {
        mean_sojourn_by_class: stays,
        mean_delay_by_class: stays.map((stay) => stay - station.meanServiceTime),
      },
      simulations: [
        onKernel({
          model,
          minutes: minutesFor(50_000, model),
          sample: (run) => byClass("mean_sojourn_by_class", run, ({ meanStay }) => meanStay),
        }),
      ],
    };
  },
};

const singleServerClasses: Family = {
  name: "M/G/1 with priorities",
  recognises: gives("classes"),
  answer: ({ params }) => {
    const classes = params.objects("classes").map((one) => ({
      rate: one.positive("arrival_rate_per_min"),
      service: distributionOf(one.object("service")),
    }));
    if (params.has("servers") && params.count("servers") !== 1)
      throw new EntryFault("params.servers: expected 1, for which there is a formula");
    const found = singleServerPriorities(
      classes.map(({ rate, service }) => ({ arrivalRate: rate, ...moments(service) })),
    );
    if (!found) throw new EntryFault("params: the server cannot keep up");
    const model: QueueModel = {
      servers: [1],
      classes: classes.map((one) => ({ station: 0, ...one })),
    };
    const minutes = minutesFor(50_000, model);
    return {
      formulas: {
        rho: found.occupancy,
        nonpreemptive_mean_wait: found.waits,
        nonpreemptive_mean_sojourn: found.waits.map(
          (wait, index) => wait + (classes[index] ? moments(classes[index].service).meanServiceTime : NaN),
        ),
        preemptive_resume_mean_sojourn: found.preemptiveTimes,
      },
      simulations: [
        onKernel({
          model,
          minutes,
          sample: (run) => ({
            rho: levelOf(run.busy[0], run),
            ...byClass("nonpreemptive_mean_wait", run, ({ meanWait }) => meanWait),
            ...byClass("nonpreemptive_mean_sojourn", run, ({ meanStay }) => meanStay),
          }),
        }),
        onKernel({
          model: { ...model, isPreemptive: true },
          minutes,
          sample: (run) => byClass("preemptive_resume_mean_sojourn", run, ({ meanStay }) => meanStay),
        }),
      ],
    };
  },
};

const impatientClasses: Family = {
  name: "priority with patience",
  recognises: gives("arrival_rates", "mean_patience", "servers"),
  answer: ({ params }) => {
    const station = stationOf(params);
    const model = modelOf(station, params.positives("mean_patience"));
    return {
      simulations: [
        onKernel({
          model,
          minutes: minutesFor(50_000, model),
          most: 400,
          sample: (run) => ({
            p_wait: figuresOf(run.counts).pWait,
            occupancy: levelOf(run.busy[0], run, station.servers),
            ...byClass("p_abandon", run, ({ pAbandon }) => pAbandon),
            ...byClass("mean_wait_all", run, ({ meanWait }) => meanWait),
          }),
        }),
      ],
    };
  },
};

/** Families of several classes at one station. */
export const classFamilies: readonly Family[] = [
  impatientClasses,
  headOfLine,
  interrupting,
  singleServerClasses,
];
