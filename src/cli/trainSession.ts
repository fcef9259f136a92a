import { readText } from "../input/node/readText.ts";
import type { Policy } from "../policy/index.ts";
import type { Paint } from "../report/index.ts";
import { instant, type Instant } from "../units/index.ts";
import { players } from "../trainer/players.ts";
import { scoredAttempts } from "../trainer/scoredSession.ts";
import { choicesOf } from "../trainer/session/choices.ts";
import { playedBy, playSession, type Played } from "../trainer/session/drive.ts";
import { reduce, unstarted } from "../trainer/session/reduce.ts";
import { sessionStart } from "../trainer/session/sessionStart.ts";
import { replaySession } from "../trainer/session/replay.ts";
import { parseScript, scripted, type ScriptProblem } from "../trainer/session/script.ts";
import type { Deed, ShiftDesk } from "../trainer/session/shift.ts";
import type { Course, SessionStarted, StartedSession } from "../trainer/session/state.ts";
import { simulatedHandling } from "../trainer/shift/playSeat.ts";
import { shiftPlayed } from "../trainer/shift/shiftEvents.ts";
import { shiftResultOf } from "../trainer/shift/shiftResult.ts";
import { parseShiftScript, playShiftScript } from "../trainer/shift/shiftScript.ts";
import type { Mode, SessionEvent, ShiftTerms } from "../trainer/sessionEvent.ts";
import { unfinishedOf, type TrainingStore } from "../trainer/store.ts";
import type { Training } from "../trainer/node/readTraining.ts";
import { zoneOf } from "../trainer/ui/setting.ts";
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

/** What a session is to be. */
interface Wanted {
  readonly mode: Mode;
  readonly focus?: string | undefined;
  /** The terms of a shift, once the policy is known. */
  readonly shiftFor?: (training: Training, seed: string) => Promise<ShiftTerms>;
}

/** `deskdrill train learn|drill|shift|exam`: by keys, by lines, by a script or by a reference player. */
export async function trainSession(
  { mode, focus, shiftFor }: Wanted,
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
  const seed = options.seed ?? String(Date.now());
  const shift = await shiftFor?.(training, seed);
  const { edition } = training;
  const start = sessionStart({ mode, seed, edition, focus, items: options.items, shift });
  const isPlayed = options.script !== undefined || options.player !== undefined;
  const course = isPlayed
    ? await playedCourse(training, start, options)
    : await livedCourse(training, start, options);
  const code = await tell(training, course, options, paint);
  if (into) {
    const rows = scoredAttempts(training.policy, course.attempts);
    const session = `${mode} ${course.start.seed}`;
    process.stderr.write(await feedBack(into, training.policy, rows, session));
  }
  return code;
}

/** Whose answers they are: those of a player, unless somebody is named. */
const whoOf = (options: SessionOptions): string =>
  options.trainee === undefined && options.player !== undefined ? options.player : traineeOf(options);

/** A session without anybody at the keys; it is kept only for a trainee who is named. */
async function playedCourse(
  training: Training,
  start: SessionStarted,
  options: SessionOptions,
): Promise<Course> {
  const { events, state } =
    options.script === undefined
      ? playedByPlayer(training, start, options.player ?? "")
      : await playScript(training, start, options.script);
  if (options.trainee !== undefined) {
    const name = traineeOf(options);
    await withStore(options, (store) => keepAll(store, name, start, events));
  }
  if (state.phase === "unstarted") throw new UsageError("the session cannot begin");
  return state.course;
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

function playedByPlayer({ policy, source }: Training, start: SessionStarted, name: string): Played {
  const answer = players(name, policy, source, start) ?? unknownPlayer(name);
  if (source.shift === undefined || start.mode !== "shift")
    return playSession(source, start, playedBy(answer));
  return shiftPlayed(source, start, source.shift.play(start, { answer, handles: simulatedHandling }));
}

/** The session that a script makes; a script of which anything is not allowed makes none. */
async function playScript(
  { policy, source }: Training,
  start: SessionStarted,
  file: string,
): Promise<Played> {
  if (source.shift !== undefined && start.mode === "shift")
    return shiftPlayed(source, start, await shiftScript(source.shift, policy, start, file));
  const parsed = parseScript(await readText(file), choicesOf(policy));
  if (!parsed.ok) throw scriptError(file, parsed.problems);
  const { take, problemsOf } = scripted(parsed.lines);
  const played = playSession(source, start, take);
  const problems = problemsOf(played.refused);
  if (problems.length > 0) throw scriptError(file, problems);
  return played;
}

/** What a script does in a shift; a script of which anything cannot be done does nothing. */
async function shiftScript(
  desk: ShiftDesk,
  policy: Policy,
  start: SessionStarted,
  file: string,
): Promise<readonly Deed[]> {
  const parsed = parseShiftScript(await readText(file), choicesOf(policy));
  if (!parsed.ok) throw scriptError(file, parsed.problems);
  const { deeds, problems } = playShiftScript(desk, start, parsed.lines, zoneOf(policy));
  if (problems.length > 0) throw scriptError(file, problems);
  return deeds;
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
async function livedCourse(
  training: Training,
  wanted: SessionStarted,
  options: SessionOptions,
): Promise<Course> {
  await checkTerminal(options);
  const trainee = traineeOf(options);
  return withStore(options, async (store) => {
    const isOpen = wanted.mode === "drill" && wanted.focus === undefined;
    const focus = isOpen ? dueFocus(training, store, trainee, wallNow()) : wanted.focus;
    const { session, start, events } = openOrResume(store, trainee, { ...wanted, focus }, training, options);
    const keep = (more: readonly SessionEvent[]): void => {
      for (const event of more) store.append(session, event, wallNow());
    };
    const { state } = replaySession(training.source, events);
    const begun = state.phase === "unstarted" ? begin(training, start) : state;
    const ended = await live(settingOf(training, start), begun, keep, options);
    return ended.course;
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
  const left = unfinishedOf(store, trainee).filter(({ started }) => isSameKind(started, start));
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

const isSameKind = (one: SessionStarted, other: SessionStarted): boolean =>
  one.mode === other.mode && one.shift?.load.file === other.shift?.load.file;

/** Prints the result and writes it where it was asked for; an exam that is not passed ends with 1. */
async function tell(
  { policy, source }: Training,
  course: Course,
  { player, json, out }: SessionOptions,
  paint: Paint,
): Promise<number> {
  const { seed, items, mode } = course.start;
  const rows = scoredAttempts(policy, course.attempts);
  const shift = shiftResultOf(source.shift, course);
  const result = resultOf(policy, rows, {
    mode,
    items: shift === undefined ? items : rows.length,
    seed,
    ...(player === undefined ? {} : { player }),
    ...(shift === undefined ? {} : { shift }),
  });
  const text = `${JSON.stringify(result, undefined, 2)}\n`;
  if (out !== undefined) await writeFiles([{ path: out, text }]);
  process.stdout.write(json === true ? text : paintedLines(resultLines(policy, result, rows), paint));
  return result.passed === false ? exitCode.failed : exitCode.held;
}
