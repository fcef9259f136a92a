import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { CountedTimes, type AskedSpans } from "../../src/desk/countedTimes.ts";
import { working, workingMinutes, type WorkingTime } from "../../src/units/index.ts";
import { expectSameWithin } from "./agreement.ts";
import { ranDesk, sampleLoad } from "./sampleLoad.ts";

const patient = 60_000; // milliseconds of real time a slow machine may need for one test

const times = fc.array(fc.nat({ max: 50 }), { maxLength: 60 });
const spans = fc.array(fc.nat({ max: 50 }).map(working), { minLength: 1, maxLength: 5 });

function counted(asked: AskedSpans, ended: readonly number[], unended: readonly number[]): CountedTimes {
  const found = new CountedTimes(asked);
  for (const time of ended) found.end(time);
  for (const time of unended) found.leave(time);
  return found;
}

property.prop([times, times, spans], { seed: 1 })(
  "within a span are those that ended in it, of those that ended or went past it",
  (ended, unended, asked) => {
    for (const span of asked) {
      const met = ended.filter((time) => time <= span).length;
      const of = ended.length + unended.filter((time) => time > span).length;
      for (const way of [asked, "any"] as const)
        expect(counted(way, ended, unended).within(span)).toEqual({ met, of });
    }
  },
);

property.prop([times, times, fc.nat({ max: 50 }), fc.nat({ max: 50 })], { seed: 2 })(
  "a longer span never has fewer within it, nor a smaller share",
  (ended, unended, some, more) => {
    const found = counted("any", ended, unended);
    const [short, long] = [found.within(working(some)), found.within(working(some + more))];
    if (!short || !long) throw new Error("any span is known");
    expect(long.met).toBeGreaterThanOrEqual(short.met);
    expect(long.met * short.of).toBeGreaterThanOrEqual(short.met * long.of);
  },
);

test("times that come after somebody asked count too", () => {
  const found = counted("any", [5, 3], []);
  expect(found.within(working(4))).toEqual({ met: 1, of: 2 });
  for (const time of [4, 1, 9]) found.end(time);
  expect(found.within(working(4))).toEqual({ met: 3, of: 5 });
});

test("nothing is known of a span that was not asked about", () => {
  expect(counted([working(5)], [1], [9]).within(working(6))).toBeUndefined();
});

const span = fc.integer({ min: 0, max: 40 * 60 }).map(workingMinutes);

property.prop([fc.nat(), fc.array(span, { minLength: 1, maxLength: 4 })], { seed: 3, numRuns: 8 })(
  "who was done within a span at the desk was so in the ledger, ticket by ticket",
  (seed, asked: readonly WorkingTime[]) => {
    const [some, any] = [ranDesk(sampleLoad, String(seed), asked), ranDesk(sampleLoad, String(seed), "any")];
    for (const one of asked) {
      expectSameWithin(some, one);
      expectSameWithin(any, one);
    }
  },
  patient,
);
