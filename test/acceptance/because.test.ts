import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runCli } from "../cli/runCli.ts";

const policy = "scenarios/policies/saas-standard.yaml";
let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "because-"));
});
afterAll(() => rm(folder, { recursive: true }));

/** What `check` says about one scenario that fails, with the lines of the policy left out. */
async function told(...lines: readonly string[]): Promise<string> {
  const file = join(folder, "f.feature");
  const text = ["Feature: F", "  Scenario: S", ...lines.map((line) => `    ${line}`), ""].join("\n");
  await writeFile(file, text);
  const { code, out } = await runCli(
    "check",
    file,
    "--policy",
    policy,
    "--load",
    "scenarios/loads/quiet-week.yaml",
  );
  expect(code).toBe(1);
  return out.replaceAll(/(?<=line |yaml:)\d+/g, "N");
}

test("a wrong decision is told with the clause, its file and line, and what would have decided otherwise", async () => {
  const out = await told(
    "Given a premium customer asks over email about bug",
    "And the text shows the signal outage",
    "When the inquiry is triaged",
    "Then its priority is low",
  );
  expect(out).toContain("its priority is critical");
  expect(out).toContain(`PRI-2 (${policy}:N): critical`);
  expect(out).toContain("because signal outage");
});

test("a wrong due time is told with every stretch that was counted and each closed hour by name", async () => {
  const out = await told(
    "Given a premium customer asks over email about bug",
    "And the impact is team and the urgency blocked",
    "When the inquiry is triaged at 2026-12-24 17:30",
    "Then the first response is due at 2026-12-25 08:30",
  );
  expect(out).toContain("the first response is due Tue 2026-12-29 08:30, not Fri 2026-12-25 08:30");
  expect(out).toContain("counted 30m");
  expect(out).toContain("Christmas Day");
});

test("a wrong state is told with all that happened, by whom and under which clause", async () => {
  const out = await told(
    "Given a premium customer asks over email about bug",
    "And the inquiry was triaged at Monday 10:00",
    "And somebody took it up",
    "When 45m pass",
    "Then it is at tier1",
  );
  expect(out).toContain("it is at tier2");
  expect(out).toContain("escalated to tier2 (ESC-3)");
});

test(
  "an interval that missed is told with what was wanted and the command that runs it again",
  { timeout: 60_000 },
  async () => {
    const out = await told(
      "When the load is simulated",
      "Then at least 100% of inquiries over phone get a first response in time",
    );
    expect(out).toMatch(
      /firstResponse of phone, wanted at least 100.0%: between [\d.]+% and [\d.]+% \(95% interval, n = \d+\)/,
    );
    expect(out).toContain(
      `the same run: deskdrill simulate scenarios/loads/quiet-week.yaml --policy ${policy}`,
    );
  },
);
