/**
 * One run of so many weeks in a process of its own: `node --expose-gc test/bench/longRun.ts 69`. Prints what the process took
 * as JSON: CPU time with the start of the process, the peak of its memory, and what of it the finished desk still needs.
 */
import { CaseBook, Desk } from "../../src/desk/index.ts";
import { sourcesOf } from "../../src/workload/index.ts";
import { loadOf, shippedPolicy, usualSize } from "./normalDesk.ts";

const mebibyte = 1024 ** 2;
const [, , weeks = "1"] = process.argv;
const load = await loadOf(await shippedPolicy(), usualSize, Number(weeks));
const desk = new Desk({ load, sources: sourcesOf(load, "7", 0), cases: new CaseBook(load) });
desk.finish();
const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
globalThis.gc?.();
const { heapUsed, arrayBuffers } = process.memoryUsage();
process.stdout.write(
  JSON.stringify({
    tickets: desk.accounts.arrived,
    seconds: (userCPUTime + systemCPUTime) / 1e6,
    peakMebibytes: (1024 * maxRSS) / mebibyte,
    neededMebibytes: (heapUsed + arrayBuffers) / mebibyte,
  }),
);
