import { expect, test } from "vitest";
import { rewriteValues } from "../../src/input/index.ts";

const text = `# a desk
policy: a.yaml # beside it
staff:
  - { name: early,  agents: 2 } # two
  - name: late
    agents: 1
`;

test("values are written anew, and every other letter stays", () => {
  const rewritten = rewriteValues(text, [
    { path: ["staff", 0, "agents"], text: "10" },
    { path: ["staff", 1, "agents"], text: "0" },
    { path: ["policy"], text: "../b.yaml" },
  ]);
  expect(rewritten).toBe(
    text
      .replace("agents: 2", "agents: 10")
      .replace("agents: 1\n", "agents: 0\n")
      .replace("a.yaml", "../b.yaml"),
  );
});

test("a path that is not there is left alone", () => {
  expect(rewriteValues(text, [{ path: ["staff", 7, "agents"], text: "1" }])).toBe(text);
});
