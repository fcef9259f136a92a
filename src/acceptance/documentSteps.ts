import { reviewDue } from "../policy/index.ts";
import type { DeskWorld } from "./deskWorld.ts";
import { expectThat } from "./expectThat.ts";
import { stepsOf, type StepEntry } from "./vocabulary.ts";

const { steps, When, Then } = stepsOf("decisions");

/** Steps about the policy as a document: whether it is due for review. */
export const documentSteps: readonly StepEntry[] = steps;

When(
  "somebody reads the policy on {date}",
  ["When somebody reads the policy on 2026-12-30", "Then it is not yet to be reviewed"],
  function (date: string) {
    this.today = date;
  },
);

Then(
  "it is not yet to be reviewed",
  ["When somebody reads the policy on 2026-12-30", "Then it is not yet to be reviewed"],
  function () {
    const { due, today } = reviewOf(this);
    expectThat(due >= today, () => `it was to be reviewed by ${due}`);
  },
);

Then(
  "it should have been reviewed by {date}",
  ["When somebody reads the policy on 2026-12-31", "Then it should have been reviewed by 2026-12-30"],
  function (wanted: string) {
    const { due, today } = reviewOf(this);
    expectThat(due < today && due === wanted, () => `it is to be reviewed by ${due}`);
  },
);

function reviewOf({ policy, today }: DeskWorld): { readonly due: string; readonly today: string } {
  const due = reviewDue(policy.form);
  if (due === undefined)
    throw new Error("The policy does not say when it is reviewed: add reviewed and reviewEvery.");
  if (today === undefined) throw new Error("Say first on which date somebody reads the policy.");
  return { due, today };
}
