import { EventEmitter } from "node:events";
import { PassThrough, Writable } from "node:stream";
import xterm from "@xterm/headless";
import type { Size } from "../../../src/trainer/ui/layout.ts";

/** A terminal without a window: what is written to its output stands in its buffer, what is typed comes from its input. */
export class FakeTerminal {
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: NodeJS.WriteStream;
  /** Everything that was written to it. */
  written = "";
  readonly #screen: InstanceType<typeof xterm.Terminal>;
  readonly #input = new PassThrough();
  readonly #waiting = new EventEmitter();

  constructor({ columns, rows }: Size) {
    this.#screen = new xterm.Terminal({ cols: columns, rows, convertEol: true, allowProposedApi: true });
    const output = new Writable({
      write: (chunk: Buffer, _, done) => {
        this.written += chunk.toString();
        this.#screen.write(chunk, () => {
          done();
          this.#waiting.emit("drawn");
        });
      },
    });
    this.stdout = Object.assign(output, { columns, rows, isTTY: true }) as unknown as NodeJS.WriteStream;
    const input = Object.assign(this.#input, {
      isTTY: true,
      setRawMode: () => input,
      ref: () => input,
      unref: () => input,
    });
    this.stdin = input as unknown as NodeJS.ReadStream;
  }

  type(bytes: string): void {
    this.#input.write(bytes);
  }

  resize({ columns, rows }: Size): void {
    this.#screen.resize(columns, rows);
    Object.assign(this.stdout, { columns, rows });
    this.stdout.emit("resize");
  }

  /** Whether the screen of programs such as editors is shown, and not that of the shell. */
  get isAlternate(): boolean {
    return this.#screen.buffer.active.type === "alternate";
  }

  get lines(): readonly string[] {
    const { active } = this.#screen.buffer;
    return Array.from({ length: this.#screen.rows }, (_, index) =>
      (active.getLine(active.baseY + index)?.translateToString(true) ?? "").trimEnd(),
    );
  }

  get text(): string {
    return this.lines.join("\n");
  }

  /** Resolves as soon as the screen says this. */
  async shows(words: string | RegExp): Promise<string> {
    const isThere = (): boolean =>
      typeof words === "string" ? this.text.includes(words) : words.test(this.text);
    while (!isThere()) await new Promise((resolve) => this.#waiting.once("drawn", resolve));
    return this.text;
  }
}
