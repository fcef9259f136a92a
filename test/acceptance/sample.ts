import { parseFeature, type ParsedFeature } from "../../src/acceptance/parseFeature.ts";
import { problemLine, type Checked } from "../../src/input/index.ts";
import { loadPolicy, type Policy } from "../../src/policy/index.ts";
import { policyText } from "../cli/deskFolder.ts";

/** The policy of the corner desk. */
export const cornerPolicy = (): Policy =>
  valueOf(loadPolicy({ file: "policy.yaml", text: policyText, hash: "0" }));

/** A feature that is Gherkin, in a file of this name. */
export const featureOf = (text: string, file = "a.feature"): ParsedFeature =>
  valueOf(parseFeature(file, text));

/** The value, where nothing is wrong. */
export function valueOf<T>(checked: Checked<T>): T {
  if (checked.ok) return checked.value;
  throw new Error(checked.problems.map(problemLine).join("\n"));
}

/** The problems as lines; none where nothing is wrong. */
export const linesOf = (checked: Checked<unknown>): readonly string[] =>
  checked.ok ? [] : checked.problems.map(problemLine);
