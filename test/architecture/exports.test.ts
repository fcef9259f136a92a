import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const published: Readonly<Record<string, () => Promise<object>>> = {
  ".": () => import("../../src/index.ts"),
  "./policy": () => import("../../src/policy/index.ts"),
  "./calendar": () => import("../../src/calendar/index.ts"),
  "./kernel": () => import("../../src/kernel/index.ts"),
  "./experiment": () => import("../../src/experiment/index.ts"),
  "./steps": () => import("../../src/acceptance/steps.ts"),
};

test("the names that the package exports change only on purpose", async () => {
  const names: Record<string, string[]> = {};
  for (const [path, load] of Object.entries(published)) names[path] = Object.keys(await load()).toSorted();
  await expect(`${JSON.stringify(names, undefined, 2)}\n`).toMatchFileSnapshot("exports.golden.json");
});

test("package.json publishes exactly these paths", () => {
  const { exports } = JSON.parse(readFileSync("package.json", "utf8")) as { exports: Record<string, string> };
  expect(Object.keys(exports).filter((path) => path !== "./package.json")).toEqual(Object.keys(published));
});
