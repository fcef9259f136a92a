import { expect, test } from "vitest";
import { unrunClocks } from "../../src/experiment/unrunClocks.ts";
import { loadWith, policyWith } from "../desk/script.ts";

const promised = (terms: object): readonly string[] => {
  const targets = [{ clause: "SLA-1", default: true, calendar: "always", ...terms }];
  return unrunClocks(loadWith({}, policyWith({ targets }))).map(({ metric }) => metric);
};

test("clocks that the desk runs, and those of metrics without a time, are not told", () => {
  expect(
    promised({ firstResponse: "1h", resolution: "4h", update: "best effort", workaround: "none" }),
  ).toEqual([]);
});

test("calls back are counted where a channel takes messages, and told not to be where none does", () => {
  expect(promised({ callBack: "1h" })).toEqual([]);
  const always = { accepts: "always", worked: "always" };
  const targets = [{ clause: "SLA-1", default: true, calendar: "always", callBack: "1h" }];
  const policy = policyWith({ targets, channels: { email: always, phone: { ...always, live: true } } });
  const load = loadWith({ arrivals: { email: { perWeek: 20 } } }, policy);
  expect(unrunClocks(load).map(({ metric }) => metric)).toEqual(["callBack"]);
});

test("a metric that the policy promises a time for and the desk cannot show is told with the reason", () => {
  const told = { firstResponse: "1h", nextResponse: "1h", update: "every 2h", workaround: "4h" };
  expect(promised(told)).toEqual(["nextResponse", "update", "workaround"]);
  expect(unrunClocks(loadWith())).toEqual([]);
});
