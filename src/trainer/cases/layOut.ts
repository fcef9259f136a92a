import type { Stream } from "../../kernel/index.ts";
import { unreachable } from "../../units/index.ts";
import type { Requester } from "../../workload/index.ts";
import type { TicketText } from "../trainingCase.ts";
import { happens } from "./choose.ts";
import type { DrillContent } from "./contentSchema.ts";
import type { Speaker } from "./expand.ts";
import { between, joined, plain, type Passage } from "./passage.ts";

/** What a ticket says, before it has a form. */
export interface Pieces {
  readonly opener: Passage;
  /** What an agent notes about the caller instead of the opener. */
  readonly mood: Passage;
  readonly problem: Passage;
  readonly who: Passage | undefined;
  readonly effect: Passage | undefined;
  readonly more: readonly Passage[];
  /** What is said after everything else and takes something back. */
  readonly later: Passage | undefined;
  readonly claim: { readonly sentence: () => Passage; readonly word: Passage } | undefined;
  readonly closer: Passage;
}

/** What a form is made with. */
export interface Layout {
  readonly content: DrillContent;
  readonly speaker: Speaker;
  readonly stream: Stream;
  readonly requester: Requester;
}

/** The pieces in the form of a channel; lines are as long as they come, the screen wraps them. */
export function layOut(form: TicketText["form"], pieces: Pieces, layout: Layout): Passage {
  switch (form) {
    case "mail":
      return mailOf(pieces, layout);
    case "note":
      return noteOf(pieces, layout);
    case "chat":
      return chatOf(pieces, layout);
    case "form":
      return formOf(pieces, layout);
    default:
      return unreachable(form);
  }
}

const some = (passages: readonly (Passage | undefined)[]): readonly Passage[] =>
  passages.filter((one) => one !== undefined);

const sentences = (...passages: readonly (Passage | undefined)[]): Passage => joined(some(passages), " ");

function mailOf(pieces: Pieces, { content, speaker, stream, requester }: Layout): Passage {
  const { opener, problem, who, effect, more, later, claim, closer } = pieces;
  const greeting = speaker.say(content.greetings);
  const isEffectFirst = happens(stream, 0.4);
  const facts = isEffectFirst ? [effect, who] : [who, effect];
  const isEarly = happens(stream, 0.3);
  const rating = claim?.sentence();
  const end = joined([sentences(later, closer), plain(requester.name)], "\n");
  const first = isEarly ? sentences(opener, problem, ...more) : sentences(opener, problem, ...facts);
  const second = isEarly ? sentences(...facts, rating) : sentences(...more, rating);
  return joined([greeting, first, second, end], "\n\n");
}

function noteOf(pieces: Pieces, { content, speaker, requester }: Layout): Passage {
  const { mood, problem, who, effect, more, later, claim } = pieces;
  const { labels } = content;
  const quoted = (label: keyof typeof labels, said: Passage | undefined): Passage | undefined =>
    said && between(`${speaker.say(labels[label]).text}: "`, said, '"');
  const head = plain(`Call from ${withStop(`${requester.name}, ${requester.company}`)} ${mood.text}`);
  const lines = [
    ...[head, quoted("problem", problem), quoted("who", who), quoted("effect", effect)],
    ...more.map((one) => quoted("more", one)),
    claim && between(`${speaker.say(labels.claim).text}: `, claim.word, ""),
    quoted("more", later),
  ];
  return joined(some(lines), "\n");
}

/** The text with a full stop, unless it ends in one: "Miller Inc." */
const withStop = (text: string): string => (text.endsWith(".") ? text : `${text}.`);

function chatOf(pieces: Pieces, { content, speaker, requester }: Layout): Passage {
  const { opener, problem, who, effect, more, later, claim, closer } = pieces;
  const customer = requester.name.split(" ")[0] ?? requester.name;
  const { prompts } = content;
  const asked = (prompt: keyof typeof prompts): Passage =>
    between("Support: ", speaker.say(prompts[prompt]), "");
  const said = (...passages: readonly (Passage | undefined)[]): Passage | undefined => {
    const words = sentences(...passages);
    return words.text === "" ? undefined : between(`${customer}: `, words, "");
  };
  const turns = [
    ...[said(opener), asked("hello"), said(problem)],
    ...(who ? [asked("who"), said(who)] : []),
    ...(effect ? [asked("effect"), said(effect)] : []),
    asked("more"),
    ...[said(...more, claim?.sentence()), said(later), said(closer)],
  ];
  return joined(some(turns), "\n");
}

function formOf(pieces: Pieces, { content, speaker }: Layout): Passage {
  const { opener, problem, who, effect, more, later, claim, closer } = pieces;
  const { fields } = content;
  const field = (name: keyof typeof fields, entry: Passage | undefined): Passage | undefined =>
    entry && between(withColon(speaker.say(fields[name]).text), entry, "");
  const lines = [
    field("problem", sentences(opener, problem)),
    field("who", who),
    field("effect", effect),
    field("claim", claim?.word),
    field("more", sentences(...more, later, closer)),
  ];
  return joined(some(lines), "\n");
}

/** A field's name with the mark that leads to its entry: "What is it about?" keeps its own. */
const withColon = (text: string): string => (text.endsWith("?") ? `${text} ` : `${text}: `);
