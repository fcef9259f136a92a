import { defineConfig } from "vitest/config";

/** Tests of pages in a real browser, which need Chromium: `npm run test:browser`. */
export const browserTests = defineConfig({
  test: { include: ["test/browser/*.browser.ts"], testTimeout: 120_000, hookTimeout: 120_000 },
});

export { browserTests as default };
