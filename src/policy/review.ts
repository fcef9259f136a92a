import type { PolicyForm } from "./schema/policySchema.ts";

const msPerDay = 86_400_000;

/** The date by which a policy is to be reviewed again, "2026-12-30"; undefined when it does not say. */
export function reviewDue({
  reviewed,
  reviewEvery,
}: Pick<PolicyForm, "reviewed" | "reviewEvery">): string | undefined {
  if (reviewed === undefined || reviewEvery === undefined) return undefined;
  return Temporal.PlainDate.from(reviewed)
    .add({ days: Math.floor(reviewEvery / msPerDay) })
    .toString();
}
