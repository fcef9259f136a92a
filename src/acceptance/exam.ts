import type { Policy } from "../policy/index.ts";
import { readTraining, type Training } from "../trainer/node/readTraining.ts";
import { players } from "../trainer/players.ts";
import { scoredSession } from "../trainer/scoredSession.ts";
import { certificateOf, type TrainingResult } from "../trainer/scoring/index.ts";
import { playedBy, playSession } from "../trainer/session/drive.ts";
import { sessionStart } from "../trainer/session/sessionStart.ts";
import { invariant } from "../units/index.ts";
import { valueOrThrow } from "./valueOrThrow.ts";

/** What is known of the training of a policy, worked out once whatever the number of scenarios. */
interface Known {
  readonly training: Training;
  readonly exams: Map<string, TrainingResult>;
}

const known = new WeakMap<Policy, Promise<Known>>();

function knownOf(policy: Policy): Promise<Known> {
  const found = known.get(policy) ?? know(policy);
  known.set(policy, found);
  return found;
}

const know = async (policy: Policy): Promise<Known> => ({
  training: valueOrThrow(await readTraining(policy)),
  exams: new Map(),
});

/** The result of an exam that one of the reference players of that name sits. */
export async function examOf(policy: Policy, player: string, seed: string): Promise<TrainingResult> {
  const { training, exams } = await knownOf(policy);
  const key = `${player} ${seed}`;
  const result = exams.get(key) ?? sitExam(training, player, seed);
  exams.set(key, result);
  return result;
}

/** The competences that the policy asks for and no case exercises. */
export const untrainedIn = async (policy: Policy): Promise<readonly string[]> =>
  (await knownOf(policy)).training.untrained;

function sitExam({ policy, source, edition }: Training, player: string, seed: string): TrainingResult {
  const start = sessionStart({ mode: "exam", seed, edition });
  const answers = players(player, policy, source, start);
  invariant(answers !== undefined, `"${player}" is a player by its parameter type`);
  const { events } = playSession(source, start, playedBy(answers));
  const { items } = start;
  return certificateOf(policy, scoredSession(policy, source, events), { mode: "exam", items, seed, player });
}
