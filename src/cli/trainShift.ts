import { readText } from "../input/node/readText.ts";
import type { Paint } from "../report/index.ts";
import type { Training } from "../trainer/node/readTraining.ts";
import type { ShiftTerms } from "../trainer/sessionEvent.ts";
import { shiftTerms, type ShiftWish } from "../trainer/shift/shiftTerms.ts";
import { compileLoad, parseLoad } from "../workload/index.ts";
import { valueOf } from "./check.ts";
import { UsageError } from "./errors.ts";
import { trainSession, type SessionOptions } from "./trainSession.ts";

export type ShiftOptions = SessionOptions & ShiftWish;

/** `deskdrill train shift LOAD`: a seat at the simulated desk of a load. */
export async function trainShift(load: string, options: ShiftOptions, paint: Paint): Promise<number> {
  if (options.items !== undefined)
    throw new UsageError("--items: a shift has the tickets that come; --hours says how long it lasts");
  const shiftFor = (training: Training, seed: string): Promise<ShiftTerms> =>
    termsOf(load, training, seed, options);
  return trainSession({ mode: "shift", shiftFor }, options, paint);
}

async function termsOf(
  file: string,
  { policy }: Training,
  seed: string,
  wish: ShiftWish,
): Promise<ShiftTerms> {
  const text = await readText(file);
  const load = valueOf(compileLoad(valueOf(parseLoad(file, text)), policy, { seed }));
  const chosen = shiftTerms(load, seed, wish);
  if (!chosen.ok) throw new UsageError(chosen.because);
  return { ...chosen.terms, load: { file, text } };
}
