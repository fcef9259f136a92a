import { expect, test } from "vitest";
import { readCheckOptions, type CheckOptions } from "../../src/cli/checkOptions.ts";

const nothing: CheckOptions = { import: [], format: [] };
const policy = { DESKDRILL_POLICY: "policy.yaml" };

test("without a word the features of the present folder are checked under the policy of the environment", () => {
  const asked = readCheckOptions([], nothing, { ...policy, DESKDRILL_LOAD: "load.yaml" });
  expect(asked).toMatchObject({ features: ["features"], policyFile: "policy.yaml", loadFile: "load.yaml" });
  expect(asked).toMatchObject({ isDry: false, isJson: false, isTracing: false, isStrict: false });
});

test("what is said goes before the environment", () => {
  const said = { ...nothing, policy: "mine.yaml", load: "busy.yaml", seed: "7" };
  const asked = readCheckOptions(["a.feature"], said, policy);
  expect(asked).toMatchObject({
    features: ["a.feature"],
    policyFile: "mine.yaml",
    loadFile: "busy.yaml",
    seed: "7",
  });
});

test("one report is printed, any number go to files", () => {
  const { printed, files } = readCheckOptions(
    [],
    { ...nothing, format: ["pretty", "html:a.html", "junit:C:/b.xml"] },
    policy,
  );
  expect([printed, files]).toEqual([
    "pretty",
    [
      { kind: "html", path: "a.html" },
      { kind: "junit", path: "C:/b.xml" },
    ],
  ]);
});

test.each([
  [{}, {}, "say which policy to check"],
  [{ seed: "7" }, policy, "--seed needs --load"],
  [{ name: "(" }, policy, "--name (: this is not a regular expression"],
  [{ shard: "3" }, policy, "--shard 3: write 1/3"],
  [{ shard: "4/3" }, policy, "--shard 4/3: write 1/3"],
  [{ shard: "0/3" }, policy, "--shard 0/3: write 1/3"],
  [{ format: ["xml"] }, policy, "--format xml: write one of progress,"],
  [{ format: ["pretty", "progress"] }, policy, "only one report can go to standard output"],
  [{ format: ["pretty"], json: true }, policy, "only one can go to standard output"],
  [{ format: ["html:a", "junit:./a"] }, policy, "two reports go to the same file"],
] satisfies readonly [Partial<CheckOptions>, Readonly<Record<string, string>>, string][])(
  "%j under %j is refused: %s",
  (said, environment, why) => {
    expect(() => readCheckOptions([], { ...nothing, ...said }, environment)).toThrow(why);
  },
);
