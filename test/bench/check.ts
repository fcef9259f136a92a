/**
 * Measures `check` on this machine: CPU seconds of a whole process with 1 and with 1,000 scenarios about decisions. Each
 * run is a process of its own, since start-up is part of the question.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { main } from "../../src/cli/main.ts";

const perFile = 50;
const repeats = 5;
const channels = ["email", "phone", "chat", "portal"] as const;

const scenario = (index: number): string => `
  @ESC-1
  Scenario: Case ${index}
    Given a standard customer asks over ${channels[index % channels.length] ?? "email"} about access
    And the text shows the signal outage
    When the inquiry is triaged
    Then its priority is critical
    And it starts at tier3
`;

/** Writes a folder of features with so many scenarios. */
function features(count: number): string {
  const folder = mkdtempSync(join(tmpdir(), "deskdrill-bench-"));
  for (let first = 0; first < count; first += perFile) {
    const own = Array.from({ length: Math.min(perFile, count - first) }, (_, index) =>
      scenario(first + index),
    );
    writeFileSync(join(folder, `${first}.feature`), `Feature: Cases from ${first}\n${own.join("")}`);
  }
  return folder;
}

/** CPU seconds of a process that checks so many scenarios, the least of some. */
function cpuOf(count: number): number {
  const folder = features(count);
  const measured = Array.from({ length: repeats }, () => {
    const child = spawnSync(process.execPath, [fileURLToPath(import.meta.url), folder], { encoding: "utf8" });
    if (child.status !== 0) throw new Error(child.stdout + child.stderr);
    return Number(child.stderr);
  });
  rmSync(folder, { recursive: true });
  return Math.min(...measured);
}

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  const [one, thousand] = [cpuOf(1), cpuOf(1_000)];
  process.stdout.write(`check, one scenario: ${one.toFixed(2)} s CPU\n`);
  process.stdout.write(`check, 1,000 scenarios: ${thousand.toFixed(2)} s CPU, `);
  process.stdout.write(`${((1_000 * (thousand - one)) / 999).toFixed(2)} ms a scenario more\n`);
} else {
  process.exitCode = await main(["check", folder, "--policy", "scenarios/policies/saas-standard.yaml"]);
  const { user, system } = process.cpuUsage();
  process.stderr.write(String((user + system) / 1e6));
}
