/** The mapping that a value is, or undefined for anything else. */
export const mappingOf = (value: unknown): ReadonlyMap<string, unknown> | undefined =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? new Map<string, unknown>(Object.entries(value))
    : undefined;

/** The list that a value is, or undefined for anything else. */
export const listOf = (value: unknown): readonly unknown[] | undefined =>
  Array.isArray(value) ? (value as unknown[]) : undefined;

/** One text for equal values, whatever the order of their keys; "" for nothing. */
export function stableText(value: unknown): string {
  const list = listOf(value);
  if (list) return `[${list.map(stableText).join(",")}]`;
  const mapping = mappingOf(value);
  if (!mapping) return value === undefined ? "" : JSON.stringify(value);
  const entries = [...mapping]
    .filter(([, part]) => part !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, part]) => `${JSON.stringify(key)}:${stableText(part)}`).join(",")}}`;
}
