import { existsSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { deskFolder, type DeskFolder } from "./deskFolder.ts";
import { runCli } from "./runCli.ts";

let desk: DeskFolder;
beforeAll(async () => (desk = await deskFolder()));
afterAll(() => desk.remove());

const review = (...words: readonly string[]) =>
  runCli(
    "review",
    desk.path("policy.yaml"),
    "--today",
    "2026-11-22",
    "--store",
    desk.path("none.sqlite"),
    ...words,
  );

test("the agenda has four parts, and says where there is nothing to talk about", async () => {
  const { code, out } = await review();
  expect(code).toBe(0);
  expect(out).toMatch(/^Review of corner 2 on 2026-11-22\n\nDue by 2026-12-22\n {2}nothing has a date\n/);
  expect(out).toContain("- no example shows what is normal");
  expect(out).toContain("no run was named; name one with --run");
  expect(out).toContain("there are no sessions on this machine");
});

test("looking for sessions makes no store", async () => {
  await review();
  expect(existsSync(desk.path("none.sqlite"))).toBe(false);
});

test("a run and the sessions of trainees are looked at", async () => {
  const [run, store] = [desk.path("run.json"), desk.path("training.sqlite")];
  await runCli("simulate", desk.path("load.yaml"), "--out", `json=${run}`, "--quiet");
  const exam = [
    "exam",
    "--policy",
    desk.path("policy.yaml"),
    "--store",
    store,
    "--seed",
    "3",
    "--items",
    "10",
  ];
  await runCli("train", ...exam, "--player", "oracle", "--trainee", "ann");
  const { out } = await review("--run", run, "--store", store);
  expect(out).toContain("every expectation held");
  expect(out).toContain("nothing was disputed, and most agree");
});

test("as JSON it is versioned", async () => {
  const { out } = await review("--json");
  expect(JSON.parse(out)).toMatchObject({
    schema: "deskdrill.review/1",
    policy: { id: "corner" },
    today: "2026-11-22",
  });
});

test("a file that is no run is wrong use", async () => {
  expect((await review("--run", desk.path("policy.yaml"))).code).toBe(2);
});
