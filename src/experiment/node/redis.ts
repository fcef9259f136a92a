import type { Redis, RedisOptions } from "ioredis";
import { QueueFault } from "./queueFault.ts";

/** How long a Redis may be silent before it counts as not there, in milliseconds. */
const patience = 3_000;
const retryEvery = 250;

/** A connection that answers, and that ends when the Redis is silent for seconds. Throws QueueFault when there is none. */
export async function connected(url: string): Promise<Redis> {
  const { Redis: Client } = await redisClient(url);
  const redis = new Client(url, {
    lazyConnect: true,
    maxRetriesPerRequest: null,
    connectTimeout: patience,
    disconnectTimeout: 100,
    retryStrategy: (times) => (times * retryEvery < patience ? retryEvery : null),
  });
  let why = "it does not answer";
  redis.on("error", ({ message }: Error) => {
    if (message !== "") why = message;
  });
  try {
    await inTime(redis.connect().then(() => redis.ping()));
    return redis;
  } catch (cause) {
    redis.disconnect();
    throw unreachable(url, why, cause);
  }
}

/** What to tell when no Redis answers at an address. */
export const unreachable = (url: string, why: string, cause?: unknown): QueueFault =>
  new QueueFault(
    `${withoutPassword(url)}: no Redis is reached there (${why}). Start it, or leave out --redis`,
    { cause },
  );

/** Loaded only where a run is shared, with what it needs further, so that nobody else has to install them. */
async function redisClient(
  url: string,
): Promise<{ readonly Redis: new (url: string, options: RedisOptions) => Redis }> {
  try {
    const [client] = await Promise.all([import("ioredis"), import("bullmq")]);
    return client;
  } catch (cause) {
    throw new QueueFault(
      `${withoutPassword(url)}: install the packages bullmq and ioredis to share runs over Redis`,
      { cause },
    );
  }
}

const withoutPassword = (url: string): string => url.replace(/\/\/[^@/]*@/, "//");

/** The outcome of something, unless it takes too long. */
async function inTime<T>(outcome: Promise<T>): Promise<T> {
  const timer = Promise.withResolvers<never>();
  const alarm = setTimeout(() => timer.reject(new Error("it takes too long")), patience);
  try {
    return await Promise.race([outcome, timer.promise]);
  } finally {
    clearTimeout(alarm);
  }
}
