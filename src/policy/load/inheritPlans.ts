import type { PolicyForm } from "../schema/policySchema.ts";
import type { Complaints } from "./nameCheck.ts";

type Plan = PolicyForm["plans"][string];

/** Each plan with what it extends filled in; complains about plans that extend each other in a circle. */
export function inheritPlans(form: PolicyForm, complaints: Complaints): PolicyForm["plans"] {
  const whole = (id: string, below: readonly string[]): Plan => {
    const plan = form.plans[id] ?? {};
    const base = plan.extends ?? plan.addOnTo;
    if (base === undefined || !(base in form.plans)) return plan;
    if (below.slice(1).includes(base)) return plan;
    if (base === (below[0] ?? id)) {
      const path = ["plans", id, plan.extends === undefined ? "addOnTo" : "extends"];
      complaints.add(
        "REFERENCE_CYCLE",
        path,
        [...below, id, base].join(" extends "),
        "Let one of them stand alone",
      );
      return plan;
    }
    return { ...whole(base, [...below, id]), ...plan };
  };
  return Object.fromEntries(Object.keys(form.plans).map((id) => [id, whole(id, [])]));
}
