import { expect, test } from "vitest";
import { takesMessages, voicemailSummary } from "../../src/experiment/voicemailSummary.ts";
import { minutes } from "../../src/units/index.ts";
import { loadWith, policyWith } from "../desk/script.ts";
import { replicationsOf } from "./made.ts";

const always = { accepts: "always", worked: "always" };
const unable = loadWith(
  { arrivals: { email: { perWeek: 20 } } },
  policyWith({ channels: { email: always } }),
);

test("messages are summed over replications, with the mean wait and the share called back in time", () => {
  const made = replicationsOf({}, {});
  made.forEach(({ measures: { messages } }, index) =>
    Object.assign(messages, {
      left: 5 + index,
      calledBack: 4,
      waited: minutes(40 + 40 * index),
      met: 3,
      missed: 1 + index,
      open: 1,
    }),
  );
  expect(voicemailSummary(loadWith(), made)).toMatchObject({
    left: 11,
    calledBack: 8,
    wait: { value: 15, n: 8 },
    inTime: { value: 6 / 9, n: 9 },
  });
});

test("without a target for it there is no share in time, and without a channel that takes messages nothing at all", () => {
  const found = voicemailSummary(loadWith(), replicationsOf({}));
  expect(found).toMatchObject({ left: 0, wait: { kind: "none" }, inTime: { kind: "none" } });
  expect([takesMessages(loadWith()), takesMessages(unable)]).toEqual([true, false]);
  expect(voicemailSummary(unable, replicationsOf({}))).toBeUndefined();
});
