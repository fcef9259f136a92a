import { defineConfig } from "vitest/config";

/** Tests with a real Redis, which need redis-server: `npm run test:redis`. */
export const redisTests = defineConfig({
  test: { include: ["test/redis/*.redis.ts"], testTimeout: 120_000 },
});

export { redisTests as default };
