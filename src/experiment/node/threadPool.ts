import { Worker } from "node:worker_threads";
import type { Makers, RunJob } from "./makers.ts";

/** What a thread is asked for: a replication of a run, whose text comes with the first one. */
export interface ThreadTask {
  readonly run: string;
  readonly text?: string;
  /** Whether to forget the texts of all runs so far. */
  readonly isAfresh: boolean;
  readonly index: number;
}

/** What a thread answers: the text of a record, or why there is none. */
export type ThreadAnswer = { readonly made: string } | { readonly failed: string };

interface Asked {
  readonly job: RunJob;
  readonly index: number;
  readonly resolve: (made: string) => void;
  readonly reject: (error: unknown) => void;
}

interface Thread {
  readonly worker: Worker;
  /** The names of the runs whose texts it has. */
  readonly knows: Set<string>;
  asked: Asked | undefined;
}

/** As many runs a thread remembers: a compiled load takes megabytes. */
const mostRuns = 100;

/**
 * Threads that make replications, one each at a time, in the order in which they are asked for. The module at `entry`
 * answers every ThreadTask with a ThreadAnswer. Where a thread dies, what it was at work on fails, and another takes its place.
 */
export class ThreadPool implements Makers {
  readonly ahead: number;
  readonly #entry: URL;
  readonly #threads: Thread[];
  readonly #waiting: Asked[] = [];

  constructor(entry: URL, size: number) {
    this.ahead = 2 * size;
    this.#entry = entry;
    this.#threads = Array.from({ length: size }, () => this.#started());
  }

  make(job: RunJob, index: number): Promise<string> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ job, index, resolve, reject });
      const free = this.#threads.find(({ asked }) => asked === undefined);
      if (free) this.#feed(free);
    });
  }

  async close(): Promise<void> {
    this.#waiting.length = 0;
    await Promise.all(this.#threads.splice(0).map(({ worker }) => worker.terminate()));
  }

  #started(): Thread {
    const thread: Thread = { worker: new Worker(this.#entry), knows: new Set(), asked: undefined };
    thread.worker.on("message", (answer: ThreadAnswer) => {
      const { asked } = thread;
      thread.asked = undefined;
      if ("made" in answer) asked?.resolve(answer.made);
      else asked?.reject(new Error(answer.failed));
      this.#feed(thread);
    });
    thread.worker.on("error", (error) => {
      thread.asked?.reject(error);
      this.#replace(thread);
    });
    return thread;
  }

  #replace(thread: Thread): void {
    const place = this.#threads.indexOf(thread);
    if (place < 0) return;
    const other = this.#started();
    this.#threads[place] = other;
    this.#feed(other);
  }

  #feed(thread: Thread): void {
    const asked = this.#waiting.shift();
    if (!asked) return;
    const { job, index } = asked;
    const isAfresh = thread.knows.size >= mostRuns && !thread.knows.has(job.name);
    if (isAfresh) thread.knows.clear();
    const task: ThreadTask = { run: job.name, isAfresh, index };
    thread.worker.postMessage(thread.knows.has(job.name) ? task : { ...task, text: job.text });
    thread.knows.add(job.name);
    thread.asked = asked;
  }
}
