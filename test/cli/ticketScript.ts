import { problemLine } from "../../src/input/index.ts";
import { playTicket, type TicketNow } from "../../src/cli/playTicket.ts";
import { parseTicketCommands } from "../../src/cli/ticketCommands.ts";
import { openTicket, type SaidCommand } from "../../src/ledger/index.ts";
import type { Facts, Policy } from "../../src/policy/index.ts";
import { inquiry, policyOf } from "../policy/samplePolicy.ts";
import { at } from "../policy/explain/instants.ts";

/** Commands written as in an events file: "02 09:30 answer" is on the 2nd of March 2026, in London and UTC alike. */
export function script(policy: Policy, ...lines: readonly string[]): readonly SaidCommand[] {
  const entries = lines.map((text) => {
    const [, day = "", time = "", what = "", to] = /^(\d\d) (\d\d:\d\d) (.+?)(?: -> (.+))?$/.exec(text) ?? [];
    return { at: `2026-03-${day}T${time}:00Z`, do: what, ...(to === undefined ? {} : { to }) };
  });
  const commands = parseTicketCommands("events.yaml", JSON.stringify(entries), policy);
  if (!commands.ok) throw new Error(commands.problems.map(problemLine).join("\n"));
  return commands.value;
}

/** A ticket opened on Monday the 2nd at 09:00 that the sample's matrix makes high: 1h to respond, in office. */
export function played(lines: readonly string[], now?: string, facts: Partial<Facts> = {}): TicketNow {
  const policy = policyOf();
  const known = inquiry({ impact: "team", urgency: "blocked", ...facts });
  const opened = openTicket(policy, known, at("2026-03-02T09:00"));
  return playTicket(opened, script(policy, ...lines), now === undefined ? undefined : at(now));
}

/** A text without the lines of the file that it names, which move whenever the sample grows. */
export const withoutLines = (text: string): string => text.replaceAll(/(?<=line |sample\.yaml:)\d+/g, "N");
