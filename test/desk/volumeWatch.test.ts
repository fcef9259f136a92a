import { expect, test } from "vitest";
import { clausesOf, finished, policyWith } from "./script.ts";
import { VolumeWatch } from "../../src/desk/volumeWatch.ts";

const rule = (clause: string, volume: string): object => ({
  clause,
  at: { volume },
  declare: "incident",
});
const one = { contacts: {}, escalations: [rule("ESC-1", "3 tickets on one service in 15m")] };

/** At which of these minutes an incident is declared on a service. */
function declared(times: readonly number[], escalations = one.escalations): readonly number[] {
  const policy = policyWith({ escalations });
  const watch = new VolumeWatch(policy, [...policy.clauses.keys()], 2);
  return times.filter((minute) => watch.arrive(1, minute * 60_000) >= 0);
}

test("the third ticket on one service within the window declares an incident", () => {
  expect(declared([0, 7, 15])).toEqual([15]);
  expect(declared([0, 7, 15.001, 16])).toEqual([16]);
});

test("one incident stands for as long as tickets keep coming", () => {
  expect(declared([0, 1, 2, 3, 10, 16, 24, 30])).toEqual([2]);
  expect(declared([0, 1, 2, 40, 41, 42])).toEqual([2, 42]);
});

test("tickets on different services, or on none, are no incident", () => {
  const at = (minute: number, service?: string): { at: string; service?: string } => ({
    at: `mon 09:0${minute}`,
    ...(service === undefined ? {} : { service }),
  });
  const apart = finished({ policy: one }, at(0, "app"), at(1, "api"), at(2, "app"), at(3), at(4), at(5));
  expect(clausesOf(apart)).toEqual({});
  const together = finished({ policy: one }, at(0, "app"), at(1, "api"), at(2, "app"), at(3, "app"));
  expect(clausesOf(together)).toEqual({ "ESC-1": 1 });
});

test("what is turned away or out of scope makes no incident", () => {
  const desk = finished(
    { policy: one },
    { at: "mon 08:00", service: "app", channel: "counter" },
    { at: "mon 08:01", service: "app", category: "hardware" },
    { at: "mon 08:02", service: "app" },
    { at: "mon 08:03", service: "app" },
  );
  expect(clausesOf(desk)).toEqual({});
});

test("every rule about volume counts all tickets", () => {
  const two = [
    rule("ESC-1", "2 tickets on one service in 5m"),
    rule("ESC-2", "4 tickets on one service in 1h"),
  ];
  // The second and the fourth ticket; ESC-1 counts 0 and 1, ESC-2 counts 0, 1, 20 and 40.
  expect(declared([0, 1, 20, 40], two)).toEqual([1, 40]);
});
