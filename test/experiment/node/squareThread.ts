import { parentPort } from "node:worker_threads";
import type { ThreadAnswer, ThreadTask } from "../../../src/experiment/node/threadPool.ts";

/** A thread that tells the text of its run and the square of the number; it fails at 13 and dies at 17. */
const texts = new Map<string, string>();

function answer({ run, text, isAfresh, index }: ThreadTask): ThreadAnswer {
  if (isAfresh) texts.clear();
  if (text !== undefined) texts.set(run, text);
  if (index === 13) return { failed: "unlucky" };
  if (index === 17) throw new Error("dead");
  return { made: `${texts.get(run) ?? "unknown"} ${index * index}` };
}

parentPort?.on("message", (task: ThreadTask) => parentPort?.postMessage(answer(task)));
