import type { Facts } from "./facts.ts";
import type { PolicyForm } from "./schema/policySchema.ts";

/** The customer's own time zone, from the facts or from their region; undefined where neither says it. */
export const zoneOf = (
  { form }: { readonly form: Pick<PolicyForm, "regions"> },
  { zone, region }: Facts,
): string | undefined => zone ?? (region === undefined ? undefined : form.regions[region]?.zone);
