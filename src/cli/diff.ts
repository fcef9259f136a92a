import type { Policy } from "../policy/index.ts";
import { diffPolicies, type PlacedClause, type PolicyDiff, type RotaChange } from "../policy/diff/index.ts";
import { readPolicy } from "../policy/node/readPolicy.ts";
import type { Paint } from "../report/index.ts";
import { inMinutes, iso } from "../units/index.ts";
import { diffLines } from "./diffText.ts";
import { InvalidInputError } from "./errors.ts";
import { exitCode } from "./exitCode.ts";
import { paintedLines } from "./lines.ts";

export interface DiffOptions {
  readonly json?: boolean;
}

/**
 * `deskdrill diff OLD NEW`: which inquiries get another decision or due time, and when others are on call;
 * exit 1 when any does.
 */
export async function diffCommand(
  oldFile: string,
  newFile: string,
  { json }: DiffOptions,
  paint: Paint,
): Promise<number> {
  const [old, recent] = [await readPolicy(oldFile), await readPolicy(newFile)];
  if (!old.ok || !recent.ok)
    throw new InvalidInputError([...(old.ok ? [] : old.problems), ...(recent.ok ? [] : recent.problems)]);
  const diff = diffPolicies(old.value, recent.value);
  process.stdout.write(
    json === true
      ? `${JSON.stringify(diffData(old.value, recent.value, diff), undefined, 2)}\n`
      : paintedLines(diffLines(old.value, recent.value, diff), paint),
  );
  return diff.isSame ? exitCode.held : exitCode.failed;
}

const policyData = ({ id, version, hash }: Policy): object => ({ id, version, hash });

const clauseData = ({ clause, at }: PlacedClause): object => ({
  clause,
  at: at === undefined ? null : `${at.file}:${at.line}`,
});

const rotaData = ({ rota, stretches, lasts, first: { start, end, from, to } }: RotaChange): object => ({
  rota,
  stretches,
  minutes: inMinutes(lasts),
  first: { start: iso(start), end: iso(end), from, to },
});

function diffData(old: Policy, recent: Policy, diff: PolicyDiff): object {
  const { isSame, period, openings, dimensions, isLimited, groups, rotas, words, clauses, parts } = diff;
  return {
    schema: "deskdrill.diff/1",
    old: policyData(old),
    new: policyData(recent),
    same: isSame,
    combinations: diff.combinations,
    affected: diff.affected,
    affectedByHoursOnly: diff.affectedByHours,
    signals: isLimited ? "at most two at a time" : "every set",
    period: { from: iso(period.from), to: iso(period.to) },
    openings,
    facts: dimensions.map(({ fact, values }) => ({ fact, values: values.map((value) => value.words) })),
    changes: groups.map(({ due, ...group }) => ({ ...group, due: due ?? null })),
    rotas: rotas.map(rotaData),
    words,
    clauses: {
      added: clauses.added.map(clauseData),
      removed: clauses.removed.map(clauseData),
      changed: clauses.changed.map((one) => ({ ...clauseData(one), parts: one.parts })),
      reordered: clauses.reordered,
    },
    parts,
  };
}
