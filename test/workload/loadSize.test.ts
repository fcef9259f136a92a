import { expect, test } from "vitest";
import { bytesPerTicket, expectedTickets, mostTickets } from "../../src/workload/index.ts";
import { changed, inquiriesOf, loadOf, placeOf, problemsOf, sampleLoad } from "./sampleLoad.ts";

test("a replication makes the inquiries of its weeks, warm-up included, and those of its incidents", () => {
  // 672 a week for three weeks; 29 times half of four hours of a busy time, which has four times the mean rate
  expect(expectedTickets(loadOf().form)).toBeCloseTo(672 * 3 + (29 * 0.5 * 672 * 4 * 4) / 168, 6);
  const { form } = loadOf(
    changed(sampleLoad, ["at: tue 10:00", "perWeek: 2"], ["lasts: 4h", "lasts: { mean: 4h }"]),
  );
  expect(expectedTickets(form)).toBeCloseTo(672 * 3 + (6 * (29 * 0.5 * 672 * 24 * 4)) / 168, 6);
});

test("the expectation is no less than what comes", () => {
  const load = loadOf();
  const seen = [0, 1, 2, 3].map((replication) => inquiriesOf(load, replication).flat().length);
  expect(Math.max(...seen)).toBeLessThan(expectedTickets(load.form));
});

const incidents = sampleLoad.slice(sampleLoad.indexOf("incidents:"), sampleLoad.indexOf("mix:"));
/** The sample with so many e-mails a week for three weeks, and nothing else. */
const ofMails = (perWeek: number, replications: string): string =>
  changed(
    sampleLoad,
    ["perWeek: 504", `perWeek: ${perWeek}`],
    ["perWeek: 168", "perWeek: 0"],
    [incidents, ""],
    ["{ min: 4, max: 8 }", replications],
  );

test("a run of more than a hundred million tickets is refused, with the figure", () => {
  const text = ofMails(4_200_000, "{ min: 4, max: 8 }");
  expect(problemsOf(text)).toEqual([
    {
      code: "RUN_TOO_LARGE",
      at: placeOf(text, "{ start"),
      path: "horizon",
      found: "the run would make about 100.8 million tickets, more than 100 million",
      fix: "Lower arrivals, weeks or replications",
    },
  ]);
  expect(problemsOf(ofMails(4_100_000, "{ min: 4, max: 8 }"))).toEqual([]);
  expect(problemsOf(ofMails(4_200_000, "{ min: 7 }"))).toEqual([]);
});

test("a replication whose tickets would not fit into memory is refused, with the figure", () => {
  const text = ofMails(10_000_000, "{ min: 2 }");
  const needed = ((3e7 * bytesPerTicket) / 1024 ** 3).toFixed(1);
  expect(problemsOf(text)).toMatchObject([
    {
      code: "RUN_TOO_LARGE",
      at: placeOf(text, "email: {"),
      path: "arrivals",
      found: `a replication could need ${needed} GiB, more than 8 GiB`,
    },
  ]);
  expect(3e7 * 2).toBeLessThan(mostTickets);
});
