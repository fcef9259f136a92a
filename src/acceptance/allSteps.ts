import { actionSteps } from "./actionSteps.ts";
import { decisionChecks } from "./decisionChecks.ts";
import { documentSteps } from "./documentSteps.ts";
import { guideSteps } from "./guideSteps.ts";
import { incidentChecks } from "./incidentChecks.ts";
import { inquirySteps } from "./inquirySteps.ts";
import { lifeChecks } from "./lifeChecks.ts";
import { lifeSteps } from "./lifeSteps.ts";
import { outcomeSteps } from "./outcomeSteps.ts";
import { trainingSteps } from "./trainingSteps.ts";
import type { StepEntry } from "./vocabulary.ts";

/** The whole vocabulary, known without loading cucumber. */
export const allSteps: readonly StepEntry[] = [
  ...inquirySteps,
  ...decisionChecks,
  ...documentSteps,
  ...lifeSteps,
  ...actionSteps,
  ...lifeChecks,
  ...incidentChecks,
  ...outcomeSteps,
  ...trainingSteps,
  ...guideSteps,
];
