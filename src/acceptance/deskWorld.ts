import { readFile } from "node:fs/promises";
import { setWorldConstructor, World } from "@cucumber/cucumber";
import { isEnough, replications, summarise, type Replication, type RunSummary } from "../experiment/index.ts";
import { problemLine, type Checked } from "../input/index.ts";
import { decide, openedAt, parseFacts, type Decision, type Facts, type Policy } from "../policy/index.ts";
import { readPolicy } from "../policy/node/readPolicy.ts";
import { instantOf } from "../units/index.ts";
import { compileLoad, parseLoad } from "../workload/index.ts";

interface Parameters {
  readonly policy: string;
  readonly load: string;
}

const policies = new Map<string, Promise<Policy>>();
const runs = new Map<string, Promise<RunSummary>>();

/** What one scenario knows. Policies and runs are read and simulated once, whatever the number of scenarios. */
export class DeskWorld extends World<Parameters> {
  #facts: Record<string, unknown> = {};
  #decision: Decision | undefined;

  /** The policy that this run of the features is about. */
  policy(): Promise<Policy> {
    const file = this.parameters.policy;
    const policy = policies.get(file) ?? readPolicy(file).then(valueOf);
    policies.set(file, policy);
    return policy;
  }

  /** Adds what is known of the inquiry. */
  know(facts: Readonly<Record<string, unknown>>): void {
    this.#facts = { ...this.#facts, ...facts };
  }

  /** Asks the policy about the inquiry as it is known, opened at an ISO time where that is said. */
  async decide(opened?: string): Promise<void> {
    const policy = await this.policy();
    const facts = valueOf(parseFacts(policy, JSON.stringify(this.#facts)));
    this.#decision = decide(policy, withOpening(policy, facts, opened));
  }

  get decision(): Decision {
    if (!this.#decision) throw new Error("Nothing was decided yet: say when the inquiry is triaged.");
    return this.#decision;
  }

  /** The result of the load, simulated once. */
  async run(): Promise<RunSummary> {
    const file = this.parameters.load;
    const policy = await this.policy();
    const run = runs.get(file) ?? readFile(file, "utf8").then((text) => simulate(file, text, policy));
    runs.set(file, run);
    return run;
  }
}

function withOpening(policy: Policy, facts: Facts, opened: string | undefined): Facts {
  if (opened === undefined) return facts;
  const at = instantOf(opened);
  if (at === undefined) throw new Error(`${opened} is not a time; write 2026-03-02T09:00:00Z`);
  return openedAt(policy, facts, at);
}

function simulate(file: string, text: string, policy: Policy): RunSummary {
  const load = valueOf(compileLoad(valueOf(parseLoad(file, text)), policy));
  const done: Replication[] = [];
  for (const replication of replications({ load })) {
    done.push(replication);
    if (isEnough(load, done)) break;
  }
  return summarise(load, done);
}

function valueOf<T>(checked: Checked<T>): T {
  if (checked.ok) return checked.value;
  throw new Error(checked.problems.map(problemLine).join("\n"));
}

setWorldConstructor(DeskWorld);
