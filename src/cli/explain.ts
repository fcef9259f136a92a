import { readText } from "../input/node/readText.ts";
import { openTicket } from "../ledger/index.ts";
import { parseFacts } from "../policy/index.ts";
import { explain } from "../policy/explain/index.ts";
import { readPolicy } from "../policy/node/readPolicy.ts";
import type { Paint } from "../report/index.ts";
import { instantOf, type Instant } from "../units/index.ts";
import { valueOf } from "./check.ts";
import { UsageError } from "./errors.ts";
import { exitCode } from "./exitCode.ts";
import { explainClocks } from "./explainClocks.ts";
import { explanationData, ticketData } from "./explainData.ts";
import { decisionLines, explanationLines } from "./explainText.ts";
import { paintedLines } from "./lines.ts";
import { playTicket } from "./playTicket.ts";
import { parseTicketCommands } from "./ticketCommands.ts";
import { ticketLines } from "./ticketText.ts";

export interface ExplainOptions {
  readonly facts: string;
  readonly opened: string;
  readonly events?: string;
  readonly newPolicy?: string;
  readonly now?: string;
  readonly json?: boolean;
}

/** `deskdrill explain POLICY --facts … --opened …`: why an inquiry, or a ticket, is due when it is due. */
export async function explainCommand(
  policyFile: string,
  options: ExplainOptions,
  paint: Paint,
): Promise<number> {
  const opened = timeOf("--opened", options.opened);
  const now = options.now === undefined ? undefined : timeOf("--now", options.now);
  if (now !== undefined && now < opened) throw new UsageError("--now is before --opened");
  const policy = valueOf(await readPolicy(policyFile));
  const facts = valueOf(parseFacts(policy, options.facts));
  const explanation = explain(policy, facts, opened);
  const isTicket = options.events !== undefined || now !== undefined;
  if (!isTicket) {
    const lines = explanationLines(policy, explanation);
    write(options, paint, explanationData(policy, explanation), lines);
    return exitCode.held;
  }
  const { events: file, newPolicy } = options;
  const next = newPolicy === undefined ? undefined : valueOf(await readPolicy(newPolicy));
  const commands =
    file === undefined ? [] : valueOf(parseTicketCommands(file, await readText(file), policy, next));
  const played = playTicket(openTicket(policy, explanation.facts, opened), commands, now);
  const clocks = explainClocks(played);
  const data = { ...explanationData(policy, explanation), ticket: ticketData(played, clocks) };
  const lines = [...decisionLines(policy, explanation), ...ticketLines(policy, played, clocks)];
  write(options, paint, data, lines);
  return exitCode.held;
}

function write(
  { json }: ExplainOptions,
  paint: Paint,
  data: object,
  lines: Parameters<typeof paintedLines>[0],
): void {
  process.stdout.write(
    json === true ? `${JSON.stringify(data, undefined, 2)}\n` : paintedLines(lines, paint),
  );
}

function timeOf(flag: string, text: string): Instant {
  const at = instantOf(text);
  if (at === undefined)
    throw new UsageError(`${flag} ${text}: write a time with its zone, such as 2026-03-02T09:00:00Z`);
  return at;
}
