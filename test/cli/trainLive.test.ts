import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { checkTerminal } from "../../src/cli/trainLive.ts";
import { trained } from "./trainFolder.ts";

test("a screen needs a terminal, lines do not", async () => {
  await expect(checkTerminal({ plain: true })).resolves.toBeUndefined();
  await expect(checkTerminal({})).rejects.toThrow("This is no terminal");
});

test("a case is answered line by line, and what is left is gone on with", { timeout: 60_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), "live-"));
  const store = join(folder, "training.sqlite");
  const words = ["train", "drill", "--policy", trained, "--store", store, "--trainee", "ann", "--plain"];
  const run = (input: string, ...more: readonly string[]): ReturnType<typeof spawnSync> =>
    spawnSync(process.execPath, ["src/cli/bin.ts", ...words, ...more], { input, encoding: "utf8" });
  const first = run("1\n1\n1\n1\n1\n1\n1\n80\n", "--seed", "1", "--items", "2");
  expect(first.stdout).toContain("Ticket 1");
  expect(first.stdout).toContain("of 2 cases as the policy decides");
  const again = run("");
  expect(again.stderr).toContain("Going on with the session that was left");
  rmSync(folder, { recursive: true });
});
