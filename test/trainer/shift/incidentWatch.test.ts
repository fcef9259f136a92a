import { expect, test } from "vitest";
import { IncidentWatch } from "../../../src/trainer/shift/incidentWatch.ts";
import { after, minutes } from "../../../src/units/index.ts";
import { emptyInquiry, incidentsOf } from "../../../src/workload/index.ts";
import { at } from "../fixtures.ts";
import { storm } from "./sampleShift.ts";

const [incident] = incidentsOf(storm, "7", 0);
const first = at("2026-03-03T10:01:00Z");

test("the desk knows of an incident from its fifth report until it is over", () => {
  const watch = new IncidentWatch();
  for (let report = 0; report < 4; report++)
    watch.see({ ...emptyInquiry(3), incident, at: after(first, minutes(report)) });
  expect(watch.knownAt(after(first, minutes(5)))).toEqual([]);
  expect(watch.isKnown(1)).toBe(false);
  watch.see({ ...emptyInquiry(3), incident, at: after(first, minutes(4)) });
  const known = [{ name: "sign-in-outage", since: after(first, minutes(4)) }];
  expect(watch.knownAt(after(first, minutes(5)))).toEqual(known);
  expect(watch.knownAt(at("2026-03-03T13:00:00Z"))).toEqual([]);
});

test("a ticket that an incident did not cause belongs to none", () => {
  const watch = new IncidentWatch();
  watch.see(emptyInquiry(3));
  watch.see({ ...emptyInquiry(3), incident });
  expect([watch.endOf(1), watch.endOf(2)]).toEqual([undefined, at("2026-03-03T13:00:00Z")]);
});
