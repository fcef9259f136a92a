import type { Distribution } from "../../kernel/index.ts";
import type { TicketModel } from "./ticketModel.ts";

const minute = 60_000;
const hour = 3_600_000;
/** What stands beside a figure that the log does not have. */
export const assumed = "# ASSUMPTION: the log does not say";

/** Work that is assumed where a log has none, from the first tier to the last. */
const usualEffort: readonly Distribution[] = [
  { kind: "lognormal", mean: 15 * minute, cv: 1.1 },
  { kind: "lognormal", mean: 30 * minute, cv: 1.3 },
  { kind: "lognormal", mean: 110 * minute, cv: 1.8 },
];

/** What a log tells of work. */
interface KnownWork {
  readonly tickets: Pick<TicketModel, "work">;
  readonly firstContact: Distribution | undefined;
}

/** The work on a ticket at a tier, by its index, and where that comes from. */
export function effortOf(
  fit: KnownWork,
  tier: number,
): { readonly distribution: Distribution; readonly comment: string } {
  const { work } = fit.tickets;
  if (work) {
    const comment =
      tier === 0
        ? "# the log's work on a ticket"
        : "# ASSUMPTION: as much again as the log's work on a ticket";
    return { distribution: work, comment };
  }
  if (tier === 0 && fit.firstContact)
    return {
      distribution: fit.firstContact,
      comment:
        "# from opening to solution of what was solved within an hour without a hand-over: the log has no work time",
    };
  const usual = usualEffort[Math.min(tier, usualEffort.length - 1)] ?? { kind: "exponential", mean: hour };
  return { distribution: usual, comment: `${assumed}; ours` };
}
