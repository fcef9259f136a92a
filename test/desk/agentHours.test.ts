import { expect, test } from "vitest";
import { AgentHours } from "../../src/desk/agentHours.ts";
import { instant } from "../../src/units/index.ts";

test("hours are agents times time, by tier and by what they do, since the end of the warm-up", () => {
  const hours = new AgentHours(2, instant(0));
  hours.change("rostered", 1, instant(10), 3);
  hours.change("staffed", 1, instant(10), 3);
  hours.change("busy", 1, instant(20), 1);
  expect(hours.spentBy(1, instant(30))).toMatchObject({ rostered: 60, staffed: 60, busy: 10, absent: 0 });
  expect(hours.spentBy(0, instant(30)).rostered).toBe(0);
  hours.restart(instant(30));
  hours.change("busy", 1, instant(35), -1);
  expect(hours.spentBy(1, instant(40))).toMatchObject({ rostered: 30, staffed: 30, busy: 5 });
});
