import { refusalText, type Happening } from "../ledger/index.ts";
import type { Policy } from "../policy/index.ts";
import { localText, openTimeText, targetText } from "../policy/explain/index.ts";
import { elapsed, iso, minus, never, spanText, type Instant } from "../units/index.ts";
import type { ClockExplanation } from "./explainClocks.ts";
import { courseLines, dueText, pointLine } from "./explainText.ts";
import { counted, line, type Line } from "./lines.ts";
import type { TicketNow } from "./playTicket.ts";

/** A ticket as it stands: what happened to it, and how each of its clocks came to where it is. */
export function ticketLines(
  policy: Policy,
  played: TicketNow,
  clocks: readonly ClockExplanation[],
): readonly Line[] {
  const { now } = played;
  const zone = policy.form.customerZone ?? "UTC";
  return [
    line(""),
    line(`what happened until ${localText(zone, now)} ${zone} (${iso(now)})`, "strong"),
    ...happeningLines(policy, played),
    ...clocks.flatMap((clock) => clockLines(clock, now)),
  ];
}

/** What happened to a ticket, and what it is now. */
export function happeningLines(policy: Policy, played: TicketNow): readonly Line[] {
  const { notYet, happenings } = played;
  const zone = policy.form.customerZone ?? "UTC";
  return [
    ...happenings.map((one) => happeningLine(one, zone)),
    ...(notYet === 0 ? [] : [line(`  ${counted(notYet, "later command")} not looked at`, "faint")]),
    line(`  the ticket is now ${standText(played)}`),
  ];
}

function happeningLine({ at, said, outcome }: Happening, zone: string): Line {
  const text = `  ${localText(zone, at)}  ${said}`;
  if (outcome.kind === "refused") return line(`${text}: refused, ${refusalText(outcome.refusal)}`, "bad");
  if (outcome.kind === "policy")
    return line(`${text}${outcome.clause === undefined ? "" : ` (${outcome.clause})`}`, "strong");
  return outcome.kind === "implied" ? line(`${text} (not in the file; assumed)`, "faint") : line(text);
}

function standText({ ticket }: TicketNow): string {
  const words = [
    ticket.status === "waiting" ? `waiting for the ${ticket.waitsFor}` : ticket.status,
    ...("priority" in ticket ? [`priority ${ticket.priority}`, `at ${ticket.tier}`] : []),
  ];
  return words.join(", ");
}

/** One clock: its target, what was counted, how it stands and whom the policy has told. */
export function clockLines(explained: ClockExplanation, now: Instant): readonly Line[] {
  const { cycle, hours, course, ahead, passed } = explained;
  const { target, outcome } = cycle;
  const tone = { met: "good", missed: "bad", open: "strong", cancelled: "faint" } as const;
  return [
    line(""),
    line(`${target.metric}: ${targetText(target)} (${hours.zone}): ${outcome}`, tone[outcome]),
    ...courseLines(course, hours.zone),
    line(`  ${usedText(explained)}`),
    ...breachLines(explained),
    ...(ahead.length === 0
      ? []
      : [line("  still to come if nothing happens:"), ...courseLines(ahead, hours.zone)]),
    line(`  ${stateText(explained, now)}`, "strong"),
    ...passed.map((point) => line(`  passed ${pointLine(point, hours.zone)}`, "faint")),
  ];
}

function usedText({ cycle: { used, allowed, outcome } }: ClockExplanation): string {
  const left = minus(allowed, used);
  const rest = left >= 0 ? `${openTimeText(left)} left` : `${openTimeText(minus(used, allowed))} over`;
  const text = `counted ${openTimeText(used)} of ${openTimeText(allowed)}`;
  return left >= 0 && outcome !== "open" ? text : `${text}, ${rest}`;
}

function breachLines({ cycle: { breach, target }, hours }: ClockExplanation): readonly Line[] {
  if (!breach) return [];
  const promised = targetText(breach.target);
  const earlier = promised === targetText(target) ? "" : ", under an earlier priority";
  const why =
    breach.cause === "late"
      ? `late, its ${promised} was used up${earlier}`
      : `retargeted, the priority changed and its new ${promised} was already past`;
  return [line(`  missed at ${localText(hours.zone, breach.at)}: ${why}`, "bad")];
}

function stateText({ cycle: { clock, due }, hours }: ClockExplanation, now: Instant): string {
  switch (clock.state) {
    case "stopped":
      return `stopped ${localText(hours.zone, clock.at)}`;
    case "paused":
      return "stands still; due once it goes on";
    case "running": {
      if (due === undefined) return "runs";
      const late = due < now && due < never ? ` (${spanText(elapsed(now - due))} ago)` : "";
      return `runs; ${dueText(due, hours.zone)}${late}`;
    }
  }
}
