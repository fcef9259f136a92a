import type { Stream } from "../../kernel/index.ts";
import type { Policy } from "../../policy/index.ts";
import { after, hours, instant, minutes, type Instant } from "../../units/index.ts";
import { happens } from "./choose.ts";

/** Monday 2 March 2026. */
const first = instant(Date.UTC(2026, 2, 2));
const range = hours(24 * 7 * 40);
const shareAtWork = 0.8;
const tries = 40;

/**
 * An instant, on a whole minute, at which the channel takes inquiries: mostly while the desk works on it, or only while
 * it does not. Undefined when chance found none.
 */
export function drawOpening(
  policy: Policy,
  channel: string,
  isClosed: boolean,
  stream: Stream,
): Instant | undefined {
  const form = policy.form.channels[channel];
  if (!form) return undefined;
  const accepts = policy.calendars.get(form.accepts);
  const worked = policy.calendars.get(form.worked);
  const isAnyTime = !isClosed && happens(stream, 1 - shareAtWork);
  for (let attempt = 0; attempt < tries; attempt++) {
    const at = after(first, minutes(Math.floor((stream.next() * range) / minutes(1))));
    if (accepts.openAt(at) && (isAnyTime || worked.openAt(at) !== isClosed)) return at;
  }
  return undefined;
}
