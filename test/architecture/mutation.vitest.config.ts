import { defineConfig } from "vitest/config";

const stages = process.env["STAGE"] ?? "ledger,calendar,policy";

/** The tests that `npm run mutation` runs against each change: those of the stages that it changes. */
export const mutationTests = defineConfig({
  test: {
    include: stages.split(",").map((stage) => `test/${stage}/**/*.test.ts`),
    testTimeout: 60_000,
    setupFiles: ["test/architecture/seed.ts"],
  },
});

export { mutationTests as default };
