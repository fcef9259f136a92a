import { isDeepStrictEqual } from "node:util";
import { instant } from "../../src/units/index.ts";
import type { AnyCase, CaseOutcome } from "./outcome.ts";
import { rotationAnswers } from "./rotationAnswers.ts";
import { momentOf, textOf } from "./rotationForms.ts";

export interface RotationCase extends AnyCase {
  readonly kind: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly expect: Readonly<Record<string, unknown>>;
}

/** By convention: the answer of decision 20. A case that states another may come out otherwise. */
const decided: Readonly<Record<string, string>> = { gap: "earliest-valid", ambiguous: "first" };

const otherDecision = ({ convention = {} }: RotationCase): string | undefined =>
  Object.entries(convention)
    .filter(([name, value]) => name in decided && decided[name] !== value)
    .map(([name, value]) => `${name}: ${value}`)[0];

/** An answer with its instants written one way and its lists in one order: both sides list the same things. */
function written(value: unknown): unknown {
  if (typeof value === "string") return textOf(momentOf(value) ?? instant(Infinity)) ?? value;
  if (Array.isArray(value))
    return value.map(written).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([name, part]) => [name, written(part)] as const);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** How a case of the rotations ends. Only what it expects is compared; what cannot be read or run is a failure. */
export function runRotationCase(one: RotationCase): CaseOutcome {
  const convention = otherDecision(one);
  if (convention !== undefined) return { outcome: "skipped", convention };
  const given = rotationAnswers[one.kind]?.(one) ?? `unknown kind "${one.kind}"`;
  const expected = written(one.expect);
  const asked = Object.keys(one.expect);
  const got =
    typeof given === "string" ? given : written(Object.fromEntries(asked.map((name) => [name, given[name]])));
  return isDeepStrictEqual(got, expected) ? { outcome: "passed" } : { outcome: "failed", expected, got };
}
