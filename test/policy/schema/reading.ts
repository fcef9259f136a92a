import type { z } from "zod";

/** What a schema makes of a value, or its complaints: the code of ours where it has one, else what it expected. */
export function reading(schema: z.ZodType, value: unknown): unknown {
  const result = schema.safeParse(value);
  return result.success ? result.data : result.error.issues.flatMap(complaints);
}

function complaints(issue: z.core.$ZodIssue): readonly string[] {
  if (issue.code === "unrecognized_keys") return issue.keys.map((key) => `no ${key}`);
  if (issue.code === "invalid_union") {
    const ours = issue.errors.flat().filter(({ code }) => code === "custom");
    return ours.length > 0 ? ours.flatMap(complaints) : [issue.message];
  }
  const code: unknown = issue.code === "custom" ? issue.params?.["code"] : undefined;
  return [typeof code === "string" ? code : issue.message];
}
