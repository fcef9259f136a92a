import type { Path } from "../../input/index.ts";
import type { DrillContent, Phrase } from "./contentSchema.ts";

/** The phrases of one place in the content, and the slots that only this place fills. */
export interface PhraseList {
  readonly path: Path;
  readonly phrases: readonly Phrase[];
  readonly slots: readonly string[];
}

/** Every list of phrases in the content. */
export function phraseLists(content: DrillContent): readonly PhraseList[] {
  const { intents, twists, tones, claims, greetings } = content;
  const list = (path: Path, phrases: readonly Phrase[], ...slots: string[]): PhraseList => ({
    path,
    phrases,
    slots,
  });
  return [
    ...Object.entries(intents).map(([id, { symptoms }]) => list(["intents", id, "symptoms"], symptoms)),
    ...(["extents", "needs", "signals", "scopes"] as const).flatMap((kind) =>
      Object.entries<{ readonly said: readonly Phrase[] }>(content[kind]).map(([id, { said }]) =>
        list([kind, id, "said"], said),
      ),
    ),
    // What is out of scope is said by its scope.
    ...Object.entries(twists)
      .filter(([, { scope }]) => scope === undefined)
      .map(([id, { said, second }]) => list(["twists", id, "said"], said, ...(second ? ["second"] : []))),
    ...Object.entries(tones).flatMap(([id, tone]) =>
      (["openers", "closers", "moods"] as const).map((kind) => list(["tones", id, kind], tone[kind])),
    ),
    ...(["prompts", "labels", "fields"] as const).flatMap((kind) =>
      Object.entries(content[kind]).map(([id, phrases]) => list([kind, id], phrases)),
    ),
    list(["claims"], claims, "claim"),
    list(["greetings"], greetings),
  ];
}
