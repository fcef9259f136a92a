import { iso, minutes, type Instant } from "../../src/units/index.ts";
import { isObject, textOf, wordsOf, type Json, type JsonObject } from "./escalationCase.ts";
import type { Answer } from "./slaBehaviourAnswers.ts";
import { calendarOf, createdAt, policyOf, promisesOf, type SlaCase } from "./slaBehaviourCase.ts";
import { CaseClocks } from "./slaBehaviourClocks.ts";

/** How the due time changes from event to event; one a minute, for the source gives no times. */
export const relationAnswers: Answer = (file, found) => {
  const run = timed(found);
  const calendar = calendarOf(file, run);
  const metrics = [...promisesOf(policyOf(run)).keys()];
  const dues = run.timeline.map((_event, index) => {
    const clocks = new CaseClocks({ ...run, timeline: run.timeline.slice(0, index + 1) }, calendar);
    const running = metrics.flatMap((metric) => clocks.dueOf(metric) ?? []);
    return running.length === 0 ? undefined : Math.min(...running);
  });
  const { due: wanted } = found.expect;
  if (!Array.isArray(wanted)) return { due: dues.at(-1) === undefined ? "unset" : "set" };
  return { due: wanted.map((one: Json, index) => relationOf(one, dues, index)) };
};

/** "set" where that is all that is asked; else how the due time stands to the one set last before. */
function relationOf(wanted: Json, dues: readonly (number | undefined)[], index: number): Json {
  const due = dues[index];
  if (wanted === null) return null;
  if (due === undefined) return "unset";
  const last = dues.slice(0, index).findLast((one) => one !== undefined);
  if (wanted === "set" || last === undefined) return "set";
  const same = textOf(wanted) === "unchanged" ? "unchanged" : "same";
  if (due === last) return same;
  return due > last ? "later" : "earlier";
}

/** The case with a time for every event, in the words of the clocks. */
function timed(found: SlaCase): SlaCase {
  const start = createdAt(found);
  const owner = found.timeline.map((event) => textOf(event["owner"])).find((one) => one !== "");
  const timeline = found.timeline.map((event, index) => ({
    ...asMessage(event, owner),
    at: iso((start + minutes(index)) as Instant),
  }));
  const policy = policyOf(found);
  const ignored = policy["ignoreOnStatuses"];
  const pauseStatuses = isObject(ignored)
    ? Object.values(ignored).flatMap(wordsOf)
    : wordsOf(policy["pauseStatuses"]);
  return {
    ...found,
    ticket: { ...found.ticket, createdAt: iso(start) },
    timeline,
    policy: { ...policy, pauseStatuses },
  };
}

/** A ticket that a customer opens is their first message; one who owns it is an agent (decision 6). */
function asMessage(event: JsonObject, owner: string | undefined): JsonObject {
  if (event["event"] !== "created") return event;
  const by = textOf(event["by"]);
  const isCustomer = by === "requestor" && owner !== by;
  return isCustomer ? { event: "customerContact" } : { event: "created" };
}
