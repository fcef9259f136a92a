import { date } from "../policy/index.ts";
import { UsageError } from "./errors.ts";

/** The date that an option names, "2026-11-22". Throws a UsageError for anything else. */
export function dateOption(option: string, text: string): string {
  if (date.safeParse(text).success) return text;
  throw new UsageError(`${option} ${text}: write a date such as 2026-11-22`);
}

/** The date of `--today`; the clock's when it is absent. */
export const todayOption = (text: string | undefined): string =>
  text === undefined ? Temporal.Now.plainDateISO().toString() : dateOption("--today", text);
