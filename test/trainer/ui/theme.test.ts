import { expect, test } from "vitest";
import { tokens } from "../../../src/trainer/ui/rows.ts";
import { themes } from "../../../src/trainer/ui/theme.ts";

test("there are twelve tokens, and every theme has a style for each", () => {
  expect(tokens.length).toBe(12);
  for (const theme of Object.values(themes)) expect(Object.keys(theme)).toEqual(tokens);
});

test("the theme without colours has no style at all", () => {
  expect(Object.values(themes.none).flatMap((style) => Object.keys(style))).toEqual([]);
});
