import {
  advance,
  decideLadder,
  isLadderRejection,
  startLadder,
  type AcknowledgementTerms,
  type Ladder,
  type LadderCommand,
  type LadderEvent,
} from "../../src/policy/index.ts";
import { after, before, between, days, minutes, type Duration, type Instant } from "../../src/units/index.ts";
import {
  durationOf,
  durationText,
  ladderWith,
  origin,
  surroundingsOf,
  textOf,
  goOn,
  type Answers,
  type CaseRun,
  type EscalationCase,
  type Json,
  type JsonObject,
} from "./escalationCase.ts";

/* Cases about what becomes of an acknowledgement that nobody confirms. */

/** What the letter N of a case stands for. */
const n = 30;
/** How long reminders go on where a case sets no end. */
const longest = 36_500;

/** A number of days: a number, "N", "N+1", "N-1". */
function daysOf(value: Json | undefined): Duration | undefined {
  if (typeof value === "number") return days(value);
  const [, more] = /^N([+-]\d+)?$/.exec(textOf(value)) ?? [];
  return textOf(value).startsWith("N") ? days(n + Number(more ?? 0)) : undefined;
}

function termsOf(policy: JsonObject): AcknowledgementTerms {
  const every = durationOf(policy["ackReminder"]);
  if (every === undefined) return { kind: "stands" };
  const givesUpAfter = daysOf(policy["expiryDays"]) ?? days(longest);
  return { kind: "reminded", every, confirmWithin: durationOf(policy["unackTimeout"]), givesUpAfter };
}

const ladderOf = (acknowledgement: AcknowledgementTerms): Ladder =>
  ladderWith({
    steps: [{ do: "page", contacts: ["u1"], turn: "all", needs: "anyone", ackWithin: minutes(30) }],
    acknowledgement,
  });

/** What a changed condition asks of the ladder: other terms from now on, an end, or that nobody acknowledges it. */
function changeTo(condition: string, terms: AcknowledgementTerms, at: Instant): LadderCommand {
  const isOff = /never|off|disabled|none/i.test(condition);
  if (isOff && /unack|confirm/i.test(condition) && terms.kind === "reminded")
    return { do: "reapply", at, ladder: ladderOf({ ...terms, confirmWithin: undefined }) };
  if (isOff) return { do: "reapply", at, ladder: ladderOf({ kind: "stands" }) };
  if (/resolv|clos|delet|stop|silenc|wip/i.test(condition)) return { do: "stop", at, because: condition };
  return { do: "escalate", at, by: "somebody" };
}

/** Runs a case: its reminders and lapses fall due when the policy says, whether or not anything happens then. */
export function runAcknowledgement({ policy, timeline }: EscalationCase): CaseRun | string {
  const terms = termsOf(policy);
  const around = surroundingsOf(policy);
  const age = timeline.map(({ daysAgo }) => daysOf(daysAgo)).find((one) => one !== undefined);
  const start = age === undefined ? origin : before(origin, age);
  let run: CaseRun = { state: startLadder(ladderOf(terms), start), events: [], lastEvents: [], now: start };
  let remindsAt = origin;
  const to = (at: Instant): CaseRun => goOn(run, advance(run.state, at, around), at);
  const tell = (command: LadderCommand): CaseRun => {
    const decided = decideLadder(run.state, command);
    return isLadderRejection(decided) ? run : goOn(run, decided, command.at);
  };
  const acknowledge = (by: string): CaseRun => {
    run = to(origin);
    remindsAt = after(origin, durationOf(policy["ackReminder"]) ?? minutes(60));
    return tell({ do: "acknowledge", at: origin, by });
  };
  if (!timeline.some(({ event }) => event === "ack")) run = acknowledge("u1");
  for (const { event, by, to: condition } of timeline) {
    run = { ...run, lastEvents: [] };
    switch (event) {
      case "ack":
        run = acknowledge(textOf(by));
        break;
      case "startedAt":
        break;
      case "reminderDue":
        run = to(remindsAt);
        break;
      case "unackDue":
        run = to(after(remindsAt, durationOf(policy["unackTimeout"]) ?? minutes(0)));
        break;
      case "ackConfirmed":
        run = tell({ do: "confirm", at: run.now, by: "u1" });
        break;
      case "conditionChanged":
        run = tell(changeTo(textOf(condition), terms, run.now));
        break;
      default:
        return `the event "${textOf(event)}" is not understood`;
    }
  }
  return run;
}

const reminderOf = ({ state }: CaseRun) => (state.status === "acknowledged" ? state.reminder : undefined);

const auditNames: Partial<Record<LadderEvent["type"], string>> = {
  reminded: "ackReminderTriggered",
  acknowledgementLapsed: "autoUnack",
};

const auditOf = ({ lastEvents }: CaseRun): Json =>
  lastEvents.flatMap(({ type }) => auditNames[type] ?? []).at(-1) ?? null;

const hasLapsed = ({ events }: CaseRun): boolean =>
  events.some(({ type }) => type === "acknowledgementLapsed");

/** What a case about acknowledgements may ask. */
export const acknowledgementAnswers: Answers<CaseRun> = {
  audit: auditOf,
  unackAfter: (run) => {
    const reminder = reminderOf(run);
    return reminder?.kind === "unconfirmed" ? durationText(between(run.now, reminder.lapsesAt)) : null;
  },
  unackScheduled: (run) => reminderOf(run)?.kind === "unconfirmed",
  nextReminderAfter: (run) => {
    const reminder = reminderOf(run);
    return reminder?.kind === "planned" ? durationText(between(run.now, reminder.at)) : null;
  },
  unacknowledged: hasLapsed,
  escalationRestarted: (run) => {
    const lapse = run.events.findIndex(({ type }) => type === "acknowledgementLapsed");
    return (
      hasLapsed(run) &&
      run.events.slice(lapse).some((event) => event.type === "stepStarted" && event.step === 0)
    );
  },
};
