import { readPolicy } from "../policy/node/readPolicy.ts";
import { isTraineeName } from "../trainer/eventSchema.ts";
import { readTraining, type Training } from "../trainer/node/readTraining.ts";
import { openStore } from "../trainer/node/store.ts";
import { storePath } from "../trainer/node/storePath.ts";
import type { TrainingStore } from "../trainer/store.ts";
import { valueOf } from "./check.ts";
import { UsageError } from "./errors.ts";

/** What every command of the trainer may be told. */
export interface TrainerOptions {
  readonly policy?: string;
  readonly trainee?: string;
  readonly store?: string;
}

/** Reads the policy that is trained and the content of its tickets. */
export async function trainingOf({ policy: asked }: TrainerOptions): Promise<Training> {
  const file = asked ?? process.env["DESKDRILL_POLICY"];
  if (file === undefined)
    throw new UsageError("name the policy that is trained: --policy FILE, or DESKDRILL_POLICY");
  return valueOf(await readTraining(valueOf(await readPolicy(file))));
}

/** Who trains: the name asked for, or that of the user. */
export function traineeOf({ trainee }: TrainerOptions): string {
  const name = trainee ?? process.env["DESKDRILL_TRAINEE"] ?? process.env["USER"] ?? "trainee";
  if (isTraineeName(name)) return name;
  throw new UsageError(`--trainee ${JSON.stringify(name)}: a name is one line of text that is not empty`);
}

/** Does something with the store of training sessions, and closes it whatever happens. */
export async function withStore<T>(
  { store: asked }: TrainerOptions,
  work: (store: TrainingStore) => Promise<T> | T,
): Promise<T> {
  const store = openStore(storePath(asked, process.env));
  try {
    return await work(store);
  } finally {
    store.close();
  }
}
