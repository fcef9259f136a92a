import { createInterface } from "node:readline/promises";
import { scoredAttempts } from "../trainer/scoredSession.ts";
import { hintPrice, verdictOf } from "../trainer/scoring/index.ts";
import type { SessionStarted, StartedSession } from "../trainer/session/state.ts";
import type { SessionEvent } from "../trainer/sessionEvent.ts";
import { settingFor, type Setting } from "../trainer/ui/setting.ts";
import type { ThemeName } from "../trainer/ui/theme.ts";
import { UsageError } from "./errors.ts";
import type { Training } from "../trainer/node/readTraining.ts";
import { shiftResultOf } from "../trainer/shift/shiftResult.ts";
import { figuresOf, progressReport, shiftFigures } from "./trainFigures.ts";

/** How a session is shown. */
export interface LiveOptions {
  readonly plain?: boolean;
  readonly theme?: ThemeName;
  readonly ascii?: boolean;
}

/** Throws a UsageError when a screen is wanted and there is none. */
export async function checkTerminal({ plain }: LiveOptions): Promise<void> {
  if (plain === true) return;
  const { whyNoTerminal } = await import("../trainer/ui/terminal.ts");
  const missing = whyNoTerminal(process);
  if (missing !== undefined) throw new UsageError(missing);
}

/** What the screens of a session need to know. */
export const settingOf = ({ policy, source }: Training, { seed }: SessionStarted): Setting =>
  settingFor({
    policy,
    source,
    hintPrice,
    verdictOf: (of, answer, help) => verdictOf(policy, of, answer, help),
    figuresOf: (course) => [
      ...shiftFigures(shiftResultOf(source.shift, course)),
      ...figuresOf(policy, scoredAttempts(policy, course.attempts), seed),
    ],
    progressOf: ({ attempts }) => progressReport(policy, scoredAttempts(policy, attempts)),
  });

const now = (): number => performance.now();

/** A session with a trainee, on the screen or line by line, until it ends or they leave. */
export async function live(
  setting: Setting,
  session: StartedSession,
  keep: (events: readonly SessionEvent[]) => void,
  options: LiveOptions,
): Promise<StartedSession> {
  if (options.plain === true) return lineByLine(setting, session, keep);
  const { openTerminal } = await import("../trainer/ui/terminal.ts");
  const { sessionMachine } = await import("../trainer/ui/machine.ts");
  const terminal = await openTerminal(sessionMachine(setting, session), { ...lookOf(options), now, keep });
  return (await terminal.closed).session;
}

/** A session that is over, looked at again event by event or at any speed. */
export async function review(
  setting: Setting,
  events: readonly SessionEvent[],
  options: LiveOptions,
): Promise<void> {
  const { openTerminal } = await import("../trainer/ui/terminal.ts");
  const { reviewMachine } = await import("../trainer/ui/reviewModel.ts");
  const keep = (): void => undefined;
  await (
    await openTerminal(reviewMachine(setting, events), { ...lookOf(options), now, keep })
  ).closed;
}

const lookOf = ({ theme, ascii }: LiveOptions) => ({
  stdin: process.stdin,
  stdout: process.stdout,
  theme: theme ?? "dark",
  isAscii: ascii === true,
});

async function lineByLine(
  setting: Setting,
  session: StartedSession,
  keep: (events: readonly SessionEvent[]) => void,
): Promise<StartedSession> {
  const { runPlain } = await import("../trainer/ui/plain.ts");
  const lines = createInterface({ input: process.stdin, terminal: false });
  const waiting = lines[Symbol.asyncIterator]();
  const ask = async (prompt: string): Promise<string | undefined> => {
    process.stdout.write(prompt);
    const { done, value } = await waiting.next();
    return done === true ? undefined : value;
  };
  try {
    return await runPlain(setting, session, { write: (text) => process.stdout.write(text), ask, now, keep });
  } finally {
    lines.close();
  }
}
