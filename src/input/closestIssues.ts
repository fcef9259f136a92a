import type { z } from "zod";

export type Issue = z.core.$ZodIssue;

/** The issues with each union's replaced by those of the form that was most likely meant; paths are from the root. */
export const closestIssues = (
  issues: readonly Issue[],
  above: readonly PropertyKey[] = [],
): readonly Issue[] =>
  issues.flatMap((issue) => {
    const path = [...above, ...issue.path];
    const closest = issue.code === "invalid_union" ? closestForm(issue.errors) : undefined;
    return closest ? closestIssues(closest, path) : [{ ...issue, path }];
  });

/** Of several allowed forms the one with the fewest complaints, then the deepest; none when no form got inside. */
function closestForm(forms: readonly (readonly Issue[])[]): readonly Issue[] | undefined {
  return forms
    .filter((issues) => issues.some(isInside))
    .toSorted((a, b) => complaintsIn(a) - complaintsIn(b) || depthOf(b) - depthOf(a))[0];
}

const isInside = (issue: Issue): boolean =>
  issue.path.length > 0 ||
  issue.code === "custom" ||
  issue.code === "unrecognized_keys" ||
  issue.code === "invalid_union";

const complaintsIn = (issues: readonly Issue[]): number =>
  issues.reduce((sum, issue) => sum + (issue.code === "unrecognized_keys" ? issue.keys.length : 1), 0);

/** A custom check ran on a value of the right kind, so it lies a little deeper. */
const depthOf = (issues: readonly Issue[]): number =>
  Math.max(...issues.map(({ code, path }) => path.length + (code === "custom" ? 0.5 : 0)));
