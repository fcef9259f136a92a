import { afterAll, beforeAll, expect, test } from "vitest";
import { allSteps } from "../../src/acceptance/allSteps.ts";
import { stepCheckOf, stepLibrary } from "../../src/acceptance/stepLibrary.ts";
import { deskFolder, type DeskFolder } from "../cli/deskFolder.ts";
import { cornerPolicy, linesOf, valueOf } from "./sample.ts";

const policy = cornerPolicy();
let desk: DeskFolder;
beforeAll(async () => (desk = await deskFolder()));
afterAll(() => desk.remove());

const stepFile = (name: string, code: string): Promise<string> =>
  desk.write(name, `import { Given } from "@cucumber/cucumber";\n${code}\n`);

test("the vocabulary is there, with the words of the policy", async () => {
  const library = valueOf(await stepLibrary(policy, []));
  expect(library.stepDefinitions).toHaveLength(allSteps.length);
  const { definitions, texts } = stepCheckOf(library, policy);
  const claim = (step: string): readonly string[] =>
    definitions.filter(({ matches }) => matches(step)).map(({ place }) => place);
  expect(texts).toHaveLength(allSteps.length);
  expect([claim("its priority is normal"), claim("its priority is high")]).toEqual([["the vocabulary"], []]);
});

test("a step file that cannot be loaded is told with the reason, and every one of them", async () => {
  const files = [
    await stepFile("one.mjs", 'throw new Error("no luck")'),
    await stepFile("two.mjs", "throw 7"),
  ];
  const lines = linesOf(await stepLibrary(policy, files));
  expect(lines).toHaveLength(2);
  expect(lines[0]).toContain("one.mjs:1:1 STEP_FILE_INVALID: it cannot be loaded: no luck. Correct the file");
});
