import { afterAll, beforeAll, expect, test } from "vitest";
import { readRun } from "../../src/cli/runFile.ts";
import { deskFolder, type DeskFolder } from "./deskFolder.ts";
import { runCli } from "./runCli.ts";

let desk: DeskFolder;
beforeAll(async () => (desk = await deskFolder()));
afterAll(() => desk.remove());

test("what simulate writes can be read", async () => {
  const file = desk.path("run.json");
  await runCli("simulate", desk.path("load.yaml"), "--out", `json=${file}`, "--quiet");
  expect(await readRun(file)).toMatchObject({
    policy: { id: "corner" },
    expectations: [{ metric: "firstResponse", atLeast: 0.5, verdict: "held" }],
  });
});

test.each(["{}", "no JSON"])("%s is no result", async (text) => {
  const file = await desk.write("other.json", text);
  await expect(readRun(file)).rejects.toThrow("is no result of a run; write one with simulate --out json=");
});
