import type { Finding, Policy } from "../policy/index.ts";

/** Who reads the guide: colleagues of the desk, or its customers. */
export const editions = ["internal", "customer"] as const;
export type Edition = (typeof editions)[number];

/** A clause of the policy, and the names of the acceptance scenarios that are about it. */
export interface ClauseCover {
  readonly clause: string;
  readonly scenarios: readonly string[];
}

/** What a guide is made from besides its policy. */
export interface GuideSetting {
  readonly edition: Edition;
  /** The date from which examples are chosen and dates are judged, "2026-10-01". */
  readonly asOf: string;
  /** What lint found in the policy on that date. */
  readonly findings: readonly Finding[];
  /** Which scenarios are about which clause; undefined when no features were looked at. */
  readonly cover?: readonly ClauseCover[];
}

/** What every section is made from. */
export interface Source {
  readonly policy: Policy;
  readonly setting: GuideSetting;
  readonly isInternal: boolean;
}

/** The date that a guide counts from when nobody names one: of the last review or change, or the year's first day. */
export function usualDate({ form }: Policy): string {
  const changes = (form.document?.changes ?? []).flatMap(({ date }) => date ?? []).toSorted();
  return form.reviewed ?? changes.at(-1) ?? firstYear(form.holidays);
}

function firstYear(holidays: Policy["form"]["holidays"]): string {
  const years = Object.values(holidays)
    .flat()
    .flatMap((text) => text.match(/\b\d{4}(?=-\d\d-\d\d)/g) ?? []);
  return `${years.toSorted()[0] ?? "2026"}-01-01`;
}
