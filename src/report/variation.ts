import { oneLine } from "../units/index.ts";

/** Desks that differ in some values of a load. */
export interface Variation {
  /** The paths that are varied. */
  readonly paths: readonly string[];
  /** By desk: the value at each path. */
  readonly values: readonly (readonly unknown[])[];
}

/** A value as it would stand in the file. */
export const textOf = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value));

/** "staff.calls-core.agents=1, arrivals.phone.perWeek=400". */
export const deskName = ({ paths, values }: Variation, desk: number): string =>
  oneLine(paths.map((path, index) => `${path}=${textOf(values[desk]?.[index])}`).join(", "), Infinity);

/** What is set in a desk: the values by their paths. */
export const deskSettings = ({ paths, values }: Variation, desk: number): Readonly<Record<string, unknown>> =>
  Object.fromEntries(paths.map((path, index) => [path, values[desk]?.[index]]));
