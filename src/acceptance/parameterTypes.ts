import type { Status } from "../ledger/index.ts";
import { metrics, vocabularyOf, type Policy } from "../policy/index.ts";
import { timePattern } from "./timeText.ts";

/** Which inquiries a step is about, `{inquiries}`: "premium critical inquiries over chat". */
export interface InquiriesMeant {
  readonly plan?: string;
  readonly priority?: string;
  readonly channel?: string;
}

/** A kind of word in a step, `{priority}`. */
export interface ParameterType {
  readonly name: string;
  readonly pattern: RegExp;
  /** The words that there are; none where anything of the right form will do. */
  readonly words?: readonly string[];
  /** How to write one, where words do not say it. */
  readonly form?: string;
  readonly meaningOf: (text: string) => string | number | InquiriesMeant;
}

/** Every kind of word that steps use, as the policy defines them. */
export function parameterTypesOf(policy: Policy): readonly ParameterType[] {
  const names = vocabularyOf(policy.form);
  const ofPolicy = kinds.map((kind) => wordsType(kind, names[kind]));
  const clauses = wordsType("clause", [...policy.clauses.keys()]);
  const others = Object.keys(Object.assign({}, ...policy.form.targets.map(({ other }) => other)) as object);
  return [
    ...ofPolicy,
    clauses,
    wordsType("competence", Object.keys(policy.form.training.competences)),
    traineeType,
    spokenType("metric", [...metrics, ...others]),
    spokenType("status", statuses),
    inquiriesType(names),
    ...forms,
  ];
}

type Names = Pick<ReturnType<typeof vocabularyOf>, "plan" | "priority" | "channel">;

function inquiriesType({ plan, priority, channel }: Names): ParameterType {
  const [plans, priorities, channels] = [plan, priority, channel].map((words) => anyOf(words).source);
  const pattern = new RegExp(`(?:(?:${plans}) )?(?:(?:${priorities}) )?inquiries(?: over (?:${channels}))?`);
  return {
    name: "inquiries",
    pattern,
    form: "inquiries, critical inquiries, or premium critical inquiries over chat",
    meaningOf: (text) => inquiriesMeant(text, { plan, priority, channel }),
  };
}

function inquiriesMeant(text: string, { plan, priority, channel }: Names): InquiriesMeant {
  const [before = "", over = ""] = text.split(/ ?inquiries(?: over )?/);
  const words = before.split(" ");
  const found = {
    plan: plan.find((one) => words[0] === one),
    priority: priority.find((one) => words.at(-1) === one),
    channel: channel.find((one) => over === one),
  };
  return Object.fromEntries(Object.entries(found).filter(([, word]) => word !== undefined));
}

/** What the words of a policy are about. */
const kinds = [
  "priority",
  "channel",
  "category",
  "tier",
  "plan",
  "signal",
  "service",
  "impact",
  "urgency",
  "region",
  "audience",
  "customerPriority",
  "contact",
  "ladder",
  "calendar",
] as const;

const wordsType = (name: string, words: readonly string[]): ParameterType => ({
  name,
  pattern: anyOf(words),
  words,
  meaningOf: (text) => text,
});

/** Words that a policy or the code writes in one piece, and people in several: "firstResponse", "first response". */
function spokenType(name: string, words: readonly string[]): ParameterType {
  const spoken = new Map(words.map((word) => [spokenOf(word), word]));
  const both = [...new Set([...spoken.keys(), ...words])];
  return {
    name,
    pattern: anyOf(both),
    words: [...spoken.keys()],
    meaningOf: (text) => spoken.get(text) ?? text,
  };
}

/** "firstResponse" as people say it. */
export const spokenOf = (word: string): string =>
  word.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

/** The reference players of exams, as people say them. */
const trainees = new Map([
  ["a trainee who knows the policy", "oracle"],
  ["a trainee who always says the usual priority", "majority"],
  ["a trainee who believes the customer", "claim"],
  ["a trainee who goes by strong words", "keywords"],
  ["a trainee who goes by the tone", "tone"],
]);

const traineeType: ParameterType = {
  name: "trainee",
  pattern: anyOf([...trainees.keys()]),
  words: [...trainees.keys()],
  meaningOf: (text) => trainees.get(text) ?? text,
};

const statuses: readonly Status[] = [
  "submitted",
  "acknowledged",
  "triaged",
  "assigned",
  "inWork",
  "waiting",
  "resolved",
  "validated",
  "closed",
  "abandoned",
  "declined",
];

const forms: readonly ParameterType[] = [
  {
    name: "duration",
    pattern: /(?:\d+(?:\.\d+)?[smhdw])+/,
    form: "15m, 4h, 1h30m or 2d",
    meaningOf: (text) => text,
  },
  {
    name: "time",
    pattern: timePattern,
    form: "Monday 09:00, 2026-03-02 09:00 or 2026-03-02T09:00:00Z",
    meaningOf: (text) => text,
  },
  {
    name: "date",
    pattern: /\d{4}-\d\d-\d\d/,
    form: "2026-12-30",
    meaningOf: (text) => text,
  },
  {
    name: "target",
    pattern: /\S.*/,
    form: "4h in office, or 2 business days end-of-day in desk",
    meaningOf: (text) => text,
  },
  {
    name: "percent",
    pattern: /\d+(?:\.\d+)?%/,
    form: "95%",
    meaningOf: (text) => Number.parseFloat(text) / 100,
  },
];

/** One of the words, the longest first; nothing at all where there are none. */
function anyOf(words: readonly string[]): RegExp {
  if (words.length === 0) return /(?!)/;
  const longestFirst = words.toSorted((a, b) => b.length - a.length);
  return new RegExp(longestFirst.map(RegExp.escape).join("|"));
}
