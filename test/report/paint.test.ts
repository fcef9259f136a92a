import { expect, test } from "vitest";
import { inColour, plain, type Tone } from "../../src/report/paint.ts";

const tones: readonly Tone[] = ["good", "bad", "doubtful", "strong", "faint"];

test("every tone has an escape sequence of its own that ends with the text", () => {
  const painted = tones.map((tone) => inColour(tone, "x"));
  expect(new Set(painted).size).toBe(tones.length);
  for (const text of painted) expect(text).toMatch(/^\u001B\[[\d;]+mx\u001B\[0m$/);
});

test("plain leaves the text alone", () => {
  expect(tones.map((tone) => plain(tone, "x")).join("")).toBe("xxxxx");
});
