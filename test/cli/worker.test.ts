import { expect, test } from "vitest";
import { runCli } from "./runCli.ts";

test("a worker without a Redis ends with a line that says so, and no password in it", async () => {
  const { code, out, err } = await runCli(
    "worker",
    "--redis",
    "redis://ann:secret@127.0.0.1:1",
    "--workers",
    "1",
  );
  expect([code, out]).toEqual([2, ""]);
  expect(err).toMatch(/^deskdrill: redis:\/\/127\.0\.0\.1:1: no Redis is reached there \(.*\)\. Start it/);
  expect(err).not.toContain("secret");
});

test("a worker needs to be told the Redis", async () => {
  expect((await runCli("worker")).code).toBe(2);
});
