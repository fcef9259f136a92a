import { expect, test } from "vitest";
import { runCli } from "./runCli.ts";

test.each([
  ["plan", ["<load>", "--set", "--json"]],
  ["compare", ["<a> [b]", "--against-policy", "--against-set", "--tell", "--max", "--out"]],
  ["staff", ["<load>", "--out", "--replications"]],
  ["sweep", ["<load>", "--vary", "--figure", "csv, json or text=FILE"]],
  ["choose", ["<load>", "--vary", "--figure", "--alike", "--budget", "json or text=FILE"]],
  ["sensitivity", ["<load>", "--figure", "--by"]],
])("%s says what it can be told", async (command, words) => {
  const { code, out } = await runCli(command, "--help");
  expect(code).toBe(0);
  for (const word of words) expect(out).toContain(word);
});
