import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { findingCodes } from "../../src/policy/verify/index.ts";

test("README lists every lint code with its severity and meaning, and none that does not exist", () => {
  const readme = readFileSync("README.md", "utf8");
  const section = readme.slice(readme.indexOf("## Lint codes"), readme.indexOf("## Problem codes"));
  const listed = [...section.matchAll(/^\| `([A-Z_]+)` +\| (\w+) +\| (.+?) +\|$/gm)];
  expect(
    Object.fromEntries(listed.map(([, code, severity, meaning]) => [code, { severity, meaning }])),
  ).toEqual(findingCodes);
});
