import { expect, test } from "vitest";
import { originLine } from "../../src/report/originLine.ts";
import { plain } from "../../src/report/index.ts";
import { loadOf } from "../workload/sampleLoad.ts";
import { sampleOrigin } from "./sampleRun.ts";

test("what gives the same bytes again stands on one line, and what a shell would not print as it is is escaped", () => {
  const load = loadOf();
  expect(originLine(load, sampleOrigin, plain)).toBe(
    `seed 7 · policy sample ${load.policy.hash} · deskdrill 1.2.3 · deskdrill simulate load.yaml --seed 7`,
  );
  const odd = { ...sampleOrigin, reproduce: "deskdrill simulate \u001b[2J.yaml" };
  expect(originLine(load, odd, plain)).not.toContain("\u001b");
});
