import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { VolumeWatch } from "../../src/desk/volumeWatch.ts";
import { majorIncidentsIn, type Opening } from "../../src/ledger/index.ts";
import { after, minutes } from "../../src/units/index.ts";
import { march } from "./life.ts";
import { policy } from "./samplePolicy.ts";

const openings = (...times: readonly string[]): readonly Opening[] =>
  times.map((text, index) => {
    const [when = "", service = ""] = text.split(" ");
    return { id: `T-${index + 1}`, service, at: march(`02 ${when}`) };
  });

test("three tickets on one service within a quarter of an hour are one incident, their parent", () => {
  expect(majorIncidentsIn(policy, openings("09:00 web", "09:08 web", "09:10 api", "09:15 web"))).toEqual([
    {
      clause: "ESC-9",
      declared: "incident",
      links: true,
      page: "major-incident",
      notify: [],
      service: "web",
      at: march("02 09:15"),
      tickets: ["T-1", "T-2", "T-4"],
    },
  ]);
  expect(majorIncidentsIn(policy, openings("09:00 web", "09:08 web", "09:16 web"))).toEqual([]);
});

test("what comes while it stands belongs to it; a later rush declares another", () => {
  const incidents = majorIncidentsIn(
    policy,
    openings(
      "09:00 web",
      "09:01 web",
      "09:02 web",
      "09:10 web",
      "09:30 web",
      "10:00 web",
      "10:01 web",
      "10:02 web",
    ),
  );
  expect(incidents.map(({ tickets }) => tickets)).toEqual([
    ["T-1", "T-2", "T-3", "T-4"],
    ["T-6", "T-7", "T-8"],
  ]);
});

const rush = fc.array(fc.tuple(fc.integer({ min: 0, max: 12 }), fc.constantFrom("web", "api")), {
  maxLength: 40,
});

property.prop([rush])("the desk's watch declares the same incidents at the same tickets", (gaps) => {
  let at = march("02 09:00");
  const services = ["web", "api"];
  const list = gaps.map(([gap, service], index) => {
    at = after(at, minutes(gap));
    return { id: String(index), service, at };
  });
  const watch = new VolumeWatch(policy, ["ESC-9"], services.length);
  const declaring = list.filter(({ service, at: now }) => watch.arrive(services.indexOf(service), now) >= 0);
  const incidents = majorIncidentsIn(policy, list);
  expect(incidents.map(({ service, at: since }) => [service, since])).toEqual(
    declaring.map(({ service, at: since }) => [service, since]),
  );
});
