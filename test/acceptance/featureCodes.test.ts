import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { featureCodes } from "../../src/acceptance/featureCodes.ts";

test("README lists every code of the lint of features, and none that does not exist", () => {
  const readme = readFileSync("README.md", "utf8");
  const section = readme.slice(readme.indexOf("## Feature codes"), readme.indexOf("## Lint codes"));
  const listed = [...section.matchAll(/^\| `([A-Z_]+)` +\| (\w+) +\| (.+?) +\|$/gm)];
  expect(
    Object.fromEntries(listed.map(([, code, severity, meaning]) => [code, { severity, meaning }])),
  ).toEqual(featureCodes);
});
