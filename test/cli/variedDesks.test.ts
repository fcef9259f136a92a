import { afterAll, beforeAll, expect, test } from "vitest";
import { readVaried, variationOf } from "../../src/cli/variedDesks.ts";
import { deskFolder, type DeskFolder } from "./deskFolder.ts";

let folder: DeskFolder;
beforeAll(async () => {
  folder = await deskFolder();
});
afterAll(() => folder.remove());

test("values are read as in a list of the file, and combined, the last path changing first", () => {
  expect(variationOf(["staff.day.agents=1,2", 'effort.desk=5m,{ mean: "6m", cv: 1 }'])).toEqual({
    paths: ["staff.day.agents", "effort.desk"],
    values: [
      [1, "5m"],
      [1, { mean: "6m", cv: 1 }],
      [2, "5m"],
      [2, { mean: "6m", cv: 1 }],
    ],
  });
});

test("every desk is read with its values, and all have the seed of the first and what is set", async () => {
  const variation = variationOf(["customers.patience.phone.mean=4m,8m", "staff.day.agents=1,2"]);
  const options = { set: ["seed=3", "arrivals.phone.perWeek=10"], weeks: 2 };
  const { load, loads, files, changes } = await readVaried(folder.path("load.yaml"), options, variation);
  expect(loads.map(({ form }) => form.staff[0]?.agents)).toEqual([1, 2, 1, 2]);
  expect(loads.map(({ form }) => form.seed)).toEqual(["3", "3", "3", "3"]);
  expect(loads.map(({ form }) => [form.arrivals["phone"]?.perWeek, form.horizon.weeks])).toEqual(
    loads.map(() => [10, 2]),
  );
  expect([load, files.length, changes]).toEqual([loads[0], 4, { seed: "3", weeks: 2 }]);
});

test.each([
  [[], "say what to vary"],
  [["staff.day.agents"], "write PATH=V1,V2,V3"],
  [["seed=1,2"], "all desks have the same customers"],
  [["=1,2"], "write PATH=V1,V2,V3"],
  [
    [`a=${Array.from({ length: 501 }, (_, one) => one).join(",")}`],
    "these are 501 combinations, more than 500",
  ],
])("%j varies nothing", (vary, told) => {
  expect(() => variationOf(vary)).toThrow(told);
});

test("a path without a value makes no desk", async () => {
  await expect(readVaried(folder.path("load.yaml"), {}, variationOf(["staff.day.agents= "]))).rejects.toThrow(
    "--vary needs at least one value",
  );
});
