import type { Policy } from "../policy/index.ts";
import { sourceOf } from "../policy/load/loadPolicy.ts";
import { policyOf, readPolicyFiles } from "../policy/node/readPolicy.ts";
import { findingCodes, lintPolicy, type Finding, type Lint, type Severity } from "../policy/verify/index.ts";
import type { Paint } from "../report/index.ts";
import { sarifLog } from "../report/sarif.ts";
import { readUntrained } from "../trainer/node/readTraining.ts";
import { iso, oneLine } from "../units/index.ts";
import { valueOf } from "./check.ts";
import { todayOption } from "./dateOption.ts";
import { UsageError } from "./errors.ts";
import { exitCode } from "./exitCode.ts";
import { count, counted, line, paintedLines, type Line } from "./lines.ts";
import { toolVersion } from "./version.ts";

export interface LintOptions {
  readonly json?: boolean;
  readonly sarif?: boolean;
  readonly strict?: boolean;
  /** The date that reviews and holidays are judged by; the clock's when absent. */
  readonly today?: string;
}

/** `deskdrill lint POLICY`: what is wrong in a policy that loads; exit 1 when anything is an error. */
export async function lintCommand(file: string, options: LintOptions, paint: Paint): Promise<number> {
  if (options.json === true && options.sarif === true)
    throw new UsageError("--json and --sarif: choose one of them");
  const today = todayOption(options.today);
  const files = valueOf(await readPolicyFiles(file));
  const policy = valueOf(policyOf(files));
  const untrained = valueOf(await readUntrained(policy));
  const lint = lintPolicy(policy, valueOf(sourceOf(files)), today, untrained);
  process.stdout.write(written(policy, lint, today, options, paint));
  const fails = (severity: Severity): boolean =>
    severity === "error" || (severity === "warning" && options.strict === true);
  return lint.findings.some(({ severity }) => fails(severity)) ? exitCode.failed : exitCode.held;
}

function written(
  policy: Policy,
  lint: Lint,
  today: string,
  { json, sarif }: LintOptions,
  paint: Paint,
): string {
  if (json === true) return `${JSON.stringify(lintData(policy, lint, today), undefined, 2)}\n`;
  if (sarif === true) return `${JSON.stringify(sarifData(lint), undefined, 2)}\n`;
  return paintedLines([...lint.findings.map(findingLine), lastLine(lint)], paint);
}

const toneOf = { error: "bad", warning: "doubtful", note: undefined } as const;

/** "acme.yaml:41:9 NO_TIER error: found; for example …; fix". */
function findingLine({ at, code, severity, found, counterexample, combinations, fix }: Finding): Line {
  const many = combinations === undefined || combinations < 2 ? "" : ` (${count(combinations)} combinations)`;
  const example = counterexample ? `; for example ${counterexample.text}${many}` : "";
  const text = `${at.file}:${at.line}:${at.column} ${code} ${severity}: ${found}${example}; ${fix}`;
  return line(oneLine(text, Infinity), toneOf[severity]);
}

function lastLine({ findings, combinations, period }: Lint): Line {
  const of = (severity: Severity): number => findings.filter((one) => one.severity === severity).length;
  const { size, decided } = combinations;
  const seen = decided === size ? `all ${count(size)}` : `${count(decided)} of ${count(size)}`;
  const [first, last] = [period.from, period.to - 1].map((at) => new Date(at).getUTCFullYear());
  const years = first === last ? String(first) : `${first} to ${last}`;
  const counts = `${counted(of("error"), "error")}, ${counted(of("warning"), "warning")}, ${counted(of("note"), "note")}`;
  return line(`${counts}; ${seen} combinations of facts, every hour of ${years}`, "strong");
}

function lintData(
  policy: Policy,
  { findings, combinations, isLimited, period }: Lint,
  today: string,
): object {
  const { id, version, hash } = policy;
  return {
    schema: "deskdrill.lint/1",
    policy: { id, version, hash },
    today,
    combinations: combinations.size,
    decided: combinations.decided,
    signals: isLimited ? "at most two at a time" : "every set",
    period: { from: iso(period.from), to: iso(period.to) },
    findings: findings.map(({ at, counterexample, ...finding }) => ({
      ...finding,
      ...at,
      ...(counterexample ? { counterexample: counterexampleData(counterexample) } : {}),
    })),
  };
}

const counterexampleData = ({ opened, ...rest }: NonNullable<Finding["counterexample"]>): object => ({
  ...rest,
  ...(opened === undefined ? {} : { opened: iso(opened) }),
});

const sarifData = ({ findings }: Lint): object =>
  sarifLog({
    version: toolVersion(),
    rules: Object.entries(findingCodes).map(([id, { meaning, severity }]) => ({
      id,
      meaning,
      level: severity,
    })),
    results: findings.map(({ at, code, severity, found, counterexample, fix }) => ({
      rule: code,
      level: severity,
      text: `${found}${counterexample ? `; for example ${counterexample.text}` : ""}. ${fix}.`,
      ...at,
    })),
  });
