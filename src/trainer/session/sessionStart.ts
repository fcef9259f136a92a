import { instant, instantOf } from "../../units/index.ts";
import type { Mode, ShiftTerms } from "../sessionEvent.ts";
import type { SessionStarted } from "./state.ts";

/** How many cases each way to practise has, unless it is said; a shift has those that come. */
const usualItems: Readonly<Record<Mode, number>> = { learn: 8, drill: 20, exam: 60, shift: 0 };
/** When the simulated day of a session begins; its cases have times of their own. */
const starts = instantOf("2026-03-02T09:00:00Z") ?? instant(0);

/** What a session is asked to be. */
export interface SessionWish {
  readonly mode: Mode;
  readonly seed: string;
  /** Of policy and content together. */
  readonly edition: string;
  readonly focus?: string | undefined;
  readonly items?: number | undefined;
  /** Of a shift. */
  readonly shift?: ShiftTerms | undefined;
}

/** The first event of a session. */
export const sessionStart = ({ mode, seed, edition, focus, items, shift }: SessionWish): SessionStarted => ({
  type: "sessionStarted",
  at: 0,
  mode,
  seed,
  items: items ?? usualItems[mode],
  focus,
  policyHash: edition,
  starts: shift?.from ?? starts,
  ...(shift === undefined ? {} : { shift }),
});
