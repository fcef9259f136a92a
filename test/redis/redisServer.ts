import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Redis } from "ioredis";

/** A Redis of one's own that keeps nothing. */
export class RedisServer {
  readonly url: string;
  readonly #process: ChildProcess;
  /** A folder that goes with it. */
  readonly folder: string;

  private constructor(port: number) {
    this.url = `redis://127.0.0.1:${port}`;
    this.folder = mkdtempSync(join(tmpdir(), "redis-"));
    const words = ["--port", String(port), "--save", "", "--dir", this.folder];
    this.#process = spawn("redis-server", words, { stdio: "ignore" });
  }

  /** Starts one and waits until it answers. */
  static async start(): Promise<RedisServer> {
    const server = new RedisServer(await freePort());
    await server.ask((redis) => redis.ping());
    return server;
  }

  /** Asks it something. */
  async ask<T>(question: (redis: Redis) => Promise<T>): Promise<T> {
    const redis = new Redis(this.url, { maxRetriesPerRequest: null });
    redis.on("error", () => undefined); // it may not be up yet
    try {
      return await question(redis);
    } finally {
      redis.disconnect();
    }
  }

  /** Ends it at once. */
  kill(): void {
    this.#process.kill("SIGKILL");
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** A port that nobody listens at. */
export function freePort(): Promise<number> {
  const server = createServer();
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
