import { between, inMinutes } from "../../src/units/index.ts";
import { isObject, listOf, numberOf, origin, type CaseRun, type Json } from "./escalationCase.ts";

/* What a case may say about the messages that were sent, or were not. */

/** Whether a case asserts that nothing at all was sent. */
export const isSilence = (value: Json | undefined): boolean => Array.isArray(value) && value.length === 0;

interface Sent {
  readonly atMinute: number;
  readonly target: string;
  readonly contact: string;
  readonly channel: string;
}

const sentIn = ({ events }: CaseRun): readonly Sent[] =>
  events.flatMap((event) =>
    event.type === "paged"
      ? [
          {
            atMinute: inMinutes(between(origin, event.at)),
            target: event.person,
            contact: event.contact,
            channel: event.method,
          },
        ]
      : [],
  );

const isAbout = (message: Sent, wanted: Json): boolean => {
  if (typeof wanted === "string") return message.target === wanted || message.contact === wanted;
  if (!isObject(wanted)) return false;
  const { atMinute, target, contact, channel } = message;
  return Object.entries(wanted).every(([key, value]) => {
    switch (key) {
      case "atMinute":
        return value === atMinute;
      case "fromMinute":
        return numberOf(value, Infinity) <= atMinute;
      case "afterMinute":
        return numberOf(value, Infinity) < atMinute;
      case "untilMinute":
      case "toMinute":
        return atMinute <= numberOf(value, -Infinity);
      case "beforeMinute":
        return atMinute < numberOf(value, -Infinity);
      case "target":
      case "user":
      case "to":
      case "person":
        return value === target || value === contact;
      case "channel":
      case "method":
        return value === channel;
      case "count":
        return true;
      default:
        return false;
    }
  });
};

const understood =
  /^(atMinute|(from|after|until|to|before)Minute|target|user|to|person|channel|method|count)$/;
const isUnderstood = (wanted: Json): boolean =>
  !isObject(wanted) || Object.keys(wanted).every((key) => understood.test(key));

/** The wanted list itself when all of it was sent; nothing at all may be sent when it is empty. */
export function allSent(run: CaseRun, wanted: Json | undefined): Json {
  const sent = sentIn(run);
  const holds = listOf(wanted).every((one) => {
    const found = sent.filter((message) => isAbout(message, one)).length;
    return isObject(one) && typeof one["count"] === "number" ? found === one["count"] : found > 0;
  });
  if (wanted !== undefined && (isSilence(wanted) ? sent.length === 0 : holds)) return wanted;
  return sent.map((message) => ({ ...message }));
}

/** The wanted list itself when nothing of it was sent. */
export function noneSent(run: CaseRun, wanted: Json | undefined): Json {
  const sent = sentIn(run);
  const holds = listOf(wanted).every(
    (one) => isUnderstood(one) && !sent.some((message) => isAbout(message, one)),
  );
  return wanted !== undefined && holds ? wanted : sent.map((message) => ({ ...message }));
}
