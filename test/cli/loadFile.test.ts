import { afterAll, beforeAll, expect, test } from "vitest";
import { changesOf, loadOf, readLoad, settingsOf } from "../../src/cli/loadFile.ts";
import { changed, deskFolder, loadText, policyText, type DeskFolder } from "./deskFolder.ts";

let folder: DeskFolder;
let file = "";
beforeAll(async () => {
  folder = await deskFolder();
  file = folder.path("load.yaml");
});
afterAll(() => folder.remove());

test("a load is read with the policy beside it, or with another", async () => {
  const own = await readLoad(file, {});
  expect([own.policy.id, own.text.form.load, own.hash]).toEqual(["corner", "quiet", expect.any(String)]);
  const strict = await folder.write("strict.yaml", changed(policyText, "policy: corner", "policy: strict"));
  expect((await readLoad(file, { policy: strict })).policy.id).toBe("strict");
});

test("settings change the load and not its hash", async () => {
  const [own, set] = [await readLoad(file, {}), await readLoad(file, { set: ["staff.day.agents=5"] })];
  expect([own, set].map((one) => loadOf(one, {}).staff[0]?.agents)).toEqual([2, 5]);
  expect(set.hash).toBe(own.hash);
});

test("the policy itself can be set, relative to the load", async () => {
  await folder.write("other/policy.yaml", changed(policyText, "policy: corner", "policy: other"));
  expect((await readLoad(file, { set: ["policy=other/policy.yaml"] })).policy.id).toBe("other");
});

test("only what the options say is changed", () => {
  expect(changesOf({})).toEqual({});
  expect(changesOf({ seed: "1", weeks: 2, replications: 3, policy: "p" })).toEqual({
    seed: "1",
    weeks: 2,
    replications: 3,
  });
});

test("a setting without a path is wrong use, one that is not YAML is invalid", async () => {
  expect(() => settingsOf(["agents"])).toThrow("--set agents: write PATH=VALUE");
  expect(() => settingsOf(["a={"])).toThrow("1 problem");
  await expect(readLoad(file, { set: ["staff.dya.agents=1"] })).rejects.toThrow("1 problem");
  const alone = await folder.write("alone.yaml", changed(loadText, "policy: policy.yaml\n", ""));
  await expect(readLoad(alone, {})).rejects.toThrow('names no policy; add "policy: FILE"');
});
