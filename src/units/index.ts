export { InvariantError, invariant, unreachable } from "./invariant.ts";
export {
  after,
  before,
  between,
  days,
  elapsed,
  hours,
  inHours,
  inMinutes,
  inSeconds,
  instant,
  instantOf,
  iso,
  minus,
  minutes,
  never,
  plus,
  seconds,
  working,
  workingHours,
  workingMinutes,
  type Duration,
  type Instant,
  type WorkingTime,
} from "./time.ts";
export { shortSpanText, spanOf, spanText } from "./spanText.ts";
export { oneLine, plainText, spreadsheetText } from "./text.ts";
