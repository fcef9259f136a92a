import { beforeAll, expect, test } from "vitest";
import { examOf, untrainedIn } from "../../src/acceptance/exam.ts";
import type { Policy } from "../../src/policy/index.ts";
import { readPolicy } from "../../src/policy/node/readPolicy.ts";
import { runCli } from "../cli/runCli.ts";
import { cornerPolicy, valueOf } from "./sample.ts";

const file = "scenarios/policies/saas-standard.yaml";
let policy: Policy;
beforeAll(async () => {
  policy = valueOf(await readPolicy(file));
});

test("an exam is the one that train exam gives", async () => {
  const exam = await examOf(policy, "claim", "7");
  const { out } = await runCli(
    ...["train", "exam", "--policy", file, "--seed", "7", "--player", "claim", "--json"],
  );
  expect(JSON.parse(out)).toMatchObject(JSON.parse(JSON.stringify(exam)) as object);
});

test("an exam is sat once, whoever asks for its result", async () => {
  const exam = await examOf(policy, "oracle", "7");
  expect(await examOf(policy, "oracle", "7")).toBe(exam);
  expect(await examOf(policy, "oracle", "8")).not.toEqual(exam);
});

test("every policy has an exam and competences of its own", async () => {
  expect((await examOf(cornerPolicy(), "oracle", "7")).policy.id).toBe(cornerPolicy().id);
  expect(await untrainedIn(cornerPolicy())).toEqual([]);
  expect(await untrainedIn(policy)).toContain("writing");
});
