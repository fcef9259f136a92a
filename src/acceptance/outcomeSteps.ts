import { ok, strictEqual } from "node:assert/strict";
import type { RunSummary } from "../experiment/index.ts";
import { Inconclusive } from "./inconclusive.ts";
import { defineStep } from "./vocabulary.ts";

const group = "outcomes";

defineStep(
  { keyword: "When", group, text: "the load is simulated", example: "the load is simulated" },
  async function () {
    await this.run();
  },
);

defineStep(
  {
    keyword: "Then",
    group,
    text: "every expectation of the load holds",
    example: "every expectation of the load holds",
  },
  async function () {
    const { expectations } = await this.run();
    for (const { expectation, verdict } of expectations)
      strictEqual(verdict, "held", JSON.stringify(expectation));
  },
);

defineStep(
  {
    keyword: "Then",
    group,
    text: "at least {percent} of {priority} inquiries get a {metric} in time",
    example: "at least 95% of critical inquiries get a firstResponse in time",
  },
  async function (share: number, priority: string, metric: string) {
    const compliance = complianceOf(await this.run(), priority, metric);
    if (compliance?.kind !== "interval") throw new Inconclusive("too few inquiries to give an interval");
    const { low, high } = compliance;
    const found = `between ${(100 * low).toFixed(1)}% and ${(100 * high).toFixed(1)}% were in time`;
    if (low < share && high >= share) throw new Inconclusive(found);
    ok(low >= share, found);
  },
);

defineStep(
  {
    keyword: "Then",
    group,
    text: "inquiries arrive over {channel}",
    example: "inquiries arrive over email",
  },
  async function (channel: string) {
    const arrived = (await this.run()).channels.find((one) => one.channel === channel)?.arrived ?? 0;
    ok(arrived > 0, `no inquiry came over ${channel}`);
  },
);

/** The share in time over all channels. */
const complianceOf = (
  { totals }: RunSummary,
  priority: string,
  metric: string,
): RunSummary["totals"][number]["compliance"] | undefined =>
  totals.find((one) => one.priority === priority && one.metric === metric)?.compliance;
