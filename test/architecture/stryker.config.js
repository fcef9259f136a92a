import { fileURLToPath } from "node:url";

/** Which stages `npm run mutation` changes, each against its own tests: all three, or those that STAGE names. */
const stages = (process.env.STAGE ?? "ledger,calendar,policy").split(",");
// Every mutant meets fewer cases of each property: the run is long enough.
process.env.DESKDRILL_RUNS ??= "20";

export default {
  testRunner: "vitest",
  plugins: ["@stryker-mutator/vitest-runner", fileURLToPath(new URL("./mutationSample.js", import.meta.url))],
  checkers: process.env.SAMPLE === undefined ? [] : ["sample"],
  mutate: [...stages.map((stage) => `src/${stage}/**/*.ts`), "!src/**/index.ts"],
  vitest: { configFile: "test/architecture/mutation.vitest.config.ts" },
  tempDirName: ".vitest/stryker",
  ignorePatterns: ["dist", "reports"],
  htmlReporter: { fileName: "reports/mutation.html" },
  reporters: ["clear-text", "html", "progress-append-only"],
  clearTextReporter: { logTests: false, allowColor: false },
  thresholds: { high: 90, low: 80, break: 80 },
  concurrency: 2,
  // A busy machine is not a change that was found.
  timeoutMS: 60_000,
  ignoreStatic: true,
};
