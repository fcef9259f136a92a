import { readText } from "../input/node/readText.ts";
import type { Paint } from "../report/index.ts";
import { instant, type Instant } from "../units/index.ts";
import { players } from "../trainer/players.ts";
import { scoredAttempts, scoredSession } from "../trainer/scoredSession.ts";
import type { ScoredRow } from "../trainer/scoring/index.ts";
import { choicesOf } from "../trainer/session/choices.ts";
import { playedBy, playSession, type Played, type TurnTaker } from "../trainer/session/drive.ts";
import { reduce, unstarted } from "../trainer/session/reduce.ts";
import { sessionStart } from "../trainer/session/sessionStart.ts";
import { replaySession } from "../trainer/session/replay.ts";
import { parseScript, scripted, type ScriptProblem } from "../trainer/session/script.ts";
import type { SessionStarted, StartedSession } from "../trainer/session/state.ts";
import type { Mode, SessionEvent } from "../trainer/sessionEvent.ts";
import { unfinishedOf, type TrainingStore } from "../trainer/store.ts";
import type { Training } from "../trainer/node/readTraining.ts";
import { InvalidInputError, UsageError } from "./errors.ts";
import { exitCode } from "./exitCode.ts";
import { paintedLines } from "./lines.ts";
import { traineeOf, trainingOf, withStore, type TrainerOptions } from "./trainContext.ts";
import { dueFocus } from "./trainDue.ts";
import { checkTerminal, live, settingOf, type LiveOptions } from "./trainLive.ts";
import { feedBack, feedbackLoad } from "./trainFeedback.ts";
import { resultLines, resultOf } from "./trainResult.ts";
import { refuseExisting, writeFiles } from "./writeFiles.ts";

export interface SessionOptions extends TrainerOptions, LiveOptions {
  readonly seed?: string;
  readonly items?: number;
  readonly script?: string;
  readonly player?: string;
  readonly fresh?: boolean;
  readonly json?: boolean;
  readonly out?: string;
  readonly feedbackInto?: string;
  readonly force?: boolean;
}

/** `deskdrill train learn|drill|exam`: cases one by one, by keys, by lines, by a script or by a reference player. */
export async function trainSession(
  mode: Mode,
  focus: string | undefined,
  options: SessionOptions,
  paint: Paint,
): Promise<number> {
  if (options.script !== undefined && options.player !== undefined)
    throw new UsageError("--script and --player: choose one of them");
  if (options.out !== undefined && options.force !== true) await refuseExisting([options.out]);
  const training = await trainingOf(options);
  const { feedbackInto } = options;
  const into =
    feedbackInto === undefined
      ? undefined
      : await feedbackLoad(feedbackInto, whoOf(options), training.policy, options);
  const isPlayed = options.script !== undefined || options.player !== undefined;
  const rows = isPlayed
    ? await playedRows(training, startOf(mode, focus, training, options), options)
    : await livedRows(mode, focus, training, options);
  const code = await tell(mode, training, rows, options, paint);
  if (into) {
    const session = `${mode} ${rows.start.seed}`;
    process.stderr.write(await feedBack(into, training.policy, rows.rows, session));
  }
  return code;
}

/** Whose answers they are: those of a player, unless somebody is named. */
const whoOf = (options: SessionOptions): string =>
  options.trainee === undefined && options.player !== undefined ? options.player : traineeOf(options);

interface Judged {
  readonly start: SessionStarted;
  readonly rows: readonly ScoredRow[];
}

function startOf(
  mode: Mode,
  focus: string | undefined,
  { edition }: Training,
  { seed, items }: SessionOptions,
): SessionStarted {
  return sessionStart({ mode, seed: seed ?? String(Date.now()), edition, focus, items });
}

/** A session without anybody at the keys; it is kept only for a trainee who is named. */
async function playedRows(
  training: Training,
  start: SessionStarted,
  options: SessionOptions,
): Promise<Judged> {
  const { policy, source } = training;
  const { events } =
    options.script === undefined
      ? playSession(source, start, playerOf(training, start, options.player ?? ""))
      : await playScript(training, start, options.script);
  if (options.trainee !== undefined) {
    const name = traineeOf(options);
    await withStore(options, (store) => keepAll(store, name, start, events));
  }
  return { start, rows: scoredSession(policy, source, events) };
}

const wallNow = (): Instant => instant(Date.now());

