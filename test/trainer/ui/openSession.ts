/** A session on the process's own output, which is told that it is a terminal: for tests that end the process. */
import { PassThrough } from "node:stream";
import { reduce, unstarted } from "../../../src/trainer/session/reduce.ts";
import type { StartedSession } from "../../../src/trainer/session/state.ts";
import { sessionMachine } from "../../../src/trainer/ui/machine.ts";
import { openTerminal } from "../../../src/trainer/ui/terminal.ts";
import { startOf } from "../fixtures.ts";
import { calmSetting } from "./settings.ts";

const input = Object.assign(new PassThrough(), {
  isTTY: true,
  setRawMode: () => input,
  ref: () => input,
  unref: () => input,
});
const output = Object.assign(process.stdout, { isTTY: true, columns: 80, rows: 24 });
const session = reduce(calmSetting.source, unstarted, startOf("drill")) as StartedSession;
const terminal = await openTerminal(sessionMachine(calmSetting, session), {
  stdin: input as unknown as NodeJS.ReadStream,
  stdout: output,
  theme: "dark",
  isAscii: false,
  now: () => performance.now(),
  keep: () => undefined,
});
await terminal.closed;
