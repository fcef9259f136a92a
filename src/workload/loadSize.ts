import type { Complaints } from "../policy/index.ts";
import type { LoadForm } from "./schema/loadSchema.ts";

/** The most tickets that one command simulates. */
export const mostTickets = 100_000_000;
/** Bytes that a ticket takes at the desk while it is open, all columns together; a test measures it. */
export const bytesPerTicket = 480;
/** CPU time that a ticket takes in a whole run, in microseconds, on the machine that README's speeds are of. */
export const microsecondsPerTicket = 5;
const mostBytes = 8 * 1024 ** 3;

/** Tickets that a run is expected to make in one replication, warm-up and incidents included. */
export function expectedTickets({ arrivals, horizon, incidents, mix }: LoadForm): number {
  const perWeek = Object.values(arrivals).reduce((sum, { perWeek: rate }) => sum + rate, 0);
  const weeks = horizon.weeks + horizon.warmUp;
  const extra = incidents.map((incident) => {
    const share = incident.categories.reduce((sum, id) => sum + (mix.categories[id]?.share ?? 0), 0);
    const hours = incident.lasts.kind === "deterministic" ? incident.lasts.value / 3_600_000 : 24;
    const times = incident.perWeek === undefined ? 1 : incident.perWeek * weeks;
    // A busy hour has about four times the rate of a mean hour of the week.
    return times * (incident.multiplies - 1) * share * perWeek * (hours / 168) * 4;
  });
  return perWeek * weeks + extra.reduce((sum, tickets) => sum + tickets, 0);
}

/**
 * Complains about a run of more than 100 million tickets, or whose tickets would not fit into memory if all of a
 * replication stayed open.
 */
export function checkLoadSize({ replications }: LoadForm, tickets: number, complaints: Complaints): void {
  const runs = replications.max ?? replications.min;
  const fix = "Lower arrivals, weeks or replications";
  if (tickets * runs > mostTickets) {
    const found = `the run would make about ${millions(tickets * runs)} tickets, more than ${millions(mostTickets)}`;
    complaints.add("RUN_TOO_LARGE", ["horizon"], found, fix);
  } else if (tickets * bytesPerTicket > mostBytes) {
    const gibibytes = ((tickets * bytesPerTicket) / 1024 ** 3).toFixed(1);
    complaints.add(
      "RUN_TOO_LARGE",
      ["arrivals"],
      `a replication could need ${gibibytes} GiB, more than 8 GiB`,
      fix,
    );
  }
}

const millions = (count: number): string =>
  `${(count / 1e6).toLocaleString("en", { maximumFractionDigits: 1 })} million`;