function keepAll(
  store: TrainingStore,
  trainee: string,
  start: SessionStarted,
  events: readonly SessionEvent[],
): void {
  const session = store.openSession(trainee, start, wallNow());
  for (const event of events.slice(1)) store.append(session, event, wallNow());
}

const playerOf = ({ policy, source }: Training, start: SessionStarted, name: string): TurnTaker =>
  playedBy(players(name, policy, source, start) ?? unknownPlayer(name));

/** The session that a script makes; a script of which anything is not allowed makes none. */
async function playScript(
  { policy, source }: Training,
  start: SessionStarted,
  file: string,
): Promise<Played> {
  const parsed = parseScript(await readText(file), choicesOf(policy));
  if (!parsed.ok) throw scriptError(file, parsed.problems);
  const { take, problemsOf } = scripted(parsed.lines);
  const played = playSession(source, start, take);
  const problems = problemsOf(played.refused);
  if (problems.length > 0) throw scriptError(file, problems);
  return played;
}

const scriptError = (file: string, problems: readonly ScriptProblem[]): InvalidInputError =>
  new InvalidInputError(
    problems.map(({ line, found, fix }) => ({
      code: "VALUE_INVALID",
      at: { file, line, column: 1 },
      path: "",
      found,
      fix,
    })),
  );

function unknownPlayer(name: string): never {
  throw new UsageError(`there is no player "${name}"; use oracle, majority, claim, keywords or tone`);
}

/** A session with a trainee: on the screen, or line by line; what was left is gone on with. */
async function livedRows(
  mode: Mode,
  focus: string | undefined,
  training: Training,
  options: SessionOptions,
): Promise<Judged> {
  await checkTerminal(options);
  const trainee = traineeOf(options);
  return withStore(options, async (store) => {
    const about = focus ?? (mode === "drill" ? dueFocus(training, store, trainee, wallNow()) : undefined);
    const { session, start, events } = openOrResume(
      store,
      trainee,
      startOf(mode, about, training, options),
      training,
      options,
    );
    const keep = (more: readonly SessionEvent[]): void => {
      for (const event of more) store.append(session, event, wallNow());
    };
    const { state } = replaySession(training.source, events);
    const begun = state.phase === "unstarted" ? begin(training, start) : state;
    const ended = await live(settingOf(training, start), begun, keep, options);
    return { start, rows: scoredAttempts(training.policy, ended.course.attempts) };
  });
}

function begin({ source }: Training, start: SessionStarted): StartedSession {
  const state = reduce(source, unstarted, start);
  if (state.phase === "unstarted") throw new UsageError("--items: a session has at least one case");
  return state;
}

interface OpenSession {
  readonly session: string;
  readonly start: SessionStarted;
  readonly events: readonly SessionEvent[];
}

/** The latest session of this kind that was left, unless a new one is asked for or the policy has changed since. */
function openOrResume(
  store: TrainingStore,
  trainee: string,
  start: SessionStarted,
  { edition }: Training,
  { fresh, seed }: SessionOptions,
): OpenSession {
  const left = unfinishedOf(store, trainee).filter(({ started }) => started.mode === start.mode);
  const [latest] = left.filter(({ started }) => started.policyHash === edition);
  if (left.length > 0 && !latest)
    process.stderr.write(
      "A session was left under another version of the policy or its tickets; this is a new one.\n",
    );
  if (latest && fresh !== true && seed === undefined) {
    process.stderr.write("Going on with the session that was left; --fresh begins a new one.\n");
    const events = store.eventsOf(latest.session).map(({ event }) => event);
    return { session: latest.session, start: latest.started, events };
  }
  return { session: store.openSession(trainee, start, wallNow()), start, events: [start] };
}

/** Prints the result and writes it where it was asked for; an exam that is not passed ends with 1. */
async function tell(
  mode: Mode,
  { policy }: Training,
  { start, rows }: Judged,
  { player, json, out }: SessionOptions,
  paint: Paint,
): Promise<number> {
  const { seed, items } = start;
  const result = resultOf(policy, rows, { mode, items, seed, ...(player === undefined ? {} : { player }) });
  const text = `${JSON.stringify(result, undefined, 2)}\n`;
  if (out !== undefined) await writeFiles([{ path: out, text }]);
  process.stdout.write(json === true ? text : paintedLines(resultLines(policy, result, rows), paint));
  return result.passed === false ? exitCode.failed : exitCode.held;
}
