import { compileCalendar, type Calendar } from "../../src/calendar/index.ts";
import type { Allowance } from "../../src/policy/index.ts";
import {
  instant,
  instantOf,
  working,
  workingHours,
  workingMinutes,
  type Instant,
} from "../../src/units/index.ts";
import { hoursOf, type BusinessTimeFile } from "./businessTime.ts";
import {
  isObject,
  listOf,
  numberOf,
  objectsOf,
  textOf,
  wordsOf,
  type Json,
  type JsonObject,
} from "./escalationCase.ts";
import type { AnyCase, CaseFile } from "./outcome.ts";

/** A case about the behaviour of clocks, as the conformance file states it. */
export interface SlaCase extends AnyCase {
  readonly kind: string;
  readonly policy?: JsonObject;
  readonly ticket: JsonObject;
  readonly timeline: readonly JsonObject[];
  readonly expect: JsonObject;
  readonly note?: string;
  readonly origin?: { readonly repo: string; readonly path: string; readonly test: string };
}
export interface SlaFile extends CaseFile {
  readonly calendars: BusinessTimeFile["calendars"];
  readonly cases: readonly SlaCase[];
}

/** Where a case that states no instant counts from: a Monday noon, open in every office. */
const someNoon = instant(Date.UTC(2024, 0, 15, 12));

/** The instant of an ISO text; undefined for anything else. */
export const momentOf = (value: Json | undefined): Instant | undefined => instantOf(textOf(value));

export const createdAt = ({ ticket }: SlaCase): Instant => momentOf(ticket["createdAt"]) ?? someNoon;

export const policyOf = ({ policy = {} }: SlaCase): JsonObject => policy;

/** What a case states about a convention, in words; "" when nothing. */
export const stated = ({ convention = {} }: SlaCase, name: string): string => String(convention[name] ?? "");

/** The names of events, as the sources write them. */
export const agentContact = /^agent(?!.*note)[A-Z]|^(reply|response)$/i;
export const customerContact = /^(customer|requestor|requester)[A-Z]|^waitingSince$/;
export const solved = /^(resolved|solved|closed)$/i;

export const hasCustomerContact = ({ timeline }: SlaCase): boolean =>
  timeline.some(({ event }) => customerContact.test(textOf(event)));

/** Whether an update is owed only to a customer who waits for one: what decision 8 calls the next response. */
export const owesUpdateToWaiting = (found: SlaCase): boolean =>
  /waiting|last word/.test(stated(found, "update"));

/** The calendar of a case's policy; one that names none is always open. */
export function calendarOf(file: SlaFile, found: SlaCase): Calendar {
  const name = textOf(policyOf(found)["calendar"]);
  const hours = file.calendars[name];
  if (!hours && name !== "") throw new Error(`no calendar "${name}"`);
  return compileCalendar(hours ? hoursOf(hours) : { kind: "always" }, createdAt(found));
}

/** A time allowed: minutes as they stand, or an object in minutes, hours or working days. */
export function allowanceOf(value: Json | undefined): Allowance | undefined {
  if (typeof value === "number") return { kind: "time", time: workingMinutes(value) };
  if (!isObject(value)) return undefined;
  const { minutes, hours, days, endOfWorkingDay } = value;
  if (typeof days === "number")
    return { kind: "business-days", days, ends: endOfWorkingDay === true ? "end-of-day" : "same-time" };
  if (typeof minutes !== "number" && typeof hours !== "number") return undefined;
  return {
    kind: "time",
    time: working(workingMinutes(numberOf(minutes, 0)) + workingHours(numberOf(hours, 0))),
  };
}

/** What the policy of a case promises, by the source's name for it. */
export function promisesOf(policy: JsonObject): ReadonlyMap<string, Allowance> {
  const { target, targetsMinutes } = policy;
  const single = isObject(target) ? [[textOf(target["kind"]), target] as const] : [];
  const several = isObject(targetsMinutes) ? Object.entries(targetsMinutes) : [];
  return new Map(
    [...single, ...several].flatMap(([name, value]) => {
      const allowance = allowanceOf(value);
      return allowance ? [[name, allowance] as const] : [];
    }),
  );
}

/** What happens in a case, in time order; things of one instant in the order in which they are written. */
export const happenings = ({ timeline }: SlaCase): readonly JsonObject[] =>
  timeline.toSorted((a, b) => (momentOf(a["at"]) ?? 0) - (momentOf(b["at"]) ?? 0));

/** A ticket's word under a condition's name: "message.subject" stands as "messageSubject" or under "message". */
function wordOf(ticket: JsonObject, name: string): Json | undefined {
  const camel = name.replaceAll(/\.(\w)/g, (_dot, letter: string) => letter.toUpperCase());
  const last = name.split(".").at(-1) ?? name;
  return ticket[name] ?? ticket[camel] ?? ticket[last];
}

function holds(wanted: Json | undefined, word: Json | undefined): boolean {
  if (isObject(wanted)) {
    const text = textOf(word).toLowerCase();
    return Object.entries(wanted).every(([how, part]) => {
      const parts = wordsOf(part).map((one) => one.toLowerCase());
      const has = parts.some((one) => (how.includes("contain") ? text.includes(one) : text === one));
      return /not/i.test(how) ? !has : has;
    });
  }
  const choices: readonly (Json | undefined)[] = Array.isArray(wanted) ? listOf(wanted) : [wanted];
  return choices.includes(word ?? null);
}

/** Whether a ticket meets a policy's condition; a blank condition is met by nothing. */
export function matches(condition: Json | undefined, ticket: JsonObject): boolean {
  if (typeof condition === "string") {
    const [, name, word] = /^\s*(?:doc\.)?([\w.]+)\s*==\s*["']?(.*?)["']?\s*$/.exec(condition) ?? [];
    return name !== undefined && wordOf(ticket, name) === word;
  }
  if (!isObject(condition)) return false;
  const parts = Object.entries(condition);
  return parts.length > 0 && parts.every(([name, wanted]) => holds(wanted, wordOf(ticket, name)));
}

/** The policy among several that a ticket comes under: the first that it meets, else the one default. */
export function chosenPolicy(found: SlaCase): JsonObject | undefined {
  const listed = objectsOf(policyOf(found)["policies"]).filter((one) => one["enabled"] !== false);
  const entity = found.ticket["entityMatched"];
  const isMet = (one: JsonObject): boolean =>
    matches(one["match"] ?? one["condition"], found.ticket) ||
    (typeof one["entity"] === "string" && one["entity"] === entity);
  return (
    listed.find((one) => one["default"] !== true && isMet(one)) ??
    listed.find((one) => one["default"] === true)
  );
}
