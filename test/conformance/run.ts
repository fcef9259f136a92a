/**
 * Runs neutral case files against the product: `npm run -s conformance -- DIR` (business time, SLA behaviour, escalation
 * policy, rotations) or `npm run -s vectors -- DIR` (due times). The last line is "N passed, M failed, K skipped".
 */
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { CaseFile, CaseOutcome } from "./outcome.ts";
import { runnersByFamily } from "./families.ts";
import { runVectors } from "./vectors.ts";

interface Result {
  readonly id: string;
  readonly result: CaseOutcome;
}

function runCases(dir: string): readonly Result[] {
  return globSync(join(dir, "*.json"))
    .toSorted()
    .flatMap((file) => {
      const suite = JSON.parse(readFileSync(file, "utf8")) as CaseFile;
      if (!suite.schema.startsWith("deskdrill.conformance/")) return [];
      const run = runnersByFamily[suite.family];
      return suite.cases.map((one) => ({
        id: `${suite.family} ${one.id}`,
        result: run ? attempt(() => run(suite, one)) : unknown(suite),
      }));
    });
}

const unknown = ({ family }: CaseFile): CaseOutcome => ({
  outcome: "failed",
  expected: "a known family",
  got: family,
});

function attempt(run: () => CaseOutcome): CaseOutcome {
  try {
    return run();
  } catch (error) {
    return { outcome: "failed", expected: "an answer", got: String(error) };
  }
}

function report(all: readonly Result[]): void {
  const say = (line: string): boolean => process.stdout.write(`${line}\n`);
  const reasons = new Map<string, number>();
  for (const { id, result } of all) {
    if (result.outcome === "failed")
      say(`FAILED ${id}: expected ${JSON.stringify(result.expected)}, got ${JSON.stringify(result.got)}`);
    if (result.outcome === "skipped")
      reasons.set(result.convention, (reasons.get(result.convention) ?? 0) + 1);
  }
  for (const [convention, count] of reasons) say(`skipped ${count}: ${convention}`);
  const count = (outcome: CaseOutcome["outcome"]): number =>
    all.filter(({ result }) => result.outcome === outcome).length;
  if (all.length === 0) say(`no cases in ${folder}`);
  say(`${count("passed")} passed, ${count("failed")} failed, ${count("skipped")} skipped`);
  process.exitCode = count("failed") === 0 && all.length > 0 ? 0 : 1;
}

const [what = "", folder = ""] = process.argv.slice(2);
const results = what === "vectors" ? runVectors(folder) : runCases(folder);
report(results);
