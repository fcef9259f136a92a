import { startWorker } from "../experiment/node/runQueue.ts";
import { exitCode } from "./exitCode.ts";
import { allProcessors, threads } from "./threads.ts";
import { toolVersion } from "./version.ts";

export interface WorkerOptions {
  readonly redis: string;
  readonly workers?: number;
  readonly quiet?: boolean;
}

/** `deskdrill worker --redis URL`: makes replications of anybody's runs until it is told to stop; returns the exit code. */
export async function workerCommand({ redis, workers, quiet }: WorkerOptions): Promise<number> {
  const atOnce = workers ?? allProcessors();
  const version = toolVersion();
  const tell = (text: string): void => {
    if (quiet !== true) process.stderr.write(`${text}\n`);
  };
  const pool = threads(atOnce);
  try {
    const worker = await startWorker({
      url: redis,
      version,
      atOnce,
      makers: pool,
      tell: ({ run, index }) => tell(`made replication ${index + 1} of run ${run}`),
    });
    tell(`deskdrill ${version} makes ${atOnce} replications at a time; Ctrl-C ends it after those at hand`);
    const stop = (): void => void worker.stop();
    process.once("SIGINT", stop).once("SIGTERM", stop);
    await worker.ended;
    return exitCode.held;
  } finally {
    await pool.close();
  }
}
