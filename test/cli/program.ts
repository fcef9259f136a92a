import { spawn, type ChildProcess } from "node:child_process";

/** What a program left behind when it ended. */
export interface Ended {
  /** The exit code, or the signal that it died of. */
  readonly with: number | NodeJS.Signals | null;
  readonly out: string;
  readonly err: string;
}

/** A deskdrill command in a process of its own. */
export class Program {
  readonly ended: Promise<Ended>;
  readonly #process: ChildProcess;
  #out = "";
  #err = "";
  #heard = Promise.withResolvers<undefined>();

  constructor(...words: readonly string[]) {
    const running = spawn(process.execPath, ["src/cli/bin.ts", ...words], {
      stdio: ["ignore", "pipe", "pipe"],
    });
    this.#process = running;
    running.stdout.setEncoding("utf8").on("data", (text: string) => {
      this.#out += text;
    });
    running.stderr.setEncoding("utf8").on("data", (text: string) => {
      this.#err += text;
      this.#heard.resolve(undefined);
      this.#heard = Promise.withResolvers();
    });
    this.ended = new Promise((resolve) => {
      running.on("close", (code, signal) =>
        resolve({ with: signal ?? code, out: this.#out, err: this.#err }),
      );
    });
  }

  /** Waits until it has told this on standard error, or throws when it ends before. */
  async until(text: string): Promise<void> {
    while (!this.#err.includes(text)) {
      const end = await Promise.race([this.#heard.promise, this.ended]);
      if (end && !this.#err.includes(text))
        throw new Error(`it ended before it told "${text}": ${this.#err}`);
    }
  }

  signal(signal: NodeJS.Signals): void {
    this.#process.kill(signal);
  }
}
