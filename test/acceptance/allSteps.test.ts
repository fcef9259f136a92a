import { expect, test } from "vitest";
import { allSteps } from "../../src/acceptance/allSteps.ts";
import { setContext } from "../../src/acceptance/context.ts";
import { stepCheckOf, stepLibrary } from "../../src/acceptance/stepLibrary.ts";
import { readPolicy } from "../../src/policy/node/readPolicy.ts";
import { valueOf } from "./sample.ts";

const policyFile = "scenarios/policies/saas-standard.yaml";
const policy = valueOf(await readPolicy(policyFile));
setContext({ policyFile, policy });
const { definitions } = stepCheckOf(valueOf(await stepLibrary(policy, [])), policy);

test.each(allSteps.map(({ text, example }) => [example, text]))(
  "'%s' is an example of its step alone",
  (example, text) => {
    expect(definitions.filter(({ matches }) => matches(example)).map((one) => one.text)).toEqual([text]);
  },
);
