import { defineConfig } from "vitest/config";

/** Files share their workers: nothing here keeps state that another file could meet, and start-up is paid once. */
export const tests = defineConfig({
  test: {
    dir: "test",
    isolate: false,
    setupFiles: ["test/architecture/seed.ts"],
    // A busy machine is no failure: only what never ends is.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});

export { tests as default };
