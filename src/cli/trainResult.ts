import type { Policy } from "../policy/index.ts";
import { sealed, type Sealed } from "../trainer/node/contentHash.ts";
import {
  certificateOf,
  mistakePatterns,
  type MistakePattern,
  type ScoredRow,
  type SessionOrigin,
  type TrainingResult,
} from "../trainer/scoring/index.ts";
import type { MissCount, ShiftResult } from "../trainer/shift/shiftResult.ts";
import { line, type Line } from "./lines.ts";

/** The result of a session, with the hash of its content. */
export const resultOf = (
  policy: Policy,
  rows: readonly ScoredRow[],
  origin: SessionOrigin,
): Sealed<TrainingResult> => sealed(certificateOf(policy, rows, origin));

/** A result in words: whether it was passed and why not, what it proves, the matrix, and what to practise next. */
export function resultLines(
  policy: Policy,
  result: Sealed<TrainingResult>,
  rows: readonly ScoredRow[],
): readonly Line[] {
  const { items, correct, failures, proves, seed, contentHash, shift } = result;
  return [
    headLine(result),
    ...failures.map((why) => line(`  ${why}`, "bad")),
    line(`  ${correct} of ${items} cases as the policy decides; ${proves}`),
    line(`  weighted kappa ${kappaText(result.kappa)} (triage nurses: 0.79)`),
    ...(shift === undefined ? [] : shiftLines(shift)),
    line(""),
    ...matrixLines(policy, result),
    ...mistakePatterns(rows).flatMap(({ name, misses, cases, drill }) => [
      line(""),
      line(`${name}: ${misses} of ${cases} wrong; practise with: train drill ${focusOf(drill)}`, "doubtful"),
    ]),
    line(""),
    line(`seed ${seed} · policy ${policy.id} ${policy.hash} · ${contentHash.slice(0, 12)}`, "faint"),
  ];
}

/** What a shift came to at the desk, and what it is measured by. */
function shiftLines(shift: ShiftResult): readonly Line[] {
  const { seat, from, until, answered, answeredByPolicy, hungUp, hungUpWithPolicy } = shift;
  const { cameBack, cameBackWithPolicy, baseline } = shift;
  const { breachesCaused: caused, breachesUnavoidable, breachesAverted } = shift;
  const misses = ({ targets, ofOwnTickets }: MissCount): string =>
    `${targets}, ${ofOwnTickets} of them of tickets of this seat`;
  return [
    line(""),
    line(`At the desk, seat ${seat}, ${from} to ${until}`, "strong"),
    line(`  decided ${answered}; the policy in this seat decides ${answeredByPolicy}`),
    line(`  breaches caused       ${misses(caused)}`, caused.targets > 0 ? "bad" : "good"),
    line(`  breaches unavoidable  ${misses(breachesUnavoidable)}`),
    line(`  breaches averted      ${misses(breachesAverted)}`),
    line(`  customers hung up     ${hungUp}; with the policy ${hungUpWithPolicy}`),
    line(`  customers came back   ${cameBack}; with the policy ${cameBackWithPolicy}`),
    line(`  Measured against ${baseline}.`, "faint"),
  ];
}

/** What a drill is asked for by: the twist, where there is one that has a name. */
const focusOf = ({ twist, tone }: MistakePattern["drill"]): string =>
  twist === "no twist" || twist === "critical" ? tone : twist;

function headLine({ mode, passed, player }: TrainingResult): Line {
  const who = player === undefined ? "" : ` by the player ${player}`;
  if (passed === undefined) return line(`${mode}${who}`, "strong");
  return passed ? line(`PASSED  ${mode}${who}`, "good") : line(`FAILED  ${mode}${who}`, "bad");
}

function kappaText(kappa: TrainingResult["kappa"]): string {
  if ("undefined" in kappa) return `undefined: ${kappa.undefined}`;
  const value = kappa.value.toFixed(2);
  return "low" in kappa
    ? `${value} [${kappa.low.toFixed(2)}, ${kappa.high.toFixed(2)}]`
    : `${value}, no interval: ${kappa.noInterval}`;
}

/** How often each priority of the policy was given which one. */
function matrixLines({ levels }: Policy, { severityMatrix: { counts } }: TrainingResult): readonly Line[] {
  const width = Math.max(8, ...levels.map((level) => level.length)) + 2;
  const row = (title: string, cells: readonly string[]): string =>
    `  ${title.padEnd(width)}${cells.map((cell) => cell.padStart(width)).join("")}`;
  return [
    line("Priority of the policy (rows) and of the trainee", "strong"),
    line(row("", levels)),
    ...levels.map((level, index) => line(row(level, (counts[index] ?? []).map(String)))),
  ];
}
