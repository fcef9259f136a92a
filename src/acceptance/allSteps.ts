import "./decisionSteps.ts";
import "./outcomeSteps.ts";
import { definedSteps, type StepEntry } from "./vocabulary.ts";

/** The whole vocabulary, known without loading cucumber. */
export const allSteps: readonly StepEntry[] = definedSteps();
