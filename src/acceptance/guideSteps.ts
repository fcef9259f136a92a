import { internalWords } from "../guide/index.ts";
import type { DeskWorld } from "./deskWorld.ts";
import { expectThat, listed } from "./expectThat.ts";
import { linesOfGuide, linesOfSection, sectionNamed } from "./guide.ts";
import { stepsOf, type StepEntry } from "./vocabulary.ts";

const { steps, When, Then } = stepsOf("guide");

/** Steps about the support guide that is written from the policy. */
export const guideSteps: readonly StepEntry[] = steps;

const written = "When the guide is written";
const forCustomers = "When the guide for customers is written";

When("the guide is written", [written, 'Then it has a section "6 Escalation process"'], function () {
  this.writeGuide("internal");
});

When(
  "the guide for customers is written",
  [forCustomers, "Then it names nobody of the desk and no internal route"],
  function () {
    this.writeGuide("customer");
  },
);

Then(
  "it has a section {string}",
  [written, 'Then it has a section "6 Escalation process"'],
  function (title: string) {
    linesUnder(this, title);
  },
);

Then(
  "section {string} names {clause}",
  [written, 'Then section "6 Escalation process" names ESC-4'],
  function (title: string, clause: string) {
    const names = new RegExp(`(?<![\\w-])${RegExp.escape(clause)}(?![\\w-])`);
    expectThat(
      linesUnder(this, title).some((line) => names.test(line)),
      () => "it does not",
    );
  },
);

Then(
  "section {string} says {string}",
  [written, 'Then section "2 Support scope" says "The support of its maker"'],
  function (title: string, words: string) {
    expectThat(
      linesUnder(this, title).some((line) => line.includes(words)),
      () => "it does not",
    );
  },
);

Then("it says {string}", [written, 'Then it says "45 minutes of work"'], function (words: string) {
  expectThat(
    linesOf(this).some((line) => line.includes(words)),
    () => "it does not",
  );
});

Then(
  "it does not say {string}",
  [forCustomers, 'Then it does not say "45 minutes"'],
  function (words: string) {
    const found = linesOf(this).filter((line) => line.includes(words));
    expectThat(found.length === 0, () => `it does: ${listed(found.slice(0, 3))}`);
  },
);

Then(
  "it names nobody of the desk and no internal route",
  [forCustomers, "Then it names nobody of the desk and no internal route"],
  function () {
    const secret = internalWords(this.policy.form);
    const found = linesOf(this).filter((line) => secret.test(line));
    expectThat(found.length === 0, () => `it does: ${listed(found.slice(0, 3))}`);
  },
);

Then("it names every clause", [written, "Then it names every clause"], function () {
  const text = linesOf(this).join("\n");
  const missing = [...this.policy.clauses.keys()].filter((clause) => !text.includes(clause));
  expectThat(missing.length === 0, () => `it does not name ${listed(missing)}`);
});

function linesUnder(world: DeskWorld, title: string): readonly string[] {
  const section = sectionNamed(world.guide.sections, title);
  if (section) return linesOfSection(section);
  throw new Error(`The guide has no section "${title}": it has ${titlesOf(world)}.`);
}

const titlesOf = ({ guide }: DeskWorld): string => listed(guide.sections.map(({ title }) => title));

const linesOf = ({ guide }: DeskWorld): readonly string[] => linesOfGuide(guide);
