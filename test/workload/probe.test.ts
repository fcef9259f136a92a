import { expect, test } from "vitest";
import { problemLine } from "../../src/input/index.ts";
import { readFileSync } from "node:fs";
import { loadPolicy } from "../../src/policy/index.ts";
import { inquiriesOf, loadOf, problemsOf, sampleLoad, policyOf } from "./sampleLoad.ts";
test("probe", () => {
  console.log(problemsOf(sampleLoad).map(problemLine));
  console.log(inquiriesOf(loadOf()).map((x) => [x.length, x[0]]));
  const p = policyOf(readFileSync("scenarios/policies/saas-standard.yaml","utf8"));
  console.log(problemsOf(readFileSync("scenarios/loads/normal-week.yaml","utf8"), p).map(problemLine));
});
