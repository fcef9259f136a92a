/** What the product demands of its own speed, and what was measured. */
export interface Gate {
  readonly what: string;
  readonly demand: string;
  /** Absent where it could not be measured here. */
  readonly measured: string | undefined;
  readonly isReached: boolean;
}

/** At least so many times as fast as an engine; a figure is absent where the engine is not there. */
export const atLeast = (what: string, times: number, engine: string, measured: number | undefined): Gate => ({
  what,
  demand: `at least ${times} times as fast as ${engine}`,
  measured: measured === undefined ? undefined : `${Number(measured.toPrecision(2))} times`,
  isReached: measured !== undefined && measured >= times,
});

/** At most so much of a unit. */
export const atMost = (what: string, most: number, unit: string, measured: number): Gate => ({
  what,
  demand: `at most ${most} ${unit}`,
  measured: `${measured.toPrecision(3)} ${unit}`,
  isReached: measured <= most,
});

/** The gates as a table, one a line. */
export function gatesTable(gates: readonly Gate[]): string {
  const lines = gates.map(({ what, demand, measured, isReached }) => [
    what,
    demand,
    measured ?? "not here",
    measured === undefined ? "unknown" : isReached ? "reached" : "missed",
  ]);
  const rows = [["gate", "demand", "measured here", ""], ...lines];
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
