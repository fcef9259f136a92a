import { expect, test } from "vitest";
import { allSteps } from "../../src/acceptance/allSteps.ts";
import { runCli } from "./runCli.ts";

const policy = "scenarios/policies/saas-standard.yaml";

test("every step is printed with an example in which it stands", async () => {
  const { code, out } = await runCli("steps");
  expect(code).toBe(0);
  for (const { keyword, text, example } of allSteps) {
    expect(out).toContain(`  ${keyword} ${text}\n`);
    for (const line of example.lines) expect(out).toContain(`      ${line}\n`);
  }
  expect(out.trimEnd().split("\n").at(-1)).toBe(
    "Words in braces are those of a policy: --policy FILE lists them.",
  );
});

test("with a policy its words are listed", async () => {
  const { out } = await runCli("steps", "--policy", policy);
  expect(out).toContain("\n  {priority}  critical, high, medium, low\n");
  expect(out).toContain("\n  {region}  none in this policy\n");
  expect(out).toContain("\n  {percent}  such as 95%\n");
});

test("as JSON and as Markdown, but not both", async () => {
  const { out } = await runCli("steps", "--json", "--policy", policy);
  const data = JSON.parse(out) as { schema: string; steps: readonly object[]; words: readonly object[] };
  expect(data.schema).toBe("deskdrill.steps/1");
  expect(data.steps).toHaveLength(allSteps.length);
  expect(data.words).toContainEqual({
    name: "impact",
    words: ["organisation", "team", "person"],
    form: null,
  });
  const { out: md } = await runCli("steps", "--md");
  expect(md).toMatch(/^# Steps\n\n## What the policy says about an inquiry\n\n### Given a \{plan\}/);
  expect((await runCli("steps", "--json", "--md")).code).toBe(2);
});
