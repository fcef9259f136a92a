import { extname } from "node:path";
import { availableParallelism } from "node:os";
import { ThreadPool } from "../experiment/node/threadPool.ts";

/** As many threads as there are processors for. */
export const allProcessors = (): number => availableParallelism();

/** Threads of this process that make replications. */
export function threads(count: number): ThreadPool {
  // The sources run as they are, an installed package as it was built.
  const entry = `./replicationThread${extname(import.meta.url)}`;
  return new ThreadPool(new URL(entry, import.meta.url), count);
}
