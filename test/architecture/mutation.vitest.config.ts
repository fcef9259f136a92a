import { defineConfig } from "vitest/config";

/** The tests that `npm run mutation` runs against each change: those of the stages that it changes. */
export const mutationTests = defineConfig({
  test: {
    include: ["test/{units,input,calendar,policy,ledger,conformance}/**/*.test.ts"],
    setupFiles: ["test/architecture/seed.ts"],
  },
});

export { mutationTests as default };
