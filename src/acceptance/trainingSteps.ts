import type { DeskWorld } from "./deskWorld.ts";
import { expectThat } from "./expectThat.ts";
import { stepsOf, type StepEntry } from "./vocabulary.ts";

const { steps, When, Then } = stepsOf("training");

/** Steps about training: who passes the exam of a seed, and what can be practised. */
export const trainingSteps: readonly StepEntry[] = steps;

const knows = 'When a trainee who knows the policy sits the exam "2026-11"';
const believes = 'When a trainee who believes the customer sits the exam "2026-11"';

When(
  "{trainee} sits the exam {string}",
  [knows, "Then the exam is passed"],
  async function (player: string, seed: string) {
    await this.sitExam(player, seed);
  },
);

Then("the exam is passed", [knows, "Then the exam is passed"], function () {
  const { passed, failures } = certified(this);
  expectThat(passed, () => `it was failed: ${failures.join("; ")}`);
});

Then("the exam is failed", [believes, "Then the exam is failed"], function () {
  const { passed, correct, items } = certified(this);
  expectThat(!passed, () => `it was passed, with ${correct} of ${items} cases right`);
});

Then(
  "at least {percent} of its cases are decided as the policy does",
  [knows, "Then at least 100% of its cases are decided as the policy does"],
  function (share: number) {
    const { correct, items } = this.exam;
    expectThat(correct >= share * items, () => `${correct} of ${items} were`);
  },
);

Then(
  "at most {percent} of its cases are decided as the policy does",
  [believes, "Then at most 50% of its cases are decided as the policy does"],
  function (share: number) {
    const { correct, items } = this.exam;
    expectThat(correct <= share * items, () => `${correct} of ${items} were`);
  },
);

Then("no critical case is missed", [knows, "Then no critical case is missed"], function () {
  const { criticalItems, criticalMisses } = this.exam;
  expectThat(criticalItems > 0, () => "no case of it is critical");
  expectThat(criticalMisses === 0, () => `${criticalMisses} of ${criticalItems} were`);
});

Then("critical cases are missed", [believes, "Then critical cases are missed"], function () {
  const { criticalItems, criticalMisses } = this.exam;
  expectThat(criticalMisses > 0, () => `none of ${criticalItems} was`);
});

When(
  "somebody asks what can be practised",
  ["When somebody asks what can be practised", "Then there are cases for routing"],
  async function () {
    await this.readTraining();
  },
);

Then(
  "there are cases for {competence}",
  ["When somebody asks what can be practised", "Then there are cases for routing"],
  function (competence: string) {
    const { untrained } = this;
    expectThat(!untrained.includes(competence), () => `cases are missing for ${untrained.join(", ")}`);
  },
);

Then(
  "there are no cases for {competence}",
  ["When somebody asks what can be practised", "Then there are no cases for writing"],
  function (competence: string) {
    expectThat(this.untrained.includes(competence), () => "there are");
  },
);

/** The exam, judged by the policy's pass mark. */
function certified({ exam }: DeskWorld): {
  readonly passed: boolean;
  readonly failures: readonly string[];
  readonly correct: number;
  readonly items: number;
} {
  const { passed, failures, correct, items } = exam;
  if (passed === undefined)
    throw new Error("The policy does not say what a pass needs: add training.passMark.");
  return { passed, failures, correct, items };
}
