/**
 * Measures the trainer's screen on this machine: `node test/bench/trainer.ts`. CPU time of the whole process, so that other
 * work on the machine counts less. Prints figures and judges none.
 */
import { FakeTerminal } from "../trainer/ui/fakeTerminal.ts";
import { calmKeys, calmSetting, large, modelAfter, small } from "../trainer/ui/settings.ts";
import { startOf } from "../trainer/fixtures.ts";
import { reduce, unstarted } from "../../src/trainer/session/reduce.ts";
import type { StartedSession } from "../../src/trainer/session/state.ts";
import { ascii, unicode } from "../../src/trainer/ui/glyphs.ts";
import { beside, panel, screen, type Look, type Size } from "../../src/trainer/ui/layout.ts";
import { row, type Row } from "../../src/trainer/ui/rows.ts";
import { queueSection, type QueuedTicket } from "../../src/trainer/ui/screens/queue.ts";
import { screenOf } from "../../src/trainer/ui/screens/screenOf.ts";
import { ticketSection, unmarked } from "../../src/trainer/ui/screens/ticket.ts";
import { sessionMachine } from "../../src/trainer/ui/machine.ts";
import { openTerminal, prepareEnvironment } from "../../src/trainer/ui/terminal.ts";
import { themes } from "../../src/trainer/ui/theme.ts";
import { instant, type Instant } from "../../src/units/index.ts";
import { calm } from "../trainer/fixtures.ts";

const loaded = process.cpuUsage();
process.env["FORCE_COLOR"] = "1";

/** CPU milliseconds since `since`. */
function cpuMs(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1000;
}

const say = (what: string, figure: string): void => {
  process.stdout.write(`${what.padEnd(60)}${figure}\n`);
};

const tickets = Array.from({ length: 200 }, (_, index): QueuedTicket => ({
  id: `T-${2000 + index}`,
  channel: ["email", "phone", "chat"][index % 3] ?? "email",
  priority: index % 4 === 0 ? undefined : "high",
  due: index % 4 === 0 ? undefined : instant(index * 45_000 - 120_000),
  since: instant(0),
  isLive: index % 3 > 0,
  isOwn: index % 2 === 0,
  subject: "the weekly report arrives without its totals since the update",
}));

/** A queue beside the ticket at hand, as a shift shows it. */
function shiftScreen(look: Look, selected: number, now: Instant): readonly Row[] {
  const { size, glyphs } = look;
  const width = Math.floor(size.columns / 2);
  const height = size.rows - 3;
  const left = panel(
    [queueSection(tickets, selected, now, { width, height: height - 2, glyphs })],
    width,
    glyphs,
  );
  const ticket = ticketSection(1, calm, unmarked, size.columns - width - 4, glyphs);
  const right = panel([{ ...ticket, rows: ticket.rows.slice(0, height - 2) }], size.columns - width, glyphs);
  return screen(
    row(` deskdrill  SHIFT  ${now}`),
    beside(left, right, width, glyphs),
    [row(""), row("")],
    look,
  );
}

/** Milliseconds of CPU, bytes, and full clears a frame of a live queue whose countdowns all move. */
async function liveQueue(size: Size, frames: number): Promise<void> {
  prepareEnvironment(process.env, "dark");
  const [{ render }, { createElement }, { Frame }] = await Promise.all([
    import("ink"),
    import("react"),
    import("../../src/trainer/ui/Frame.ts"),
  ]);
  const terminal = new FakeTerminal(size);
  const { stdin, stdout } = terminal;
  const look = { size, glyphs: unicode };
  const frame = (second: number) =>
    createElement(Frame, {
      rows: shiftScreen(look, second % 200, instant(second * 1000)),
      theme: themes.dark,
    });
  const options = { stdin, stdout, interactive: true, alternateScreen: true, incrementalRendering: true };
  const instance = render(frame(0), { ...options, maxFps: 1000, patchConsole: false, exitOnCtrlC: false });
  let [cpu, bytes, clears] = [0, 0, 0];
  for (let second = 1; second <= frames + 20; second += 1) {
    const [since, before] = [process.cpuUsage(), terminal.written.length];
    instance.rerender(frame(second));
    await instance.waitUntilRenderFlush();
    if (second <= 20) continue;
    cpu += cpuMs(since);
    bytes += terminal.written.length - before;
    if (terminal.written.slice(before).includes("\u001B[2J")) clears += 1;
  }
  instance.unmount();
  const figures = `${(cpu / frames).toFixed(1)} ms CPU, ${Math.round(bytes / frames)} bytes, ${clears} clears`;
  say(`live queue of 200 at ${size.columns}x${size.rows}, a frame`, figures);
}

/** From the loaded program to its first frame, libraries included. */
async function firstFrame(): Promise<void> {
  const since = process.cpuUsage();
  const terminal = new FakeTerminal(small);
  const { stdin, stdout } = terminal;
  const session = reduce(calmSetting.source, unstarted, startOf("drill")) as StartedSession;
  const opened = await openTerminal(sessionMachine(calmSetting, session), {
    stdin,
    stdout,
    theme: "dark",
    isAscii: false,
    now: () => performance.now(),
    keep: () => undefined,
  });
  await terminal.shows("Your decision");
  say("first frame, Ink and React loaded for it", `${cpuMs(since).toFixed(0)} ms CPU`);
  const start = (loaded.user + loaded.system) / 1000;
  say(
    "start to first frame, the policy and this bench included",
    `${(start + cpuMs(loaded)).toFixed(0)} ms CPU`,
  );
  opened.controller.press("ctrl-c");
  opened.controller.press("ctrl-c");
  await opened.closed;
}

/** The rows of a screen alone, without drawing them. */
function rowsOnly(size: Size): void {
  const model = modelAfter(calmSetting, "drill", size, calmKeys);
  const look = { size, glyphs: ascii };
  for (let time = 0; time < 200; time += 1) screenOf(calmSetting, model, look);
  const since = process.cpuUsage();
  for (let time = 0; time < 500; time += 1) screenOf(calmSetting, model, look);
  say(
    `rows of the decide screen at ${size.columns}x${size.rows}`,
    `${(cpuMs(since) / 500).toFixed(2)} ms CPU`,
  );
}

await firstFrame();
for (const size of [small, large]) rowsOnly(size);
for (const size of [small, large]) await liveQueue(size, 200);
