import { streamFor } from "../kernel/index.ts";
import type { Policy } from "../policy/index.ts";
import { drawCase, SessionMemory, type DrillContent } from "./cases/index.ts";
import { afterResult, nextCandidate, noRatings, type Ratings } from "./mastery/index.ts";
import { isCorrect, verdictOf } from "./scoring/index.ts";
import type { CaseSource } from "./session/refusal.ts";
import type { Attempt, SessionStarted } from "./session/state.ts";
import { shiftDeskFor } from "./shift/shiftDesk.ts";
import type { TrainingCase } from "./trainingCase.ts";

/** Cases that a drill chooses each item from: the one whose difficulty suits the trainee. */
const candidates = 3;

/** A case of a session, and what the session had used up once it was drawn. */
interface Drawn {
  readonly after: string;
  readonly case: TrainingCase;
  readonly memory: SessionMemory;
}

/**
 * The cases of sessions under a policy. The same start and the same answers before give the same case, in any process, so
 * a session goes on where it was left. Items are asked for in their order. What the session is about may be several
 * things, with commas between: they take turns.
 */
export function caseSourceFor(policy: Policy, content: DrillContent): CaseSource {
  const sessions = new Map<string, Drawn[]>();
  const next = (start: SessionStarted, attempts: readonly Attempt[], item: number): TrainingCase => {
    const key = JSON.stringify([start.mode, start.seed, start.focus]);
    const drawn = sessions.get(key) ?? [];
    sessions.set(key, drawn);
    const after = resultsOf(policy, attempts);
    const known = drawn[item - 1];
    if (known?.after === after) return known.case;
    const memory = drawn[item - 2]?.memory ?? new SessionMemory();
    const own = drawItem({ policy, content, start, item }, memory, ratingsOf(policy, attempts));
    drawn.splice(item - 1, drawn.length, { after, ...own });
    return own.case;
  };
  return Object.assign(next, { shift: shiftDeskFor(policy, content) });
}

interface Wanted {
  readonly policy: Policy;
  readonly content: DrillContent;
  readonly start: SessionStarted;
  readonly item: number;
}

/** One of a few cases in a drill, by what the trainee can do; elsewhere everybody gets the same. */
function drawItem(
  { policy, content, start, item }: Wanted,
  memory: SessionMemory,
  ratings: Ratings,
): Pick<Drawn, "case" | "memory"> {
  const { seed, mode } = start;
  const focus = focusOf(start, item);
  const offered = Array.from({ length: mode === "drill" ? candidates : 1 }, (_, index) => {
    const own = memory.copy();
    const number = (item - 1) * candidates + index + 1;
    const one = drawCase(policy, content, {
      seed,
      number,
      memory: own,
      ...(focus === undefined ? {} : { focus }),
    });
    return { case: one, memory: own, features: one.features };
  });
  const [first] = offered;
  const chosen = nextCandidate(ratings, offered, streamFor(seed, item, "trainer/difficulty")) ?? first;
  return chosen ?? { case: drawCase(policy, content, { seed, number: item, memory }), memory };
}

function focusOf({ focus }: SessionStarted, item: number): string | undefined {
  const parts = focus?.split(",") ?? [];
  return parts[(item - 1) % Math.max(1, parts.length)];
}

/** Whether each answer so far was right: all that the next case depends on. */
const resultsOf = (policy: Policy, attempts: readonly Attempt[]): string =>
  attempts.map((attempt) => `${attempt.item}${wasRight(policy, attempt) ? "+" : "-"}`).join("");

const ratingsOf = (policy: Policy, attempts: readonly Attempt[]): Ratings =>
  attempts.reduce(
    (ratings, attempt) => afterResult(ratings, attempt.case.features, wasRight(policy, attempt)),
    noRatings,
  );

const wasRight = (policy: Policy, { case: of, answer, hints }: Attempt): boolean =>
  isCorrect(verdictOf(policy, of, answer, { hints: hints.length }));
