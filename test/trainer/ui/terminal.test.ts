import { spawn } from "node:child_process";
import { afterEach, expect, test } from "vitest";
import { reduce, unstarted } from "../../../src/trainer/session/reduce.ts";
import { replaySession } from "../../../src/trainer/session/replay.ts";
import type { StartedSession } from "../../../src/trainer/session/state.ts";
import type { Mode, SessionEvent } from "../../../src/trainer/sessionEvent.ts";
import { sessionMachine } from "../../../src/trainer/ui/machine.ts";
import {
  openTerminal,
  prepareEnvironment,
  themeFor,
  whyNoTerminal,
} from "../../../src/trainer/ui/terminal.ts";
import { calmCases, startOf } from "../fixtures.ts";
import { FakeTerminal } from "./fakeTerminal.ts";
import { calmSetting, large, small } from "./settings.ts";

const { NODE_ENV, FORCE_COLOR } = process.env;
afterEach(() => {
  Object.assign(process.env, { NODE_ENV });
  if (FORCE_COLOR === undefined) delete process.env["FORCE_COLOR"];
});

/** A session on a terminal, with the events that it keeps. */
async function openOn(screen: FakeTerminal, mode: Mode = "drill") {
  const session = reduce(calmCases, unstarted, startOf(mode)) as StartedSession;
  const kept: SessionEvent[] = [];
  let clock = 0;
  const terminal = await openTerminal(sessionMachine(calmSetting, session), {
    stdin: screen.stdin,
    stdout: screen.stdout,
    theme: "dark",
    isAscii: false,
    now: () => (clock += 250),
    keep: (events) => void kept.push(...events),
  });
  return { ...terminal, kept };
}

const [right, down, escape, ctrlC] = ["\u001B[C", "\u001B[B", "\u001B", "\u0003"];
/** The bytes that answer the calm case. */
const answer = `${right.repeat(8)}2${right}3${right.repeat(2)}5${right.repeat(2)}6${right.repeat(4)}7${right.repeat(4)}8${right.repeat(5)}`;

test("a case is answered by keys alone, and everything that happened is kept", async () => {
  const screen = new FakeTerminal(small);
  const { closed, kept } = await openOn(screen);
  await screen.shows("Your decision");
  expect(screen.isAlternate).toBe(true);
  screen.type(answer);
  await screen.shows("(●) 90");
  screen.type("\r");
  await screen.shows("WHY PRI-1");
  screen.type(ctrlC);
  await screen.shows("Ctrl-C again leaves");
  screen.type(ctrlC);
  expect((await closed).session).toEqual(replaySession(calmCases, [startOf("drill"), ...kept]).state);
  expect(kept.map(({ type }) => type)).toEqual(["caseShown", "answered"]);
  expect(screen.isAlternate).toBe(false);
});

test("keys typed together are told apart, and letters of a search are no commands", async () => {
  const screen = new FakeTerminal(small);
  const { controller } = await openOn(screen);
  await screen.shows("Your decision");
  screen.type(`jj${down}`);
  await screen.shows("> 4 Priority");
  screen.type("/");
  await screen.shows("Search the policy");
  screen.type("esc-12 queue");
  await screen.shows("esc-12 queue_");
  screen.type(escape);
  await screen.shows("> 4 Priority");
  controller.press("ctrl-c");
  controller.press("ctrl-c");
});

test("a resized terminal is drawn anew; one that is too small stops the clock", async () => {
  const screen = new FakeTerminal(small);
  const { controller } = await openOn(screen);
  await screen.shows("Your decision");
  screen.resize({ columns: 60, rows: 20 });
  await screen.shows("needs 80x24, this terminal has 60x20");
  const before = controller.model().clock;
  controller.tick();
  expect(controller.model().clock).toBe(before);
  screen.resize(large);
  await screen.shows("what each means");
  expect(screen.lines[0]).toMatch(/deskdrill .* x1 ▶$/);
  controller.press("ctrl-c");
  controller.press("ctrl-c");
});

test("a moving clock changes a few letters of the screen and never clears it", async () => {
  const screen = new FakeTerminal(small);
  const { controller, flushed } = await openOn(screen);
  await screen.shows("Your decision");
  screen.type(`4${right}`);
  await screen.shows("If critical");
  await flushed();
  const before = screen.written.length;
  for (let second = 0; second < 20; second += 1) {
    controller.tick();
    await flushed();
  }
  const drawn = screen.written.slice(before);
  expect(drawn).not.toMatch(/\u001B\[[23]J/);
  expect(drawn.length / 20).toBeLessThan(400);
  controller.press("ctrl-c");
  controller.press("ctrl-c");
});

test("the environment is prepared before anything that reads it is loaded", () => {
  const environment: Record<string, string | undefined> = {};
  prepareEnvironment(environment, "dark");
  expect(environment).toEqual({ NODE_ENV: "production" });
  prepareEnvironment(environment, "none");
  expect(environment).toEqual({ NODE_ENV: "production", FORCE_COLOR: "0" });
  expect(themeFor("light", { NO_COLOR: "" })).toBe("light");
  expect(themeFor("light", { NO_COLOR: "1" })).toBe("none");
});

test("without a terminal it says what to do instead", () => {
  const { stdin, stdout } = new FakeTerminal(small);
  expect(whyNoTerminal({ stdin, stdout })).toBeUndefined();
  const pipe = Object.assign(Object.create(stdin) as NodeJS.ReadStream, { isTTY: false });
  expect(whyNoTerminal({ stdin: pipe, stdout })).toMatch(/--plain .* --script FILE/);
});

/** What a process with a session writes until it is ended by SIGTERM. */
async function endedByTerm(environment: Record<string, string>): Promise<string> {
  const inherited = Object.entries(process.env).filter(([name]) => !/^(NO|FORCE)_COLOR$/.test(name));
  const child = spawn(process.execPath, ["test/trainer/ui/openSession.ts"], {
    env: { ...Object.fromEntries(inherited), ...environment },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let written = "";
  child.stdout.on("data", (chunk: Buffer) => {
    if (!written.includes("Your decision") && chunk.includes("Your decision")) child.kill("SIGTERM");
    written += chunk.toString();
  });
  await new Promise((resolve) => child.once("close", resolve));
  return written;
}

const colour = "\u001B[36m";

test("SIGTERM gives the shell its screen and cursor back", { timeout: 30_000 }, async () => {
  const written = await endedByTerm({ FORCE_COLOR: "1" });
  expect(written).toContain(colour);
  expect(written.lastIndexOf("\u001B[?1049l")).toBeGreaterThan(written.lastIndexOf("\u001B[?1049h"));
  expect(written.lastIndexOf("\u001B[?25h")).toBeGreaterThan(written.lastIndexOf("\u001B[?25l"));
});

test("NO_COLOR takes the colours and no word", { timeout: 30_000 }, async () => {
  const written = await endedByTerm({ NO_COLOR: "1" });
  expect(written).toContain("Your decision");
  expect(written).not.toContain(colour);
});
