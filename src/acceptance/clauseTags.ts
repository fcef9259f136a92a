/** Whether a tag is meant to name a clause: it has the form of one that there is, letters and then a number. */
export const looksLikeClause = (tag: string, clauses: readonly string[]): boolean => {
  const stem = stemOf(tag);
  return stem !== "" && clauses.some((clause) => stemOf(clause) === stem);
};

/** "sla-" of SLA-1 and of Sla-2.3; nothing of a name without a number at its end. */
const stemOf = (name: string): string => /^(.*?\D)\d[\d.]*$/.exec(name)?.[1]?.toLowerCase() ?? "";
