import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkPage } from "./pageChecks.ts";
import { browserForTests } from "./visit.ts";

/** The page about two trainees of whom one knows the policy and one knows only words. */
function cohort(): string {
  const folder = mkdtempSync(join(tmpdir(), "training-"));
  const kept = [
    "--policy",
    "scenarios/policies/saas-standard.yaml",
    "--store",
    join(folder, "training.sqlite"),
  ];
  const train = (...words: readonly string[]): Buffer =>
    execFileSync(process.execPath, ["src/cli/bin.ts", "train", ...words, ...kept]);
  for (const player of ["oracle", "keywords"])
    train("drill", "--trainee", player, "--player", player, "--seed", "7", "--items", "12");
  train("cohort", "--html", join(folder, "cohort.html"));
  const html = readFileSync(join(folder, "cohort.html"), "utf8");
  rmSync(folder, { recursive: true });
  return html;
}

checkPage("the page about a cohort", cohort(), browserForTests());
