import { open, rename, rm, type FileHandle } from "node:fs/promises";
import type { RefusedRow } from "../workload/index.ts";
import { spreadsheetText } from "../units/index.ts";
import { UsageError } from "./errors.ts";

const buffered = 65_536;

/** A CSV file of refused rows, written as they come, under another name until it is complete. */
export class RefusedFile {
  readonly #path: string;
  readonly #handle: FileHandle;
  #waiting = "line,reason\n";
  #written: Promise<unknown> = Promise.resolve();

  private constructor(path: string, handle: FileHandle) {
    this.#path = path;
    this.#handle = handle;
  }

  static async create(path: string): Promise<RefusedFile> {
    try {
      return new RefusedFile(path, await open(`${path}.part`, "w"));
    } catch (cause) {
      throw new UsageError(`${path} cannot be written`, { cause });
    }
  }

  add({ line, reason }: RefusedRow): void {
    this.#waiting += `${line},"${spreadsheetText(reason).replaceAll('"', '""')}"\n`;
    if (this.#waiting.length < buffered) return;
    const text = this.#waiting;
    this.#waiting = "";
    this.#written = this.#written.then(() => this.#handle.appendFile(text));
  }

  async complete(): Promise<void> {
    await this.#written;
    await this.#handle.appendFile(this.#waiting);
    await this.#handle.close();
    await rename(`${this.#path}.part`, this.#path);
  }

  /** Leaves nothing behind. */
  async discard(): Promise<void> {
    await this.#written.catch(() => undefined);
    await this.#handle.close().catch(() => undefined);
    await rm(`${this.#path}.part`, { force: true });
  }
}
