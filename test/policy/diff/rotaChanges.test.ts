import { fc, test } from "@fast-check/vitest";
import { expect } from "vitest";
import { rotaChanges } from "../../../src/policy/diff/rotaChanges.ts";
import { onCallAt, type Policy } from "../../../src/policy/index.ts";
import { hours, instant } from "../../../src/units/index.ts";
import { at } from "../../calendar/hours.ts";
import { withRota } from "../withRota.ts";
import { policyOf } from "../samplePolicy.ts";

const weeks = { from: at("2026-03-16"), to: at("2026-04-06") };
const turns = "handOver: weekly mon 09:00\nmembers: [ann, bob]";
const variants = [
  turns,
  `${turns}\noverrides: [{ from: 2026-03-24T18:00, to: 2026-03-29T01:30, who: cid }]`,
  `${turns}\nswaps: [{ from: 2026-03-16T00:00, to: 2026-03-30T00:00, member: ann, takenBy: dan }]`,
  'layers: [{ handOver: weekly mon 09:00, members: [ann, bob], hours: { mon-fri: "08:00-18:00" } }]',
  `layers:
  - { handOver: daily 08:00, members: [[ann, cid], dan], priority: 2 }
  - { handOver: weekly mon 09:00, members: [bob], priority: 2, hours: { daily: "20:00-06:00" } }`,
].map((lines) => policyOf(withRota(lines)));
const variant = fc.constantFrom(...variants);

/** Minutes of the period in which the two have others on call, asked one by one. */
function minutesApart(old: Policy, recent: Policy): number {
  let apart = 0;
  for (let moment = weeks.from; moment < weeks.to; moment = instant(moment + 60_000))
    if (onCallAt(old, "engineers", moment).join() !== onCallAt(recent, "engineers", moment).join())
      apart += 1;
  return apart;
}

test.prop([variant, variant], { numRuns: 12 })(
  "the time in which others are on call is what a walk through every minute finds",
  (old, recent) => {
    const apart = minutesApart(old, recent);
    const changes = rotaChanges(old, recent, weeks);
    expect(changes.map(({ lasts }) => lasts / 60_000)).toEqual(apart === 0 ? [] : [apart]);
  },
);

test("an override is told with its start, its end and whom it concerns", () => {
  const [old, recent] = [
    turns,
    `${turns}\noverrides: [{ from: 2026-03-24T18:00, to: 2026-03-25T06:00, who: [] }]`,
  ];
  expect(rotaChanges(policyOf(withRota(old)), policyOf(withRota(recent)), weeks)).toEqual([
    {
      rota: "engineers",
      stretches: 1,
      lasts: hours(12),
      first: {
        start: at("2026-03-24T18:00:00Z"),
        end: at("2026-03-25T06:00:00Z"),
        from: onCallAt(policyOf(withRota(old)), "engineers", at("2026-03-24T18:00:00Z")),
        to: [],
      },
    },
  ]);
});

test("the same people written another way are no change", () => {
  const layered = "layers: [{ name: All, handOver: weekly mon 09:00, members: [ann, bob], priority: 7 }]";
  expect(rotaChanges(policyOf(withRota(turns)), policyOf(withRota(layered)), weeks)).toEqual([]);
});

test("a rota that only one of them has is no change of who is on call", () => {
  const without = policyOf(withRota(turns).replace(/ {2}leads:\n[^]*?(?=workflow:)/, ""));
  expect(rotaChanges(policyOf(withRota(turns)), without, weeks)).toEqual([]);
});
