import { stepLines, targetLines } from "../cli/explainText.ts";
import { explainClocks } from "../cli/explainClocks.ts";
import type { Line } from "../cli/lines.ts";
import { shellWord } from "../cli/shellWord.ts";
import { clockLines, happeningLines } from "../cli/ticketText.ts";
import { explain, type DecisionStep } from "../policy/explain/index.ts";
import { contextOfRun } from "./context.ts";
import type { DeskWorld } from "./deskWorld.ts";

/** The lines below a finding, as plain text. */
const below = (found: string, lines: readonly Line[]): string =>
  [found, ...lines.map(({ text }) => text).filter((text) => text.trim() !== "")].join("\n");

/** What was found, and the step of the decision that led to it: each clause with its file and line. */
export function becauseOfDecision(world: DeskWorld, found: string, about?: DecisionStep["about"]): string {
  const { steps } = explain(world.policy, world.facts, world.opened);
  return below(
    found,
    steps.filter((step) => about === undefined || step.about === about).flatMap((step) => stepLines(step)),
  );
}

/** What was found, and how a target is counted from the opening: each stretch, each closed hour by name. */
export function becauseOfTarget(world: DeskWorld, found: string, metric: string): string {
  const { steps, targets } = explain(world.policy, world.facts, world.opened);
  return below(found, [
    ...steps.filter(({ about }) => about === "targets").flatMap((step) => stepLines(step)),
    ...targets.filter(({ target }) => target.metric === metric).flatMap((target) => targetLines(target)),
  ]);
}

/** What was found, what happened to the ticket, and how the clocks of a metric counted. */
export function becauseOfLife(world: DeskWorld, found: string, metric?: string): string {
  const ticket = { ...world.life, now: world.now, notYet: 0 };
  const clocks = explainClocks(ticket).filter(({ cycle }) => cycle.target.metric === metric);
  return below(found, [
    ...happeningLines(world.policy, ticket),
    ...clocks.flatMap((clock) => clockLines(clock, world.now)),
  ]);
}

/** What was found in a run, and the command that gives the same run again. */
export function becauseOfRun(found: string): string {
  const { policyFile, loadFile = "", seed } = contextOfRun();
  const words = [
    "simulate",
    loadFile,
    "--policy",
    policyFile,
    ...(seed === undefined ? [] : ["--seed", seed]),
  ];
  return `${found}\n  the same run: deskdrill ${words.map(shellWord).join(" ")}`;
}
