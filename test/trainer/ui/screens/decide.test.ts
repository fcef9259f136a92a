import { expect, test } from "vitest";
import { unicode } from "../../../../src/trainer/ui/glyphs.ts";
import { decideScreen } from "../../../../src/trainer/ui/screens/decide.ts";
import {
  live,
  calmKeys,
  calmSetting,
  large,
  lines,
  modelAfter,
  small,
  opened,
  pressed,
} from "../settings.ts";

const shown = (keys: readonly string[], size = small): string =>
  lines(
    decideScreen(calmSetting, modelAfter(calmSetting, "drill", size, keys), { size, glyphs: unicode }),
  ).join("\n");

test("the question at hand is told by a sign, and the chosen word by another", () => {
  expect(shown(["2", "right"])).toMatch(/> 2 Impact +\(●\) organisation {2}\( \) team/);
});

test("the choices around the chosen one are on the row, and it says that there are more", () => {
  expect(shown(calmKeys)).toMatch(/7 Escalate +… .*\(●\) security-incident.*…/);
});

test("a priority that follows from impact and urgency says so", () => {
  expect(shown(["2", "right", "3", "right", "4"])).toContain("critical, by impact and urgency");
});

test("a chosen priority tells by when the desk would have to act, and when that is over", () => {
  expect(shown(calmKeys)).toMatch(/first response +by Wed 08:32/);
  const step = live(calmSetting, opened(calmSetting), [
    ...pressed([...calmKeys, "4", "left", "left"], 0),
    { type: "tick", passed: 3_600_000 },
  ]);
  const late = lines(decideScreen(calmSetting, step.model, { size: small, glyphs: unicode })).join("\n");
  expect(late).toMatch(/first response +by Tue 15:02 .* LATE by 30:00/);
});

test("where there is room, every choice is told with what it means", () => {
  expect(shown(["2"], large)).toMatch(/\( \) organisation +Most people of a customer/);
  expect(shown(["8"], large)).toContain("four of five such cases");
});

test("the ticket can have the screen alone", () => {
  expect(shown(["tab"])).not.toContain("Your decision");
  expect(shown(["tab"])).toContain("Thanks so much! Priya");
});
