import { metrics, vocabularyOf, type Policy } from "../policy/index.ts";

/** A kind of word in a step, `{priority}`. */
export interface ParameterType {
  readonly name: string;
  readonly pattern: RegExp;
  /** The words that there are; none where anything of the right form will do. */
  readonly words?: readonly string[];
  /** How to write one, where words do not say it. */
  readonly form?: string;
  readonly meaningOf: (text: string) => string | number;
}

/** Every kind of word that steps use, as the policy defines them. */
export function parameterTypesOf(policy: Policy): readonly ParameterType[] {
  const names = vocabularyOf(policy.form);
  const ofPolicy = kinds.map((kind) => wordsType(kind, names[kind]));
  const clauses = wordsType("clause", [...policy.clauses.keys()]);
  const others = Object.keys(Object.assign({}, ...policy.form.targets.map(({ other }) => other)) as object);
  return [...ofPolicy, clauses, wordsType("metric", [...metrics, ...others]), ...forms];
}

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

const forms: readonly ParameterType[] = [
  {
    name: "duration",
    pattern: /(?:\d+(?:\.\d+)?[smhdw])+/,
    form: "15m, 4h, 1h30m or 2d",
    meaningOf: (text) => text,
  },
  {
    name: "time",
    pattern: /\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d)/,
    form: "2026-03-02T09:00:00Z",
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
const anyOf = (words: readonly string[]): RegExp =>
  words.length === 0
    ? /(?!)/
    : new RegExp(
        words
          .toSorted((a, b) => b.length - a.length)
          .map(RegExp.escape)
          .join("|"),
      );
