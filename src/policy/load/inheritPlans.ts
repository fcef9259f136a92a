import type { PlansHeld } from "../condition.ts";
import type { PolicyForm } from "../schema/policySchema.ts";
import type { Complaints } from "./nameCheck.ts";

type Plans = PolicyForm["plans"];
type Plan = Plans[string];

const baseOf = (plans: Plans, id: string): string | undefined => plans[id]?.extends ?? plans[id]?.addOnTo;

/** Each plan with what it extends filled in; complains about plans that extend each other in a circle. */
export function inheritPlans({ plans }: PolicyForm, complaints: Complaints): Plans {
  const whole = new Map<string, Plan>();
  for (const id of Object.keys(plans)) {
    const above = lineage(plans, id, (one) => whole.has(one));
    if (above.closes !== undefined) complainOfCircle(plans, above, complaints);
    for (const one of above.line.toReversed()) {
      const base = baseOf(plans, one);
      whole.set(one, { ...(base === undefined ? {} : whole.get(base)), ...plans[one] });
    }
  }
  return Object.fromEntries(Object.keys(plans).map((id) => [id, whole.get(id) ?? {}]));
}

interface Lineage {
  /** The plan and what it is built on, as far as that is not known yet. */
  readonly line: readonly string[];
  /** The plan of the line that its last one is built on, in a circle. */
  readonly closes: string | undefined;
}

function lineage(plans: Plans, id: string, isKnown: (id: string) => boolean): Lineage {
  const line = new Set<string>();
  let next: string | undefined = id;
  while (next !== undefined && !isKnown(next)) {
    if (line.has(next)) return { line: [...line], closes: next };
    line.add(next);
    next = baseOf(plans, next);
  }
  return { line: [...line], closes: undefined };
}

function complainOfCircle(plans: Plans, { line, closes = "" }: Lineage, complaints: Complaints): void {
  const circle = line.slice(line.indexOf(closes));
  const last = circle.at(-1) ?? closes;
  const path = ["plans", last, plans[last]?.extends === undefined ? "addOnTo" : "extends"];
  const found = [...circle.slice(0, mostNamed), closes].join(" extends ");
  complaints.add("REFERENCE_CYCLE", path, found, "Let one of them stand alone");
}
const mostNamed = 20;

/** For each plan itself and what it adds on to, nearest first. */
export function plansHeldIn(plans: Plans): PlansHeld {
  const held = new Map<string, readonly string[]>();
  for (const [id, { addOnTo }] of Object.entries(plans)) {
    if (addOnTo === undefined) continue;
    const all = new Set([id]);
    for (let next = addOnTo; !all.has(next); next = plans[next]?.addOnTo ?? next) all.add(next);
    held.set(id, [...all]);
  }
  return (plan) => held.get(plan) ?? [plan];
}
