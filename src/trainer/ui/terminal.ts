import type { SessionEvent } from "../sessionEvent.ts";
import { controllerFor, type Controller } from "./controller.ts";
import { ascii, unicode } from "./glyphs.ts";
import type { Size } from "./layout.ts";
import type { Machine, Seen } from "./machine.ts";
import type { Row } from "./rows.ts";
import { themes, type ThemeName } from "./theme.ts";

/** The streams of a terminal. */
export interface Streams {
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: NodeJS.WriteStream;
}

export interface TerminalOptions extends Streams {
  readonly theme: ThemeName;
  readonly isAscii: boolean;
  readonly now: () => number;
  readonly keep: (events: readonly SessionEvent[]) => void;
}

/** An open screen; `closed` resolves once the trainee has left, with the model as it then was. */
export interface Terminal<M> {
  readonly controller: Controller<M>;
  /** Resolves when everything drawn so far has reached the terminal. */
  readonly flushed: () => Promise<void>;
  readonly closed: Promise<M>;
}

type Environment = Record<string, string | undefined>;

/** Why no screen can be opened on these streams, and what to do instead; undefined when one can. */
export const whyNoTerminal = ({ stdin, stdout }: Streams): string | undefined =>
  stdin.isTTY && stdout.isTTY
    ? undefined
    : "This is no terminal that keys can be read from: add --plain for questions line by line, or --script FILE for answers from a file.";

/** The theme to draw with: none where the environment asks for no colour (no-color.org). */
export const themeFor = (wanted: ThemeName, environment: Environment): ThemeName =>
  (environment["NO_COLOR"] ?? "") === "" ? wanted : "none";

/** Prepares the environment. It has to be done before React and Ink are loaded: they read it only then. */
export function prepareEnvironment(environment: Environment, theme: ThemeName): void {
  environment["NODE_ENV"] = "production";
  if (theme === "none") environment["FORCE_COLOR"] = "0";
}

const framesPerSecond = 10;

/** Opens a machine, such as a session or its review, on a terminal. */
export async function openTerminal<M extends Seen>(
  machineOf: (size: Size) => Machine<M>,
  { stdin, stdout, theme: wanted, isAscii, now, keep }: TerminalOptions,
): Promise<Terminal<M>> {
  const theme = themeFor(wanted, process.env);
  prepareEnvironment(process.env, theme);
  const [{ render }, { createElement }, { App }] = await Promise.all([
    import("ink"),
    import("react"),
    import("./App.ts"),
  ]);
  const left = (): void => instance.unmount();
  const machine = machineOf(sizeOf(stdout));
  const controller = controllerFor(machine, { now, keep, left });
  const glyphs = isAscii ? ascii : unicode;
  const draw = (model: M): readonly Row[] => machine.draw(model, { size: model.size, glyphs });
  const instance = render(createElement(App<M>, { controller, draw, theme: themes[theme] }), {
    stdin,
    stdout,
    alternateScreen: true,
    incrementalRendering: true,
    interactive: true,
    maxFps: framesPerSecond,
    exitOnCtrlC: false,
    patchConsole: false,
  });
  const resized = (): void => controller.resize(sizeOf(stdout));
  stdout.on("resize", resized);
  const clock = setInterval(controller.tick, 1000);
  const closed = instance.waitUntilExit().then(() => controller.model());
  const release = (): void => {
    clearInterval(clock);
    stdout.off("resize", resized);
  };
  return { controller, flushed: instance.waitUntilRenderFlush, closed: closed.finally(release) };
}

/** The size of a terminal; the smallest that is of use where it does not say. */
const sizeOf = ({ columns, rows }: NodeJS.WriteStream): Size => ({
  columns: columns || 80,
  rows: rows || 24,
});
