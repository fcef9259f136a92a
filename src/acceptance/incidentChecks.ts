import { expectThat, listed } from "./expectThat.ts";
import { stepsOf, type StepEntry } from "./vocabulary.ts";

const { steps, Then } = stepsOf("life");

/** Steps about what many tickets on one service declare. */
export const incidentChecks: readonly StepEntry[] = steps;

const rush = "When 5 inquiries about planner arrive within 15m";

Then(
  "a major incident is declared under {clause}",
  [rush, "Then a major incident is declared under ESC-11"],
  function (clause: string) {
    const { incidents } = this;
    expectThat(
      incidents.some((one) => one.clause === clause),
      () => `declared: ${listed(incidents.map((one) => `${one.declared} under ${one.clause}`))}`,
    );
  },
);

Then(
  "the {contact} is told of it",
  [rush, "Then the duty-manager is told of it"],
  function (contact: string) {
    const told = this.incidents.flatMap(({ notify }) => notify);
    expectThat(told.includes(contact), () => `told: ${listed(told)}`);
  },
);

Then(
  "the ladder {ladder} is paged for it",
  [rush, "Then the ladder major-incident is paged for it"],
  function (ladder: string) {
    const paged = this.incidents.flatMap(({ page }) => page ?? []);
    expectThat(paged.includes(ladder), () => `paged: ${listed(paged)}`);
  },
);

Then(
  "no major incident is declared",
  ["When 4 inquiries about planner arrive within 15m", "Then no major incident is declared"],
  function () {
    const { incidents } = this;
    expectThat(incidents.length === 0, () => `declared: ${listed(incidents.map(({ clause }) => clause))}`);
  },
);

Then(
  "{int} inquiries are linked to it",
  ["When 7 inquiries about planner arrive within 15m", "Then 7 inquiries are linked to it"],
  function (wanted: number) {
    const linked = this.incidents.reduce((sum, { tickets, links }) => sum + (links ? tickets.length : 0), 0);
    expectThat(linked === wanted, () => `${linked} inquiries are linked to it`);
  },
);
