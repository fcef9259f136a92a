import { RunQueue } from "../experiment/node/runQueue.ts";
import { toolVersion } from "./version.ts";

/** The queue of this version at a Redis. Tells on standard error when nobody works there yet. Throws QueueFault. */
export async function openQueue(url: string): Promise<RunQueue> {
  const queue = await RunQueue.open(url, toolVersion());
  if ((await queue.workers()) === 0)
    process.stderr.write("nobody works at this Redis yet; start deskdrill worker, here or elsewhere\n");
  return queue;
}
