import { afterAll, beforeAll, expect, test } from "vitest";
import { readContext } from "../../src/acceptance/readContext.ts";
import { changed, deskFolder, loadText, type DeskFolder } from "../cli/deskFolder.ts";
import { linesOf, valueOf } from "./sample.ts";

let desk: DeskFolder;
beforeAll(async () => (desk = await deskFolder()));
afterAll(() => desk.remove());

test("a policy alone is enough", async () => {
  const { policy, load } = valueOf(await readContext({ policyFile: desk.path("policy.yaml") }));
  expect([policy.id, load]).toEqual(["corner", undefined]);
});

test("a load is compiled under that policy, with the seed asked for", async () => {
  const files = { policyFile: desk.path("policy.yaml"), loadFile: desk.path("load.yaml") };
  expect(valueOf(await readContext(files)).load?.form.seed).toBe("7");
  expect(valueOf(await readContext({ ...files, seed: "x" })).load?.form.seed).toBe("x");
});

test("what is wrong in either is told at once", async () => {
  const policyFile = await desk.write("bad.yaml", "policy: 1\nx: 2\n");
  const loadFile = await desk.write("bad-load.yaml", "load: 1\ny: 2\n");
  const lines = linesOf(await readContext({ policyFile, loadFile }));
  expect(lines.some((line) => line.startsWith(policyFile))).toBe(true);
  expect(lines.some((line) => line.startsWith(loadFile))).toBe(true);
});

test("a load that does not fit the policy is refused", async () => {
  const loadFile = await desk.write("tier.yaml", changed(loadText, "tier: desk,", "tier: dsk,"));
  const lines = linesOf(await readContext({ policyFile: desk.path("policy.yaml"), loadFile }));
  expect(lines[0]).toContain("NAME_UNKNOWN");
});
