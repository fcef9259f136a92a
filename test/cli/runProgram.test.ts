import { expect, test } from "vitest";
import { runCli } from "./runCli.ts";

test.each([
  ["simulate", ["--workers", "--redis", "--resume", "--shard", "--out"]],
  ["merge", ["<files...>", "--out", "--json"]],
  ["worker", ["--redis", "--workers", "--quiet"]],
])("%s tells its options", async (command, options) => {
  const { code, out } = await runCli(command, "--help");
  expect(code).toBe(0);
  for (const option of options) expect(out).toContain(option);
});

test("a number of workers that makes no sense is wrong use", async () => {
  expect((await runCli("simulate", "load.yaml", "--workers", "0")).code).toBe(2);
  expect((await runCli("merge")).code).toBe(2);
});
