import {
  TestStepResultStatus,
  type Envelope,
  type Pickle,
  type PickleStep,
  type Step,
  type TestCase,
  type TestStepFinished,
  type TestStepResult,
} from "@cucumber/messages";
import { invariant } from "../units/index.ts";
import { Inconclusive } from "./inconclusive.ts";

export type ScenarioStatus = "passed" | "failed" | "inconclusive" | "skipped";

/** How a scenario ended, and where and why it did not pass. */
export interface ScenarioResult {
  readonly file: string;
  readonly feature: string;
  readonly name: string;
  /** The line of the scenario, or of its row of examples. */
  readonly line: number;
  readonly status: ScenarioStatus;
  /** The step at which it stopped, keyword included. */
  readonly step?: { readonly text: string; readonly line: number };
  readonly message?: string;
}

/** What a run of cucumber told. */
export interface RunResults {
  readonly scenarios: readonly ScenarioResult[];
  /** What went wrong outside of any scenario. */
  readonly faults: readonly string[];
}

/** Where something was written, and its keyword. */
interface Written {
  readonly line: number;
  readonly keyword: string;
}

interface Started {
  readonly test: TestCase;
  stop: TestStepFinished | undefined;
  hasPassed: boolean;
}

/** Gathers how each scenario ended from the messages of a run. */
export class ResultCollector {
  readonly #features = new Map<string, string>();
  readonly #nodes = new Map<string, Written>();
  readonly #pickles = new Map<string, Pickle>();
  readonly #tests = new Map<string, TestCase>();
  readonly #started = new Map<string, Started>();
  readonly #faults: string[] = [];

  /** Takes the next message. */
  take({ gherkinDocument, pickle, testCase, testCaseStarted, testStepFinished, ...run }: Envelope): void {
    if (testStepFinished) this.#takeStep(testStepFinished);
    else if (pickle) this.#pickles.set(pickle.id, pickle);
    else if (testCase) this.#tests.set(testCase.id, testCase);
    else if (testCaseStarted) {
      const test = this.#tests.get(testCaseStarted.testCaseId);
      if (test) this.#started.set(testCaseStarted.id, { test, stop: undefined, hasPassed: false });
    } else if (gherkinDocument) {
      this.#features.set(gherkinDocument.uri ?? "", gherkinDocument.feature?.name ?? "");
      for (const [id, node] of writtenIn(gherkinDocument)) this.#nodes.set(id, node);
    } else this.#takeRun(run);
  }

  results(): RunResults {
    const scenarios = [...this.#started.values()].map((one) => this.#resultOf(one));
    return { scenarios, faults: this.#faults };
  }

  #takeStep(finished: TestStepFinished): void {
    const started = this.#started.get(finished.testCaseStartedId);
    if (!started) return;
    if (finished.testStepResult.status === TestStepResultStatus.PASSED) started.hasPassed = true;
    else started.stop ??= finished;
  }

  #takeRun({ testRunHookFinished, testRunFinished }: Envelope): void {
    const isFailed = testRunHookFinished?.result.status === TestStepResultStatus.FAILED;
    const thrown = isFailed ? testRunHookFinished.result.exception : testRunFinished?.exception;
    if (thrown) this.#faults.push(thrown.message ?? thrown.type);
  }

  #resultOf({ test, stop, hasPassed }: Started): ScenarioResult {
    const pickle = this.#pickles.get(test.pickleId);
    invariant(pickle !== undefined, "a scenario is told before it is run");
    const { uri: file, name } = pickle;
    const common = {
      file,
      feature: this.#features.get(file) ?? "",
      name,
      line: this.#writtenOf(pickle.astNodeIds.at(-1)).line,
    };
    if (!stop) return { ...common, status: hasPassed ? "passed" : "skipped" };
    const { testStepResult, testStepId } = stop;
    if (testStepResult.status === TestStepResultStatus.SKIPPED) return { ...common, status: "skipped" };
    const { pickleStepId } = test.testSteps.find(({ id }) => id === testStepId) ?? {};
    const step = pickle.steps.find(({ id }) => id === pickleStepId);
    return { ...common, ...reasonOf(testStepResult), ...(step ? { step: this.#stepOf(step) } : {}) };
  }

  #stepOf({ text, astNodeIds: [id] }: PickleStep): NonNullable<ScenarioResult["step"]> {
    const { line, keyword } = this.#writtenOf(id);
    return { text: `${keyword}${text}`, line };
  }

  #writtenOf(id = ""): Written {
    return this.#nodes.get(id) ?? { line: 1, keyword: "" };
  }
}

function reasonOf({ exception, message }: TestStepResult): Pick<ScenarioResult, "status" | "message"> {
  const status = exception?.type === Inconclusive.name ? "inconclusive" : "failed";
  return { status, message: exception?.message ?? message ?? "this step is not written yet" };
}

/** Everything in a document that has an id. */
function writtenIn(node: unknown): readonly (readonly [string, Written])[] {
  if (Array.isArray(node)) return node.flatMap(writtenIn);
  if (typeof node !== "object" || node === null) return [];
  const { id, location, keyword = "" } = node as Partial<Pick<Step, "id" | "location" | "keyword">>;
  const inner = Object.values(node).flatMap(writtenIn);
  return id !== undefined && location ? [[id, { line: location.line, keyword }], ...inner] : inner;
}
