import { quantileOf } from "../../kernel/index.ts";
import type { LogFigures } from "./logFigures.ts";

/** How a log judged the tickets of one priority, and within what time as many were solved: the target it seems to have. */
export interface Judged {
  readonly priority: string;
  readonly met: number;
  readonly known: number;
  /** Milliseconds from opening to solution; undefined where no time would give that share. */
  readonly asIfWithin: number | undefined;
}

/** The targets that a log seems to have, by priority; empty where it does not say who was solved in time. */
export const judgedInTime = ({ metBy, cases }: LogFigures): readonly Judged[] =>
  [...metBy].flatMap(([priority, { yes, known }]) => {
    if (known === 0) return [];
    const times = cases.kept
      .filter((one) => one.priority === priority)
      .map(({ resolution }) => resolution)
      .toSorted((a, b) => a - b);
    return [{ priority, met: yes, known, asIfWithin: quantileOf(times, yes / known) }];
  });
