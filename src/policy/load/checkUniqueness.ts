import type { Path } from "../../input/index.ts";
import type { PolicyForm } from "../schema/policySchema.ts";
import type { Complaints } from "./nameCheck.ts";

/** Complains about names that stand twice in a list, names of the language, and plans built on two others. */
export function checkUniqueness(form: PolicyForm, complaints: Complaints): void {
  const { outOfScope, priority, calendars, holidays, plans } = form;
  const ids = outOfScope.map(({ id }) => id);
  checkTwice(ids, (index) => ["outOfScope", index, "id"], complaints);
  for (const words of ["impact", "urgency"] as const) {
    const path = (index: number): Path => ["priority", "matrix", words, index];
    checkTwice(priority.matrix?.[words] ?? [], path, complaints);
  }
  checkTwice(
    priority.customersOwn?.levels ?? [],
    (index) => ["priority", "customersOwn", "levels", index],
    complaints,
  );
  if (Object.hasOwn(calendars, "worked"))
    complainOfReserved(["calendars", "worked"], "the calendar of the ticket's channel", complaints);
  if (Object.hasOwn(holidays, "none"))
    complainOfReserved(["holidays", "none"], "a calendar without holidays", complaints);
  for (const [id, plan] of Object.entries(plans)) {
    if (plan.extends === undefined || plan.addOnTo === undefined) continue;
    const fix = "Keep extends for another version of a plan, or addOnTo for something bought on top of it";
    complaints.add(
      "VALUE_INVALID",
      ["plans", id, "addOnTo"],
      `${id} both extends and adds on to a plan`,
      fix,
    );
  }
}

function checkTwice(words: readonly string[], path: (index: number) => Path, complaints: Complaints): void {
  const seen = new Set<string>();
  words.forEach((word, index) => {
    if (seen.has(word))
      complaints.add("NAME_DUPLICATE", path(index), `"${word}" stands here twice`, "Keep one, or rename it");
    seen.add(word);
  });
}

function complainOfReserved(path: Path, meaning: string, complaints: Complaints): void {
  const found = `"${String(path.at(-1))}" already means ${meaning}`;
  complaints.addAtKey("NAME_RESERVED", path, found, "Choose another name");
}
