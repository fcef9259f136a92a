import type { RunSummary } from "../experiment/index.ts";
import { percent, spanOfMinutes, withInterval } from "./figures.ts";

/** What became of messages on voicemail in one line; empty where nobody has left any. */
export function voicemailLine({ voicemail }: RunSummary): string {
  if (!voicemail || voicemail.left === 0) return "";
  const { left, calledBack, wait, inTime } = voicemail;
  return [
    `Voicemail: ${left} messages left, ${calledBack} called back`,
    ...(calledBack === 0 ? [] : [`after ${withInterval(wait, spanOfMinutes)} on average`]),
    ...(inTime.kind === "none" ? [] : [`${withInterval(inTime, percent)} in time`]),
  ].join(", ");
}
