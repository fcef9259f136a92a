import { readFileSync } from "node:fs";
import { compileLoad, parseLoad, type Load } from "../../../src/workload/index.ts";
import type { Answer } from "../../../src/trainer/answer.ts";
import { caseSourceFor } from "../../../src/trainer/caseSource.ts";
import { oracle } from "../../../src/trainer/players.ts";
import type { CaseSource } from "../../../src/trainer/session/refusal.ts";
import type { SeatPlayer, ShiftDesk } from "../../../src/trainer/session/shift.ts";
import type { SessionStarted } from "../../../src/trainer/session/state.ts";
import { simulatedHandling } from "../../../src/trainer/shift/playSeat.ts";
import { hours, instant, invariant } from "../../../src/units/index.ts";
import { at, policy } from "../fixtures.ts";
import { shipped } from "../cases/sampleContent.ts";

const file = "scenarios/loads/outage-storm.yaml";
const text = readFileSync(file, "utf8");

/** The week with an outage of three hours on Tuesday at 10:00. */
export const storm: Load = ((): Load => {
  const parsed = parseLoad(file, text);
  invariant(parsed.ok, "the shipped load has its shape");
  const load = compileLoad(parsed.value, policy);
  invariant(load.ok, "the shipped load goes with its policy");
  return load.value;
})();

export const source: CaseSource = caseSourceFor(policy, shipped);

/** A source that remembers nothing of others. */
export const freshSource = (): CaseSource => caseSourceFor(policy, shipped);

export const deskOf = ({ shift }: CaseSource): ShiftDesk => {
  invariant(shift !== undefined, "the source has a desk");
  return shift;
};

interface Place {
  readonly line?: string;
  readonly from?: string;
  readonly lasts?: number;
  readonly seed?: string;
}

/** A shift in the storm: by default in the mails, from half an hour before the outage. */
export function shiftStart({
  line = "mail-early",
  from = "2026-03-03T09:30:00Z",
  lasts = 1.5,
  seed = "7",
}: Place = {}): SessionStarted {
  const begins = at(from);
  return {
    type: "sessionStarted",
    at: 0,
    mode: "shift",
    seed,
    items: 0,
    focus: undefined,
    policyHash: "edition",
    starts: begins,
    shift: { load: { file, text }, line, from: begins, until: instant(begins + hours(lasts)) },
  };
}

/** The policy itself in the seat, in simulated time. */
export const policyPlayer: SeatPlayer = {
  answer: (of) => oracle(of, { policy, usual: "low" }),
  handles: simulatedHandling,
};

/** Somebody who does the same with every ticket, in three minutes. */
export const saying = (answer: Partial<Answer>): SeatPlayer => ({
  answer: (of) => ({ ...policyPlayer.answer(of), ...answer }),
  handles: () => 180_000,
});
