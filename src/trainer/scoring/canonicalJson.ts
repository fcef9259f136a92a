import { invariant } from "../../units/index.ts";

/**
 * One JSON text for equal values: keys sorted, no blanks, no undefined members, numbers as ECMAScript writes them (the
 * JSON Canonicalization Scheme, RFC 8785, for values without lone surrogates).
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (typeof value === "object" && value !== null) {
    const entries = Object.entries(value)
      .filter(([, part]) => part !== undefined)
      .toSorted(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, part]) => `${JSON.stringify(key)}:${canonicalJson(part)}`).join(",")}}`;
  }
  invariant(typeof value !== "number" || Number.isFinite(value), "JSON has no number that is not finite");
  invariant(value !== undefined && typeof value !== "function", "JSON has no such value");
  return JSON.stringify(value);
}
