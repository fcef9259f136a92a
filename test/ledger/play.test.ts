import { expect, test } from "vitest";
import { openTicket, playOn, refusalText, waitUntil, type PlayedTicket } from "../../src/ledger/index.ts";
import * as life from "./life.ts";
import { policy } from "./samplePolicy.ts";

const opened = openTicket(policy, life.inquiry, life.march("02 09:00"));
const play = (played: PlayedTicket, when: string, deed: life.Deed): PlayedTicket =>
  playOn(played, { said: deed.do, command: { ...deed, at: life.march(when) } });
const story = ({ happenings }: PlayedTicket): readonly string[] =>
  happenings.map(({ said, outcome }) => {
    if (outcome.kind === "refused") return `${said}: ${refusalText(outcome.refusal)}`;
    return `${said}: ${outcome.kind}${outcome.kind === "policy" ? ` ${outcome.clause ?? ""}` : ""}`;
  });

test("a ticket is opened and triaged, and taken up for what needs hands", () => {
  expect(story(play(opened, "02 09:20", life.putBack)).slice(2)).toEqual([
    "assigned: implied",
    "taken up: implied",
    "putBack: done",
  ]);
});

test("what the policy does by itself is told with its clause, before and because of what was said", () => {
  expect(story(waitUntil(opened, life.march("02 16:00"))).slice(2)).toEqual([
    "duty-manager told: policy ESC-5",
  ]);
  expect(story(play(opened, "02 09:10", life.requestEscalation)).slice(2)).toEqual([
    "requestEscalation: done",
    "duty-manager told: policy ESC-7",
  ]);
  const escalated = play(opened, "02 09:10", life.escalate);
  expect(story(escalated).slice(2)).toEqual(["escalate: done"]);
});

test("time passes before a command that is refused, and the reason names what is missing", () => {
  const refused = play(opened, "03 11:00", { do: "requestEscalation", by: "customer", given: [] });
  expect(story(refused).slice(2)).toEqual([
    "duty-manager told: policy ESC-5",
    "escalated to tier3: policy ESC-6",
    "major-incident paged: policy ESC-6",
    "requestEscalation: something required is missing: Effect on the business; Whom to call",
  ]);
  expect(refused.ticket).toMatchObject({ tier: "tier3" });
});
