import { expect, test } from "vitest";
import { figureOf } from "../../src/cli/figureOption.ts";
import { loadWith } from "../desk/script.ts";

const load = loadWith();

test("a figure is a metric, and words that tell its tickets apart", () => {
  expect(figureOf("firstResponse", load, "--tell")).toEqual({ metric: "firstResponse", where: {} });
  expect(figureOf("resolution:high,phone", load, "--tell")).toEqual({
    metric: "resolution",
    where: { priority: "high", channel: "phone" },
  });
  expect(figureOf("occupancy:tier2", load, "--tell").where).toEqual({ tier: "tier2" });
});

test("a word that is not known, or not of that metric, is refused with what is meant", () => {
  expect(() => figureOf("resolutoin", load, "--tell")).toThrow(
    '--tell resolutoin: there is no metric "resolutoin". Did you mean "resolution"?',
  );
  expect(() => figureOf("resolution:hig", load, "--tell")).toThrow('Did you mean "high"?');
  expect(() => figureOf("abandonment:high", load, "--tell")).toThrow('abandonment has no channel "high"');
});
