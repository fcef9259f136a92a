import { replaySession } from "../trainer/session/replay.ts";
import type { SessionEntry, TrainingStore } from "../trainer/store.ts";
import { UsageError } from "./errors.ts";
import { exitCode } from "./exitCode.ts";
import { traineeOf, trainingOf, withStore, type TrainerOptions } from "./trainContext.ts";
import { checkTerminal, review, settingOf, type LiveOptions } from "./trainLive.ts";

export type ReviewOptions = TrainerOptions & LiveOptions;

/** `deskdrill train review [SESSION]`: a session as it was, the latest when none is named. */
export async function trainReview(named: string | undefined, options: ReviewOptions): Promise<number> {
  await checkTerminal(options);
  const training = await trainingOf(options);
  const { entry, events } = await withStore(options, (store) => {
    const found = sessionOf(store, named, traineeOf(options));
    return { entry: found, events: store.eventsOf(found.session).map(({ event }) => event) };
  });
  if (entry.started.policyHash !== training.edition)
    throw new UsageError(
      "that session was under another version of the policy: name that version with --policy",
    );
  const setting = settingOf(training, entry.started);
  if (options.plain !== true) await review(setting, events, options);
  else {
    const { state } = replaySession(training.source, events);
    const { debriefLines } = await import("../trainer/ui/plainText.ts");
    if (state.phase !== "unstarted") process.stdout.write(`${debriefLines(setting, state.course)}\n`);
  }
  return exitCode.held;
}

/** The session of that name or beginning of it; the trainee's latest when none is named. */
function sessionOf(store: TrainingStore, named: string | undefined, trainee: string): SessionEntry {
  const own = store.sessionsOf(named === undefined ? trainee : undefined);
  const found = own.findLast(({ session }) => named === undefined || session.startsWith(named));
  if (found) return found;
  throw new UsageError(
    named === undefined ? `${trainee} has no session yet` : `there is no session "${named}"`,
  );
}
