import { expect, test } from "vitest";
import { policyBeside } from "../../src/cli/policyBeside.ts";
import { parseLoad } from "../../src/workload/index.ts";
import { checked } from "../desk/script.ts";
import { sampleLoad } from "../workload/sampleLoad.ts";

const textOf = (text: string): Parameters<typeof policyBeside>[1] => checked(parseLoad("load.yaml", text));

test("a policy is meant from the folder of the load that names it", () => {
  const named = textOf(`policy: ../policies/sample.yaml\n${sampleLoad}`);
  expect(policyBeside("scenarios/loads/week.yaml", named)).toBe("scenarios/policies/sample.yaml");
  expect(policyBeside("week.yaml", textOf(sampleLoad))).toBeUndefined();
});
