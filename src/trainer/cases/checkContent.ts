import type { Path } from "../../input/index.ts";
import type { Complaints } from "../../policy/index.ts";
import { checkCover } from "./checkCover.ts";
import { intentKinds, type DrillContent, type Phrase } from "./contentSchema.ts";
import { guardWords } from "./expand.ts";
import { slotsIn } from "./phrase.ts";
import { phraseLists, type PhraseList } from "./phraseLists.ts";

/** Complains of every symbol that nothing fills, every entry that no case reaches and every fact that nobody knows. */
export function checkContent(content: DrillContent, complaints: Complaints): void {
  checkNames(content, complaints);
  const lists = phraseLists(content);
  for (const list of lists) checkList(content, list, complaints);
  checkReach(content, lists, complaints);
  checkCover(content, complaints);
}

/** What twists may tell, or seem to tell; "signal" and "untold" stand for the fact that the case has. */
const twistFacts = [
  ...["impact", "urgency", "claim", "signal", "parent", "scope", "identity"],
  ...["untold", "second", "standing", "hours", "instruction"],
];

function checkNames(content: DrillContent, complaints: Complaints): void {
  const { intents, extents, needs, signals, tones, twists, scopes } = content;
  const known = (kind: string, words: readonly string[] | undefined, path: Path, among: object): void =>
    complaints.unlessAllKnown(kind, words, path, Object.keys(among));
  for (const [id, intent] of Object.entries(intents)) {
    known("extent", intent.extents, ["intents", id, "extents"], extents);
    known("need", intent.needs, ["intents", id, "needs"], needs);
    known("signal", intent.signals, ["intents", id, "signals"], signals);
    known("signal", intent.always, ["intents", id, "always"], signals);
  }
  for (const kind of ["extents", "needs"] as const)
    for (const [id, { between }] of Object.entries(content[kind]))
      known(kind.slice(0, -1), between, [kind, id, "between"], content[kind]);
  for (const [id, scope] of Object.entries(scopes))
    known("intent", scope.intents, ["scopes", id, "intents"], intents);
  for (const [id, { when, adds, fact }] of Object.entries(twists)) {
    const path = ["twists", id];
    known("tone", when.tones, [...path, "when", "tones"], tones);
    known("intent", when.intents, [...path, "when", "intents"], intents);
    known("extent", when.extents, [...path, "when", "extents"], extents);
    known("need", when.needs, [...path, "when", "needs"], needs);
    known("form", when.forms, [...path, "when", "forms"], content.forms);
    complaints.unlessAllKnown("kind", when.kinds, [...path, "when", "kinds"], intentKinds);
    known("signal", adds, [...path, "adds"], signals);
    complaints.unlessKnown("fact", fact, [...path, "fact"], twistFacts);
  }
}

/** The slots that every case fills; a list may have more. */
export const caseSlots = ["work", "thing", "first", "company"] as const;

function checkList(
  content: DrillContent,
  { path, phrases, slots }: PhraseList,
  complaints: Complaints,
): void {
  const symbols = [...caseSlots, ...Object.keys(content.pools), ...slots];
  const words = {
    tone: Object.keys(content.tones),
    kind: intentKinds,
    form: Object.keys(content.forms),
    signal: Object.keys(content.signals),
    untold: ["impact", "urgency"],
  };
  if (phrases.length === 0) {
    complaints.add("VALUE_INVALID", path, "there is no phrase", "Write at least one");
  }
  phrases.forEach(({ parts, when }, index) => {
    for (const slot of slotsIn(parts)) complaints.unlessKnown("slot", slot, [...path, index], symbols);
    for (const [key, asked] of guardWords(when))
      complaints.unlessAllKnown(key, asked, [...path, index, "when", key], words[key]);
  });
}

function checkReach(content: DrillContent, lists: readonly PhraseList[], complaints: Complaints): void {
  const { intents, twists, pools } = content;
  const all: readonly Phrase[] = lists.flatMap(({ phrases }) => phrases);
  const used = new Set(all.flatMap(({ parts }) => [...slotsIn(parts)]));
  const unused = (kind: string, id: string, whose: string): void => {
    complaints.add("VALUE_INVALID", [kind, id], `no ${whose} uses "${id}"`, "Use it, or take it out");
  };
  for (const id of Object.keys(pools)) if (!used.has(id)) unused("pools", id, "phrase");
  for (const kind of ["extents", "needs"] as const) {
    const named = new Set(Object.values(intents).flatMap((intent) => intent[kind]));
    for (const id of Object.keys(content[kind])) if (!named.has(id)) unused(kind, id, "intent");
  }
  const carried = new Set([
    ...Object.values(intents).flatMap(({ signals, always }) => [...signals, ...always]),
    ...Object.values(twists).flatMap(({ adds }) => adds),
  ]);
  for (const id of Object.keys(content.signals)) if (!carried.has(id)) unused("signals", id, "intent");
}
