import type { Queue, QueueEvents, Worker } from "bullmq";
import type { Redis } from "ioredis";
import { invariant } from "../../units/index.ts";
import type { Makers, RunJob } from "./makers.ts";
import { connected, unreachable } from "./redis.ts";

/** What a piece of work in the queue says; the text of the run lies beside the queue. */
interface Piece {
  readonly run: string;
  readonly index: number;
}

const daySeconds = 86_400;
const textKey = (run: string): string => `deskdrill:run:${run}`;
const madeKey = (run: string): string => `deskdrill:made:${run}`;
/** Workers of another version never see the work, so that all of a run is made by the same code. */
const queueName = (version: string): string => `deskdrill-${version}`;

/**
 * Hands replications to the workers at a Redis (BullMQ). What they have made stays there for a day, so that a run that was
 * interrupted goes on, and a replication made twice counts once.
 */
export class RunQueue implements Makers {
  readonly ahead = 32;
  readonly #redis: Redis;
  readonly #queue: Queue<Piece>;
  readonly #events: QueueEvents;
  readonly #waiting = new Map<string, PromiseWithResolvers<undefined>>();

  private constructor(url: string, redis: Redis, queue: Queue<Piece>, events: QueueEvents) {
    this.#redis = redis;
    this.#queue = queue;
    this.#events = events;
    events.on("completed", ({ jobId }) => this.#waiting.get(jobId)?.resolve(undefined));
    events.on("failed", ({ jobId, failedReason }) =>
      this.#waiting.get(jobId)?.reject(new Error(`a worker failed: ${failedReason}`)),
    );
    redis.on("end", () => {
      for (const { reject } of this.#waiting.values()) reject(unreachable(url, "the connection was lost"));
    });
  }

  /** Throws QueueFault when no Redis is reached. */
  static async open(url: string, version: string): Promise<RunQueue> {
    const redis = await connected(url);
    const { Queue, QueueEvents } = await import("bullmq");
    const queue = new Queue<Piece>(queueName(version), { connection: redis });
    const events = new QueueEvents(queueName(version), { connection: redis.duplicate() });
    queue.on("error", () => undefined); // the connection tells its end
    events.on("error", () => undefined);
    await events.waitUntilReady();
    return new RunQueue(url, redis, queue, events);
  }

  /** How many workers there are at the moment. */
  workers(): Promise<number> {
    return this.#queue.getWorkersCount();
  }

  /** Replication `index` of a run, made by some worker. Throws QueueFault when the Redis is lost. */
  async make({ name, text }: RunJob, index: number): Promise<string> {
    const isThere = (await this.#redis.expire(textKey(name), daySeconds)) === 1;
    if (!isThere) await this.#redis.set(textKey(name), text, "EX", daySeconds);
    const known = await this.#redis.hget(madeKey(name), String(index));
    if (known !== null) return known;
    await this.#done(name, index);
    const made = await this.#redis.hget(madeKey(name), String(index));
    invariant(made !== null, "what a worker has completed is there");
    return made;
  }

  async close(): Promise<void> {
    if (this.#redis.status === "end") return; // a lost Redis answers no farewell
    this.#redis.removeAllListeners("end");
    // What a worker is at work on cannot be removed; it ends by itself.
    await Promise.allSettled([...this.#waiting.keys()].map((jobId) => this.#queue.remove(jobId)));
    await Promise.all([this.#queue.close(), this.#events.close()]);
    this.#redis.disconnect();
  }

  async #done(run: string, index: number): Promise<void> {
    const jobId = `${run}-${index}`;
    const done = Promise.withResolvers<undefined>();
    this.#waiting.set(jobId, done);
    try {
      const kept = { removeOnComplete: true, removeOnFail: true };
      await this.#queue.add("replication", { run, index }, { jobId, attempts: 3, ...kept });
      await done.promise;
    } finally {
      this.#waiting.delete(jobId);
    }
  }
}

/** Somebody who makes replications from the queue until told to stop. */
export interface QueueWorker {
  /** Ends when the worker was stopped; rejects with a QueueFault when the Redis was lost. */
  readonly ended: Promise<void>;
  /** Finishes what it is at work on. */
  stop(): Promise<void>;
}

export interface WorkerSetting {
  readonly url: string;
  readonly version: string;
  /** How many replications at the same time. */
  readonly atOnce: number;
  readonly makers: Makers;
  /** Told of each replication that was made. */
  readonly tell: (piece: Piece) => void;
}

/**
 * Makes replications that a RunQueue of the same version asks for. Where a worker dies, another takes its work over after
 * seconds. Throws QueueFault when no Redis is reached.
 */
export async function startWorker({
  url,
  version,
  atOnce,
  makers,
  tell,
}: WorkerSetting): Promise<QueueWorker> {
  const redis = await connected(url);
  const { Worker: BullWorker } = await import("bullmq");
  const work = async ({ data: { run, index } }: { readonly data: Piece }): Promise<void> => {
    const text = await redis.get(textKey(run));
    invariant(text !== null, "the text of a run lies beside its work");
    const made = await makers.make({ name: run, text }, index);
    await redis.multi().hset(madeKey(run), index, made).expire(madeKey(run), daySeconds).exec();
    tell({ run, index });
  };
  const worker: Worker<Piece> = new BullWorker<Piece>(queueName(version), work, {
    connection: redis,
    concurrency: atOnce,
    lockDuration: 6_000,
    stalledInterval: 3_000,
    maxStalledCount: 5,
  });
  worker.on("error", () => undefined); // the connection tells its end
  const { promise: ended, resolve, reject } = Promise.withResolvers<undefined>();
  redis.on("end", () => reject(unreachable(url, "the connection was lost")));
  const stop = async (): Promise<void> => {
    redis.removeAllListeners("end");
    await worker.close();
    redis.disconnect();
    resolve(undefined);
  };
  return { ended, stop };
}
