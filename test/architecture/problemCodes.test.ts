import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { problemCodes } from "../../src/input/index.ts";

test("README lists every problem code with its meaning, and none that does not exist", () => {
  const readme = readFileSync("README.md", "utf8");
  const section = readme.slice(readme.indexOf("## Problem codes"));
  const listed = [...section.matchAll(/^\| `([A-Z_]+)` +\| (.+?) +\|$/gm)].map(([, code, meaning]) => [
    code,
    meaning,
  ]);
  expect(Object.fromEntries(listed)).toEqual(problemCodes);
});
