import { parentPort } from "node:worker_threads";
import type { ThreadAnswer, ThreadTask } from "../experiment/node/threadPool.ts";
import { jobMaker } from "./jobMaker.ts";

/** What the thread makes, by the name of its run. */
const makers = new Map<string, (index: number) => string>();

function answer({ run, text, isAfresh, index }: ThreadTask): ThreadAnswer {
  if (isAfresh) makers.clear();
  try {
    const make = text === undefined ? makers.get(run) : jobMaker(text);
    if (!make) return { failed: "the text of the run did not come" };
    makers.set(run, make);
    return { made: make(index) };
  } catch (error) {
    return { failed: error instanceof Error ? error.message : String(error) };
  }
}

parentPort?.on("message", (task: ThreadTask) => parentPort?.postMessage(answer(task)));
