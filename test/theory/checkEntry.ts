import { compareFormulas, compareSimulation, leaves } from "./agreement.ts";
import { families } from "./families.ts";
import { entryOf, EntryFault, type Entry } from "./fields.ts";
import type { Family } from "./family.ts";

export type Outcome =
  | { readonly kind: "failed"; readonly faults: readonly string[] }
  | { readonly kind: "skipped"; readonly reason: string }
  | {
      readonly kind: "passed";
      readonly formulas: number;
      readonly kernel: number;
      readonly desk: number;
      /** What the entry says and nothing here has looked at. */
      readonly notes: readonly string[];
    };

/** Checks one entry, whatever it is, by formula and by simulation; an entry that is not one fails with what is wrong with it. */
export function checkEntry(value: unknown, { isSimulated = true } = {}): Outcome {
  try {
    const entry = entryOf(value);
    const family = families.find(({ recognises }) => recognises(entry));
    return family
      ? checkBy(family, entry, isSimulated)
      : { kind: "skipped", reason: `no such kind of set is known: ${entry.model}` };
  } catch (error) {
    const fault = error instanceof EntryFault ? error.message : `cannot be computed: ${String(error)}`;
    return { kind: "failed", faults: [fault] };
  }
}

function checkBy(family: Family, entry: Entry, isSimulated: boolean): Outcome {
  const answers = family.answer(entry);
  if (answers.leftOut !== undefined) return { kind: "skipped", reason: answers.leftOut };
  const formulas = compareFormulas(entry, answers);
  const known = new Set(formulas.agreed);
  const simulated = (isSimulated ? (answers.simulations ?? []) : []).map((simulation) => {
    const found = compareSimulation(entry, simulation, known);
    for (const path of found.agreed) known.add(path);
    return { at: simulation.at, ...found };
  });
  const faults = [formulas, ...simulated].flatMap((one) => one.faults);
  if (faults.length > 0) return { kind: "failed", faults };
  if (known.size === 0)
    return { kind: "skipped", reason: `${family.name}: nothing that is expected here can be computed` };
  const countAt = (at: "kernel" | "desk"): number =>
    simulated.reduce((sum, one) => sum + (one.at === at ? one.agreed.size : 0), 0);
  return {
    kind: "passed",
    formulas: formulas.agreed.size,
    kernel: countAt("kernel"),
    desk: countAt("desk"),
    notes: notesOn(entry, known),
  };
}

/** Figures that were expected and not looked at, and parameters that nothing has asked for. */
function notesOn({ params, expected }: Entry, agreed: ReadonlySet<string>): readonly string[] {
  const unchecked = expected.names.filter((name) => {
    if (name.startsWith("times")) return false;
    const numbers = leaves(expected.value(name), name).filter(([, value]) => typeof value === "number");
    return numbers.length > 0 && !numbers.some(([path]) => agreed.has(path));
  });
  const unread = params.unread.filter((name) => !descriptive.has(name) && !name.startsWith("note"));
  return [
    ...(unread.length > 0 ? [`parameters not used: ${unread.join(", ")}`] : []),
    ...(unchecked.length > 0 ? [`expected but not checked: ${unchecked.join(", ")}`] : []),
  ];
}

/** Parameters that describe the others. */
const descriptive = new Set([
  "suggest",
  "order",
  "cv2",
  "mean_service_min",
  "arrival_rate_per_min",
  "handling",
]);
