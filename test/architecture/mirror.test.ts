import { existsSync, globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const sources = globSync("src/**/*.ts").filter((file) => !file.endsWith("/index.ts"));

/** Whether a file holds anything that runs: types alone need no test. */
const hasCode = (file: string): boolean =>
  /^(export )?(default |async )?(const|function|class)\b/m.test(readFileSync(file, "utf8"));

/** Gherkin steps are tested by the features that use them, the launcher by the packed install. */
const testedElsewhere = (file: string): boolean =>
  /^src\/acceptance\/(\w+(?:Steps|Checks)|deskWorld|vocabulary|context|register|support|inconclusive)\.ts$/.test(
    file,
  ) || file === "src/cli/bin.ts";

test("every source file with code has a test of the same name in the same place", () => {
  const missing = sources
    .filter((file) => hasCode(file) && !testedElsewhere(file))
    .map((file) => file.replace(/^src\//, "test/").replace(/\.ts$/, ".test.ts"))
    .filter((file) => !existsSync(file));
  expect(missing).toEqual([]);
});
