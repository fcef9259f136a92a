import { z } from "zod";
import { checkShape, failed, parseSource, passed, useOneOf, type Checked } from "../input/index.ts";
import type { SaidCommand, TicketCommand } from "../ledger/index.ts";
import { Complaints, name, texts, vocabularyOf, type Policy, type Vocabulary } from "../policy/index.ts";
import { complain } from "../policy/schema/words.ts";
import { instantOf, type Instant } from "../units/index.ts";

type Without<T, Key extends PropertyKey> = T extends unknown ? Omit<T, Key> : never;
type Deed = Without<TicketCommand, "at">;

const nobody = "somebody";

/** What the words of an events file mean to the ledger, for those that need nothing else. */
const deeds = {
  acknowledge: { do: "acknowledge", by: "agent" },
  "start work": { do: "startWork" },
  answer: { do: "answer" },
  "customer writes": { do: "receiveReply" },
  "hold for customer": { do: "hold", waitsFor: "customer" },
  "hold for vendor": { do: "hold", waitsFor: "vendor" },
  "hold for incident": { do: "hold", waitsFor: "incident" },
  continue: { do: "continue" },
  "give workaround": { do: "giveWorkaround" },
  "put back": { do: "putBack" },
  interrupt: { do: "interrupt" },
  "ask for visit": { do: "requestAction", action: "onSite" },
  visit: { do: "performAction", action: "onSite" },
  "ask for call back": { do: "requestAction", action: "callBack" },
  "call back": { do: "performAction", action: "callBack" },
  "acknowledge page": { do: "performAction", action: "pageAcknowledgement" },
  "publish notice": { do: "performAction", action: "publicNotice" },
  "send scoping update": { do: "performAction", action: "scopingUpdate" },
  "deliver root cause": { do: "performAction", action: "rcaDelivery" },
  "hold review": { do: "performAction", action: "reviewMeeting" },
  resolve: { do: "resolve" },
  validate: { do: "validate" },
  close: { do: "close", by: "agent" },
  "close by itself": { do: "close", by: "time" },
  reopen: { do: "reopen" },
  abandon: { do: "abandon" },
} as const satisfies Readonly<Record<string, Deed>>;

const others = ["assign", "escalate", "change priority", "request escalation", "link", "retarget"] as const;
type Word = keyof typeof deeds | (typeof others)[number];

/** Every word that may stand after `do:`. */
export const commandWords: readonly Word[] = [...(Object.keys(deeds) as (keyof typeof deeds)[]), ...others];

/** The ledger's own names for them. */
const synonyms: Readonly<Record<string, Word>> = {
  "receive reply": "customer writes",
  workaround: "give workaround",
};

/** "changePriority" and "Change priority" are one word. */
function wordOf(text: string): Word | undefined {
  const plain = text
    .replaceAll(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .trim();
  return synonyms[plain] ?? commandWords.find((word) => word === plain);
}

const time = z
  .string({ error: "expected a time such as 2026-03-02T09:00:00Z" })
  .transform((text, context): Instant => {
    const fix = "Write it with its zone, such as 2026-03-02T09:00:00Z or 2026-03-02T10:00+01:00";
    return (
      instantOf(text) ?? complain(context, { code: "VALUE_INVALID", found: `"${text}" is not a time`, fix })
    );
  });
const word = z
  .string({ error: 'expected what was done, such as "answer"' })
  .transform((text, context): Word => {
    const found = `there is no command "${text}"`;
    return (
      wordOf(text) ?? complain(context, { code: "NAME_UNKNOWN", found, fix: useOneOf(text, commandWords) })
    );
  });
const entry = z.strictObject({
  at: time,
  do: word,
  to: name.optional(),
  agent: z.string().optional(),
  by: z.enum(["customer", "employee"]).optional(),
  given: texts.optional(),
  clause: name.optional(),
});

/**
 * The commands of an events file, a list of {at, do} in YAML or JSON, or every problem that it has. `newPolicy` is what
 * "retarget" applies.
 */
export function parseTicketCommands(
  file: string,
  text: string,
  policy: Policy,
  newPolicy?: Policy,
): Checked<readonly SaidCommand[]> {
  const source = parseSource(file, text);
  if (!source.ok) return source;
  const shape = checkShape(source.value, z.array(entry));
  if (!shape.ok) return shape;
  const complaints = new Complaints(source.value);
  const words = vocabularyOf(policy.form);
  const commands = shape.value.map(({ at, ...said }, index) => {
    return {
      said: saidText(said),
      command: { at, ...deedOf(said, index, { words, complaints, newPolicy }) },
    };
  });
  return complaints.problems.length > 0 ? failed(complaints.problems) : passed(commands);
}

type Said = Omit<z.output<typeof entry>, "at">;

interface Reading {
  readonly words: Vocabulary;
  readonly complaints: Complaints;
  readonly newPolicy: Policy | undefined;
}

function deedOf(said: Said, index: number, { words, complaints, newPolicy }: Reading): Deed {
  const given = (what: string, fix: string): string => {
    if (said.to === undefined)
      complaints.add("KEY_MISSING", [index], `"${said.do}" does not say to ${what}`, fix);
    return said.to ?? "";
  };
  const named = (kind: "tier" | "priority"): string => {
    complaints.unlessKnown(kind, said.to, [index, "to"], words[kind]);
    return given(`which ${kind}`, `Add to: one of ${words[kind].join(", ")}`);
  };
  switch (said.do) {
    case "assign":
      return { do: "assign", agent: said.agent ?? nobody };
    case "escalate":
      return { do: "escalate", to: named("tier"), clause: said.clause };
    case "change priority":
      return { do: "changePriority", priority: named("priority") };
    case "request escalation":
      return { do: "requestEscalation", by: said.by ?? "customer", given: said.given ?? [] };
    case "link":
      return { do: "link", parent: given("which ticket", "Add to: the number of its parent") };
    case "retarget":
      if (newPolicy) return { do: "retarget", policy: newPolicy };
      complaints.add(
        "KEY_MISSING",
        [index],
        "nothing says which policy is to count",
        "Add --new-policy FILE",
      );
      return { do: "triage" };
    default:
      return deeds[said.do];
  }
}

const saidText = ({ do: what, to, agent }: Said): string =>
  [what, ...(to === undefined ? [] : [`to ${to}`]), ...(agent === undefined ? [] : [`by ${agent}`])].join(
    " ",
  );
