import type { DeskWorld } from "./deskWorld.ts";

/** What a vocabulary is about. */
export const stepGroups = ["decisions", "life", "outcomes", "training", "guide"] as const;
export type StepGroup = (typeof stepGroups)[number];
export type StepKeyword = "Given" | "When" | "Then";

/** What a step does with what its parameters stand for. */
export type StepFunction = (this: DeskWorld, ...said: never[]) => void | Promise<void>;

/** A scenario that holds, under one of the policies that ship. */
export interface Example {
  readonly under: string;
  readonly lines: readonly string[];
}

/** A step of the vocabulary; `text` is a cucumber expression, `example` a whole scenario in which it stands. */
export interface StepEntry {
  readonly keyword: StepKeyword;
  readonly group: StepGroup;
  readonly text: string;
  readonly example: Example;
  readonly run: StepFunction;
}

/** The example is under `saas-standard` where it does not say another policy. */
type DefineStep = (text: string, example: Example | readonly string[], run: StepFunction) => void;

/** The steps of one group, and how each keyword adds one to it. */
export function stepsOf(group: StepGroup): Readonly<Record<StepKeyword, DefineStep>> & {
  readonly steps: readonly StepEntry[];
} {
  const steps: StepEntry[] = [];
  const as =
    (keyword: StepKeyword): DefineStep =>
    (text, example, run) =>
      steps.push({
        keyword,
        group,
        text,
        example: "lines" in example ? example : { under: "saas-standard", lines: example },
        run,
      });
  return { steps, Given: as("Given"), When: as("When"), Then: as("Then") };
}
