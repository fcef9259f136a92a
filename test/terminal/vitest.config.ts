import { defineConfig } from "vitest/config";

/** Tests in a real terminal, which need tmux: `npm run test:terminal`. */
export const terminalTests = defineConfig({
  test: { include: ["test/terminal/*.tmux.ts"], testTimeout: 120_000 },
});

export { terminalTests as default };
