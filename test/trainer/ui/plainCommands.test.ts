import { expect, test } from "vitest";
import { plainCommand } from "../../../src/trainer/ui/plainCommands.ts";
import { calmKeys, calmSetting, opened, press } from "./settings.ts";

const step = opened(calmSetting);
const does = (line: string, at = step) => plainCommand(calmSetting, at, line);

test("a hint is told in words, since nothing can be marked in what was read", () => {
  expect(does("h")?.says).toBe(
    "Hint (-10): [rows in it that are not ours] tells about: signal security-breach.",
  );
  const shown = press(calmSetting, step, [...calmKeys, "enter"]);
  expect(does("h", shown)?.says).toBe("Hints are for open cases.");
});

test("a search tells clauses with their lines", () => {
  expect(does("/esc-12")?.says).toMatch(/^1 found\.\nESC-12 \(.*saas-standard\.yaml:\d+\): When signal/);
});

test("what is no command is nothing, and a refused one leaves its reason", () => {
  expect(does("security")).toBeUndefined();
  expect(does("d PRI-1")).toBeUndefined();
  expect(does("u")?.step.model.notice).toBe("There is no answer to take back.");
});
