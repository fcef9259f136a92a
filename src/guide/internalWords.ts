import type { Policy } from "../policy/index.ts";

type Form = Policy["form"];

/** Words of the language of every guide, which no name can make internal. */
const everyday = ["support", "desk", "help", "helpdesk", "customer", "customers", "team", "engineer"];

/**
 * What customers do not read: the names and titles of people, tiers, ladders, rotas and roles, and how they are
 * reached. A name matches however its parts are joined, "team-lead" as "team lead". What is a part of a word that
 * customers know anyway, such as the name of a channel, is not internal.
 */
export function internalWords(form: Form): RegExp {
  const open = [...everyday, ...publicWords(form)].map((word) => ` ${plain(word)} `);
  const isOpen = (word: string): boolean => open.some((known) => known.includes(` ${plain(word)} `));
  const words = [...new Set(hiddenWords(form))].filter((word) => plain(word) !== "" && !isOpen(word));
  if (words.length === 0) return /(?!)/;
  const longestFirst = words.toSorted((a, b) => b.length - a.length);
  return new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${longestFirst.map(patternOf).join("|")})(?![\\p{L}\\p{N}])`,
    "iu",
  );
}

type Titled = Readonly<Record<string, { readonly title?: string | undefined }>>;

const wordsOf = (named: Titled): readonly string[] =>
  Object.entries(named).flatMap(([id, { title }]) => (title === undefined ? [id] : [id, title]));

const contactsThat = (form: Form, isInternal: boolean): Form["contacts"] =>
  Object.fromEntries(Object.entries(form.contacts).filter(([, { internal }]) => internal === isInternal));

function hiddenWords(form: Form): readonly string[] {
  const hidden = contactsThat(form, true);
  const parts = ["tier", "tiers", "rota", "rotas", "ladder", "ladders"];
  const methods = Object.values(hidden).flatMap(({ method = "" }) => method.split(/,\s*/));
  return [
    ...parts,
    ...methods,
    ...[hidden, form.tiers, form.ladders, form.rotas, form.roles].flatMap(wordsOf),
  ];
}

/** What customers are told anyway: the contacts that are theirs, channels, plans, categories and priorities. */
const publicWords = (form: Form): readonly string[] => [
  ...[contactsThat(form, false), form.channels, form.plans, form.categories, form.priority.levels].flatMap(
    wordsOf,
  ),
  ...Object.keys(form.services),
];

const partsOf = (word: string): readonly string[] => word.match(/\p{L}+|\p{N}+/gu) ?? [];

const plain = (word: string): string => partsOf(word).join(" ").toLowerCase();

const patternOf = (word: string): string =>
  partsOf(word)
    .map((part) => RegExp.escape(part))
    .join("[^\\p{L}\\p{N}]{0,3}");
