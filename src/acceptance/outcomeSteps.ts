import { ok, strictEqual } from "node:assert/strict";
import { Then, When } from "@cucumber/cucumber";
import type { RunSummary } from "../experiment/index.ts";
import type { DeskWorld } from "./deskWorld.ts";

When("the load is simulated", async function (this: DeskWorld) {
  await this.run();
});

Then("every expectation of the load holds", async function (this: DeskWorld) {
  const { expectations } = await this.run();
  for (const { expectation, verdict } of expectations)
    strictEqual(verdict, "held", JSON.stringify(expectation));
});

Then(
  "at least {float}% of {word} inquiries get a {word} in time",
  async function (this: DeskWorld, percent: number, priority: string, metric: string) {
    const low = lowestCompliance(await this.run(), priority, metric);
    ok(low >= percent / 100, `the interval begins at ${(100 * low).toFixed(1)}%`);
  },
);

Then("inquiries arrive over {word}", async function (this: DeskWorld, channel: string) {
  const arrived = (await this.run()).channels.find((one) => one.channel === channel)?.arrived ?? 0;
  ok(arrived > 0, `no inquiry came over ${channel}`);
});

/** Where the 95 % interval begins of the share in time, over all channels. */
function lowestCompliance({ totals }: RunSummary, priority: string, metric: string): number {
  const cell = totals.find((one) => one.priority === priority && one.metric === metric);
  return cell?.compliance.kind === "interval" ? cell.compliance.low : 0;
}
