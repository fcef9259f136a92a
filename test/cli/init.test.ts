import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runCli } from "./runCli.ts";

let folder = "";
let desk = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "init-"));
  desk = join(folder, "our desk");
  expect((await runCli("init", desk)).code).toBe(0);
});
afterAll(() => rm(folder, { recursive: true }));

test("a start is written: policy, load, features, workflow and the schemas for editors", async () => {
  const entries = await readdir(desk, { recursive: true, withFileTypes: true });
  expect(
    entries
      .filter((one) => one.isFile())
      .map(({ name }) => name)
      .toSorted(),
  ).toEqual([
    "escalation.feature",
    "load.schema.json",
    "load.yaml",
    "policy.schema.json",
    "policy.yaml",
    "support-desk.yml",
    "week.feature",
  ]);
  for (const kind of ["policy", "load"]) {
    const [first] = (await readFile(join(desk, `${kind}.yaml`), "utf8")).split("\n");
    expect(first).toBe(`# yaml-language-server: $schema=${kind}.schema.json`);
    const { out } = await runCli("schema", kind);
    expect(await readFile(join(desk, `${kind}.schema.json`), "utf8")).toBe(out);
  }
});

const [policy, load] = ["policy.yaml", "load.yaml"];

test("the policy passes lint without a word", async () => {
  const { code, out } = await runCli("lint", join(desk, policy), "--strict", "--today", "2026-11-22");
  expect([code, out.split("\n").length]).toEqual([0, 2]);
});

test("the features hold, strictly", { timeout: 60_000 }, async () => {
  const files = ["--policy", join(desk, policy), "--load", join(desk, load)];
  const { code, out, err } = await runCli("check", join(desk, "features"), "--strict", ...files);
  expect([code, err]).toEqual([0, ""]);
  expect(out).toMatch(/10 scenarios passed/);
});

test("the load holds what it expects", { timeout: 60_000 }, async () => {
  expect((await runCli("simulate", join(desk, load), "--quiet")).code).toBe(0);
});

test("nothing that is there is overwritten, unless asked", async () => {
  const path = join(desk, policy);
  await writeFile(path, "mine");
  const { code, err } = await runCli("init", desk);
  expect([code, await readFile(path, "utf8")]).toEqual([2, "mine"]);
  expect(err).toContain("policy.yaml");
  expect((await runCli("init", desk, "--force")).code).toBe(0);
  expect(await readFile(path, "utf8")).not.toBe("mine");
});
