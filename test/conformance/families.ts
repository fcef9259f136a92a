import { runBusinessTimeCase, type BusinessTimeCase, type BusinessTimeFile } from "./businessTime.ts";
import { runEscalationCase, type EscalationCase } from "./escalationPolicy.ts";
import type { AnyCase, CaseFile, CaseOutcome } from "./outcome.ts";
import { runSlaBehaviourCase, type SlaCase, type SlaFile } from "./slaBehaviour.ts";
import { runRotationCase, type RotationCase } from "./rotations.ts";

/** What runs a case of each family. The casts are where an unchecked file enters; a wrong shape fails its case. */
export const runnersByFamily: Readonly<Record<string, (file: CaseFile, one: AnyCase) => CaseOutcome>> = {
  "business-time": (file, one) => runBusinessTimeCase(file as BusinessTimeFile, one as BusinessTimeCase),
  "escalation-policy": (_file, one) => runEscalationCase(one as EscalationCase),
  "sla-behaviour": (file, one) => runSlaBehaviourCase(file as SlaFile, one as SlaCase),
  "oncall-rotation": (_file, one) => runRotationCase(one as RotationCase),
};
