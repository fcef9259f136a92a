import type { DeskWorld } from "./deskWorld.ts";

/** What a step of the vocabulary says; `text` is a cucumber expression, `example` a sentence that fits it. */
export interface StepSaid {
  readonly keyword: "Given" | "When" | "Then";
  readonly group: "decisions" | "life" | "outcomes";
  readonly text: string;
  readonly example: string;
}

/** What a step does with what its parameters stand for. */
export type StepFunction = (this: DeskWorld, ...said: never[]) => void | Promise<void>;

export interface StepEntry extends StepSaid {
  readonly run: StepFunction;
}

const entries: StepEntry[] = [];

/** Adds a step to the vocabulary. */
export function defineStep(said: StepSaid, run: StepFunction): void {
  entries.push({ ...said, run });
}

/** Every step that was defined so far, in the order of the files; `allSteps` has them all. */
export const definedSteps = (): readonly StepEntry[] => entries;
