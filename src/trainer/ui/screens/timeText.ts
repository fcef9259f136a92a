import { wallTimeAt } from "../../../calendar/index.ts";
import { never, type Instant } from "../../../units/index.ts";

const weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"] as const;

/** An instant as a clock in the zone shows it, "Tue 14:32"; "never" for what is never due. */
export function weekdayTime(zone: string, at: Instant): string {
  if (at === never) return "never";
  const shown = new Date(wallTimeAt(zone, at));
  return `${weekdays[shown.getUTCDay()] ?? ""} ${shown.toISOString().slice(11, 16)}`;
}

/** A span as a clock would count it: "04:07", "1:04:07", "-00:42"; days as "3d 4h". */
export function clockText(milliseconds: number): string {
  const seconds = Math.floor(Math.abs(milliseconds) / 1000);
  const sign = milliseconds < 0 && seconds > 0 ? "-" : "";
  const [days, hours] = [Math.floor(seconds / 86_400), Math.floor(seconds / 3600)];
  if (days > 0) return `${sign}${days}d ${hours - 24 * days}h`;
  const rest = `${twoDigits(Math.floor(seconds / 60) % 60)}:${twoDigits(seconds % 60)}`;
  return `${sign}${hours > 0 ? `${hours}:` : ""}${rest}`;
}

const twoDigits = (count: number): string => String(count).padStart(2, "0");
