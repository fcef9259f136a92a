import { expect, test } from "vitest";
import { inputsLeftOut, inputsOf, parseLoad, type Input } from "../../src/workload/index.ts";
import { checked } from "../desk/script.ts";
import { changed, loadText } from "../cli/deskFolder.ts";

const inputs = (text = loadText, share = 0.1): readonly Input[] =>
  inputsOf(checked(parseLoad("load.yaml", text)), share);
const found = (list: readonly Input[]): readonly unknown[] =>
  list.map(({ path, written, less, more }) => [path, written, less.value, more.value]);

test("every number that stands for itself is an input, as the file writes it", () => {
  expect(found(inputs())).toEqual([
    ["arrivals.email.perWeek", 50, 45, 55],
    ["arrivals.phone.perWeek", 30, 27, 33],
    ["effort.desk.mean", "10m", "9m", "11m"],
    ["customers.patience.phone.mean", "6m", "5m24s", "6m36s"],
    ["staff.day.agents", 2, 1, 3],
  ]);
});

test("a time that does not vary, a share in percent and a share as a number are inputs as well", () => {
  const text = changed(
    changed(loadText, "{ mean: 10m, cv: 1 }", "12m"),
    "customers: {",
    "variation: { day: { cv: 0.2 }, hour: { cv: 0% } }\ncustomers: { asked: { share: 24%, replyAfter: { mean: 14h } },",
  );
  expect(found(inputs(text, 0.5))).toEqual(
    expect.arrayContaining([
      ["effort.desk", "12m", "6m", "18m"],
      ["customers.asked.share", "24%", "12%", "36%"],
      ["customers.asked.replyAfter.mean", "14h", "7h", "21h"],
      ["variation.day.cv", 0.2, 0.1, 0.3],
    ]),
  );
  expect(inputs(text).some(({ path }) => path === "variation.hour.cv")).toBe(false);
});

test("each changed value is one that the load can have", () => {
  for (const { less, more } of inputs())
    for (const setting of [less, more])
      expect(parseLoad("load.yaml", loadText, [setting])).toMatchObject({ ok: true });
});

test("what is not looked at is named", () => {
  expect(inputsLeftOut).toContain("mix");
});
