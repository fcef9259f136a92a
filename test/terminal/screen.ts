import { execFileSync } from "node:child_process";
import { setTimeout as pause } from "node:timers/promises";

/** A real terminal that tmux keeps, with a program in it. */
export class Screen {
  readonly #name: string;

  /** Opens one of so many columns and rows. */
  constructor(
    name: string,
    command: string,
    { columns, rows }: { readonly columns: number; readonly rows: number },
  ) {
    this.#name = name;
    const size = ["-x", String(columns), "-y", String(rows)];
    // What the program leaves behind stays to be read.
    tmux("new-session", "-d", "-s", name, ...size, `${command}; echo "ended with $?"; exec cat`);
  }

  /** What it shows now. */
  text(): string {
    return tmux("capture-pane", "-p", "-t", this.#name);
  }

  /** Presses keys, by tmux's names for them. */
  press(...keys: readonly string[]): void {
    tmux("send-keys", "-t", this.#name, ...keys);
  }

  resize(columns: number, rows: number): void {
    tmux("resize-window", "-t", this.#name, "-x", String(columns), "-y", String(rows));
  }

  /** Waits until it shows a text. */
  async until(wanted: string): Promise<string> {
    for (let look = 0; look < 600; look++) {
      const shown = this.text();
      if (shown.includes(wanted)) return shown;
      await pause(50);
    }
    throw new Error(`"${wanted}" was not shown, but:\n${this.text()}`);
  }

  /** Kills the program without warning. */
  kill(): void {
    const shell = tmux("display-message", "-p", "-t", this.#name, "#{pane_pid}").trim();
    execFileSync("pkill", ["-9", "-P", shell]);
  }

  close(): void {
    tmux("kill-session", "-t", this.#name);
  }
}

const tmux = (...words: readonly string[]): string =>
  execFileSync("tmux", ["-L", `deskdrill-test-${process.pid}`, ...words], { encoding: "utf8" });
