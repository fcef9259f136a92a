import { afterEach, expect, test, vi } from "vitest";
import { Progress } from "../../src/cli/progress.ts";

afterEach(() => vi.restoreAllMocks());

/** A stream that keeps what is written to it, and a clock that the test moves. */
function watched({ isTTY, isSilent = false }: { readonly isTTY: boolean; readonly isSilent?: boolean }): {
  readonly progress: Progress;
  readonly written: readonly string[];
  readonly at: (seconds: number) => void;
} {
  const clock = vi.spyOn(Date, "now").mockReturnValue(0);
  const written: string[] = [];
  const stream = { isTTY, write: (text: string) => written.push(text) } as unknown as NodeJS.WriteStream;
  return {
    progress: new Progress(stream, { isSilent }),
    written,
    at: (seconds) => void clock.mockReturnValue(seconds * 1_000),
  };
}

test("a silent run tells nothing, on a terminal or elsewhere", () => {
  for (const isTTY of [true, false]) {
    const { progress, written, at } = watched({ isTTY, isSilent: true });
    at(60);
    progress.tell(1, 2);
    progress.end();
    expect(written).toEqual([]);
  }
});

test("a terminal gets a bar with the time that is left, which goes when the run ends", () => {
  const { progress, written, at } = watched({ isTTY: true });
  at(30);
  progress.tell(1, 4);
  at(120);
  progress.tell(4, 4);
  progress.end();
  expect(written).toEqual([
    "\r[######..................] 1/4 replications, 1m 30s left \u001B[K",
    "\r[########################] 4/4 replications, 0s left \u001B[K",
    "\r\u001B[K",
  ]);
});

test("elsewhere a line comes every ten seconds, and none in a short run", () => {
  const { progress, written, at } = watched({ isTTY: false });
  [1, 9.9, 10, 12, 19.9, 20].forEach((seconds, index) => {
    at(seconds);
    progress.tell(index + 1, 10);
  });
  progress.end();
  expect(written).toEqual(["3 of 10 replications, 23.3s left\n", "6 of 10 replications, 13.3s left\n"]);
});
