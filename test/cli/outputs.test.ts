import { expect, test } from "vitest";
import { outputsOf } from "../../src/cli/outputs.ts";

test("each text names a format and a file, which may hold a =", () => {
  expect(outputsOf(["json=a.json", "csv=x=y.csv"], ["csv", "json"])).toEqual([
    { format: "json", path: "a.json" },
    { format: "csv", path: "x=y.csv" },
  ]);
});

test("another format, no file, and a file named twice are wrong use", () => {
  expect(() => outputsOf(["xml=a"], ["csv", "json"])).toThrow("--out xml=a: write csv=FILE, json=FILE");
  expect(() => outputsOf(["csv="], ["csv"])).toThrow("write csv=FILE");
  expect(() => outputsOf(["csv=a", "json=./a"], ["csv", "json"])).toThrow("another --out writes that file");
});
