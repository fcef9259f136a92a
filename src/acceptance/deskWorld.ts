import { readFile } from "node:fs/promises";
import { World } from "@cucumber/cucumber";
import { isEnough, replications, summarise, type Replication, type RunSummary } from "../experiment/index.ts";
import { decide, openedAt, parseFacts, type Decision, type Facts, type Policy } from "../policy/index.ts";
import { instantOf } from "../units/index.ts";
import { compileLoad, parseLoad } from "../workload/index.ts";
import { contextOfRun, type CheckContext } from "./context.ts";
import { valueOrThrow } from "./valueOrThrow.ts";

const runs = new Map<string, Promise<RunSummary>>();

/** What one scenario knows. Runs are simulated once, whatever the number of scenarios. */
export class DeskWorld extends World {
  #facts: Record<string, unknown> = {};
  #decision: Decision | undefined;

  /** The policy that this run of the features is about. */
  get policy(): Policy {
    return contextOfRun().policy;
  }

  /** Adds what is known of the inquiry. */
  know(facts: Readonly<Record<string, unknown>>): void {
    this.#facts = { ...this.#facts, ...facts };
  }

  /** Asks the policy about the inquiry as it is known, opened at an ISO time where that is said. */
  decide(opened?: string): void {
    const facts = valueOrThrow(parseFacts(this.policy, JSON.stringify(this.#facts)));
    this.#decision = decide(this.policy, withOpening(this.policy, facts, opened));
  }

  get decision(): Decision {
    if (!this.#decision) throw new Error("Nothing was decided yet: say when the inquiry is triaged.");
    return this.#decision;
  }

  /** The result of the load, simulated once. */
  async run(): Promise<RunSummary> {
    const { policy, loadFile, seed } = contextOfRun();
    if (loadFile === undefined) throw new Error("There is no load to simulate: name one with --load.");
    const key = JSON.stringify([policy.hash, loadFile, seed]);
    const run =
      runs.get(key) ?? readFile(loadFile, "utf8").then((text) => simulate(contextOfRun(), loadFile, text));
    runs.set(key, run);
    return run;
  }
}

function withOpening(policy: Policy, facts: Facts, opened: string | undefined): Facts {
  if (opened === undefined) return facts;
  const at = instantOf(opened);
  if (at === undefined) throw new Error(`${opened} is not a time; write 2026-03-02T09:00:00Z`);
  return openedAt(policy, facts, at);
}

function simulate({ policy, seed }: CheckContext, file: string, text: string): RunSummary {
  const changes = seed === undefined ? {} : { seed };
  const load = valueOrThrow(compileLoad(valueOrThrow(parseLoad(file, text)), policy, changes));
  const done: Replication[] = [];
  for (const replication of replications({ load })) {
    done.push(replication);
    if (isEnough(load, done)) break;
  }
  return summarise(load, done);
}
