/**
 * Checks the product against reference values of exact theory: `npm run -s theory -- DIR [ID ...]` takes every *.json in DIR that
 * holds entries {id, model, params, expected}. Formulas of the kernel have to agree to 1e-9 unless an entry's kind says
 * otherwise; what is a queue is simulated as well, on the kernel and, where a desk can be that queue, with the whole desk. The
 * last line is "N passed, M failed, K skipped".
 */
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { checkEntry, type Outcome } from "./checkEntry.ts";

interface Result {
  readonly file: string;
  readonly id: string;
  readonly outcome: Outcome;
}

const say = (line: string): boolean => process.stdout.write(`${line}\n`);

const failed = (file: string, id: string, fault: string): Result => ({
  file,
  id,
  outcome: { kind: "failed", faults: [fault] },
});

/** The entries of a file, or the reason why there are none. */
function entriesIn(file: string): readonly unknown[] | string {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    return `not readable as JSON: ${error instanceof Error ? error.message : String(error)}`;
  }
  const entries =
    typeof content === "object" && content !== null && "entries" in content ? content.entries : undefined;
  return Array.isArray(entries) ? (entries as readonly unknown[]) : "no list of entries in it";
}

const nameOf = (entry: unknown, index: number): string =>
  typeof entry === "object" && entry !== null && "id" in entry && typeof entry.id === "string"
    ? entry.id
    : `entry ${index + 1}`;

function* resultsOf(file: string, wanted: readonly string[]): Generator<Result> {
  const entries = entriesIn(file);
  if (typeof entries === "string") {
    yield failed(file, "file", entries);
    return;
  }
  for (const [index, entry] of entries.entries()) {
    const id = nameOf(entry, index);
    if (wanted.length === 0 || wanted.includes(id)) yield { file, id, outcome: checkEntry(entry) };
  }
}

function tell({ file, id, outcome }: Result): void {
  if (outcome.kind === "failed") for (const fault of outcome.faults) say(`FAILED ${file} ${id}: ${fault}`);
  if (outcome.kind === "passed") for (const note of outcome.notes) say(`note ${file} ${id}: ${note}`);
}

const [folder = "", ...wanted] = process.argv.slice(2);
const results: Result[] = [];
for (const file of globSync(join(folder, "*.json")).toSorted()) {
  for (const result of resultsOf(file, wanted)) {
    tell(result);
    results.push(result);
  }
}
const reasons = new Map<string, number>();
const sum = { formulas: 0, kernel: 0, desk: 0 };
for (const { outcome } of results) {
  if (outcome.kind === "skipped") reasons.set(outcome.reason, (reasons.get(outcome.reason) ?? 0) + 1);
  if (outcome.kind !== "passed") continue;
  sum.formulas += outcome.formulas;
  sum.kernel += outcome.kernel;
  sum.desk += outcome.desk;
}
for (const [reason, count] of reasons) say(`skipped ${count}: ${reason}`);
if (results.length === 0)
  say(folder === "" ? "which folder? npm run -s theory -- DIR" : `no entries in ${folder}`);
say(
  `values that agree: ${sum.formulas} by formula, ${sum.kernel} simulated on the kernel, ${sum.desk} at the desk`,
);
const count = (kind: Outcome["kind"]): number =>
  results.filter(({ outcome }) => outcome.kind === kind).length;
say(`${count("passed")} passed, ${count("failed")} failed, ${count("skipped")} skipped`);
process.exitCode = count("failed") === 0 && results.length > 0 ? 0 : 1;
