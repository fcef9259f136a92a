import { meanOf, varianceOf, type Distribution } from "../../src/kernel/index.ts";
import { EntryFault, type Fields } from "./fields.ts";

/** A distribution as the entries write it, in their unit of time. */
export function distributionOf(fields: Fields): Distribution {
  const dist = fields.text("dist");
  const mean = (): number => fields.positive(meanName(fields));
  switch (dist) {
    case "deterministic":
      return { kind: "deterministic", value: mean() };
    case "exponential":
      return { kind: "exponential", mean: mean() };
    case "lognormal":
    case "gamma":
      return { kind: dist, mean: mean(), cv: fields.positive("cv") };
    case "erlang":
      return { kind: "gamma", mean: mean(), cv: 1 / Math.sqrt(fields.count("k")) };
    case "uniform":
      return { kind: "uniform", low: bound(fields, "low"), high: bound(fields, "high") };
    case "weibull":
      return { kind: "weibull", shape: fields.positive("shape"), scale: fields.positive("scale") };
    case "hyperexponential":
    case "hyperexp":
      return mixtureOf(fields);
    default:
      throw new EntryFault(`${fields.path}.dist: no distribution "${dist}" is known here`);
  }
}

const meanNames = ["mean", "mean_min", "value_min", "value", "mean_minutes"];

function meanName(fields: Fields): string {
  const name = meanNames.find((one) => fields.has(one));
  if (name !== undefined) return name;
  throw new EntryFault(`${fields.path}: expected one of ${meanNames.join(", ")}`);
}

const bound = (fields: Fields, name: string): number =>
  fields.number(fields.has(name) ? name : fields.has(`${name}_min`) ? `${name}_min` : name);

function mixtureOf(fields: Fields): Distribution {
  const means = fields.positives(fields.has("means") ? "means" : "means_min");
  const shares =
    fields.has("p") && Array.isArray(fields.value("p")) ? fields.numbers("p") : [fields.number("p")];
  const weights =
    shares.length === means.length ? shares : [...shares, 1 - shares.reduce((a, b) => a + b, 0)];
  return {
    kind: "mixture",
    of: means.map((mean, index) => ({
      weight: weights[index] ?? 0,
      distribution: { kind: "exponential", mean },
    })),
  };
}

/** The mean and variance of a service time, as the formulas for M/G/1 take them. */
export const moments = (
  service: Distribution,
): { readonly meanServiceTime: number; readonly serviceTimeVariance: number } => ({
  meanServiceTime: meanOf(service),
  serviceTimeVariance: varianceOf(service),
});
