import type { RowsOf } from "../trainer/progress/judgedSession.ts";
import { scoredSession } from "../trainer/scoredSession.ts";
import type { Training } from "../trainer/node/readTraining.ts";

/** The judged answers of sessions under the policy that is trained; none of those under another version of it. */
export const judgedRows =
  ({ policy, source, edition }: Training): RowsOf =>
  (events) => {
    const [start] = events;
    if (start?.type !== "sessionStarted" || start.policyHash !== edition) return [];
    return scoredSession(policy, source, events).map(({ trainingCase, answer, verdict }) => ({
      case: trainingCase,
      answer,
      verdict,
    }));
  };
