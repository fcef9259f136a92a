import { debriefOf, type MissedTarget } from "../../session/shift.ts";
import { ticketNumber } from "../../caseName.ts";
import type { Attempt, Course } from "../../session/state.ts";
import { blank, paragraph, row, type Row } from "../rows.ts";
import type { Setting } from "../setting.ts";
import { metricNames } from "./decide.ts";

const mostBreaches = 6;

/** The targets that were missed in a shift and that the policy in the same seat would have met; nothing in other sessions. */
export function breachRows({ source, policy }: Setting, course: Course, width: number): readonly Row[] {
  if (course.start.shift === undefined || source.shift === undefined) return [];
  const { caused } = debriefOf(source.shift, course);
  if (caused.length === 0) return [row("No breach that the policy would have avoided.", "good"), blank];
  const own = caused.toSorted((a, b) => Number(b.isOwn) - Number(a.isOwn));
  const more = own.length - mostBreaches;
  return [
    row("Breaches that the policy in this seat would have avoided", "strong"),
    ...own
      .slice(0, mostBreaches)
      .flatMap((missed) => paragraph(breachText(missed, course, policy.tiers), width, "bad", " ")),
    ...(more > 0 ? [row(` and ${more} more`, "faint")] : []),
    blank,
  ];
}

function breachText(
  { ticket, metric, isOwn }: MissedTarget,
  { attempts }: Course,
  tiers: readonly string[],
): string {
  const own = attempts.filter(({ case: of }) => ticketNumber(of.id) === ticket);
  const name = `T-${ticket} ${metricNames[metric] ?? metric}`;
  const last = own.at(-1);
  if (last) return `${name}: ${decisionText(last, tiers)}`;
  return isOwn ? `${name}: it waited for you` : `${name}: elsewhere at the desk`;
}

/** What became of a ticket that was decided. */
function decisionText({ answer, case: of }: Attempt, tiers: readonly string[]): string {
  const wanted = of.gold;
  const right = wanted.priority.includes(answer.priority) ? "" : `, rated ${answer.priority}`;
  if (!(wanted.action as readonly string[]).includes(answer.action))
    return `you chose ${answer.action} where the policy says ${wanted.action[0] ?? ""}${right}`;
  if (!wanted.route.includes(answer.route))
    return `you sent it to ${answer.route}, it belongs to ${wanted.route[0] ?? tiers[0] ?? ""}${right}`;
  return `decided too late${right}`;
}
