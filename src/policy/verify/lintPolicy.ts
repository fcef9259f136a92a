import type { SourceDocument } from "../../input/index.ts";
import { referencePeriod, type Period } from "../diff/reference.ts";
import type { Policy } from "../policy.ts";
import { casesOf, intakeSpace, lookedAt, workSpace } from "./cases.ts";
import { ClauseChecks } from "./clauseChecks.ts";
import { checkDocument } from "./documentChecks.ts";
import { DueOrder } from "./dueOrder.ts";
import { Findings, type Finding } from "./findings.ts";
import { PeopleChecks } from "./peopleChecks.ts";
import { PriorityChecks } from "./priorityChecks.ts";
import { situationsOf } from "./situations.ts";
import { checkStructure } from "./structureChecks.ts";
import { TargetChecks } from "./targetChecks.ts";
import { checkWording } from "./wordingChecks.ts";

/** What was found, in the order of the file, and how much was gone through for it. */
export interface Lint {
  readonly findings: readonly Finding[];
  /** The combinations of facts that the policy can tell apart, and how many of them were decided. */
  readonly combinations: { readonly size: number; readonly decided: number };
  /** Signals were combined two at a time, not in every set of them. */
  readonly isLimited: boolean;
  /** The years whose every hour was looked at. */
  readonly period: Period;
}

/**
 * Everything that is wrong, doubtful or left open in a policy on a day; `source` is the text it was loaded from,
 * `untrained` are its competences that no case of the trainer exercises.
 */
export function lintPolicy(
  policy: Policy,
  source: SourceDocument,
  today: string,
  untrained: readonly string[] = [],
): Lint {
  const findings = new Findings(source);
  const period = referencePeriod([policy]);
  const situations = situationsOf(policy, period);
  const order = new DueOrder(policy, situations);
  const clauses = ClauseChecks.atIntake(policy);
  const checks = [
    clauses,
    new TargetChecks(policy, order, findings),
    new PriorityChecks(policy, order, findings),
    new PeopleChecks(policy, situations, findings),
  ];
  const space = intakeSpace(policy);
  for (const one of casesOf(policy, space)) for (const check of checks) check.see(one);
  clauses.report(findings);
  checkWork(policy, findings);
  checkStructure(policy, situations, findings);
  checkDocument(policy.form, today, findings);
  checkWording(policy.form, findings);
  checkTraining(untrained, findings);
  const combinations = { size: space.size, decided: lookedAt(space) };
  return { findings: findings.inOrder(), combinations, isLimited: space.isLimited, period };
}

function checkTraining(untrained: readonly string[], findings: Findings): void {
  for (const name of untrained)
    findings.add("COMPETENCE_WITHOUT_CASE", ["training", "competences", name], {
      found: `no case of the trainer exercises ${name}`,
      fix: "Have somebody teach and judge it",
    });
}

/** Looks for a case of each rule that fires later, until there is one of all of them. */
function checkWork(policy: Policy, findings: Findings): void {
  const clauses = ClauseChecks.atWork(policy);
  for (const one of casesOf(policy, workSpace(policy))) {
    if (clauses.isDone) break;
    clauses.see(one);
  }
  clauses.report(findings);
}
