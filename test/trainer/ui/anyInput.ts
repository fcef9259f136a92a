import { fc } from "@fast-check/vitest";
import { ascii, unicode } from "../../../src/trainer/ui/glyphs.ts";
import type { Size } from "../../../src/trainer/ui/layout.ts";

/** Keys that people press, and some that they do not. */
export const anyKey: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom("right", "left", "enter", "down", "up", "tab", "escape", "pagedown", "pageup"),
  },
  {
    weight: 4,
    arbitrary: fc.constantFrom(...Array.from("12345678ghudbpP+-/?qynjkG"), "home", "end", "backspace"),
  },
  { weight: 1, arbitrary: fc.constantFrom("é", "世", "😀", "x", " ", "ctrl-c", "f12", "shift-tab") },
);

export const anyGlyphs = fc.constantFrom(unicode, ascii);
export const anySize: fc.Arbitrary<Size> = fc.record({
  columns: fc.integer({ min: 80, max: 200 }),
  rows: fc.integer({ min: 24, max: 60 }),
});
