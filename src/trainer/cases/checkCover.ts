import type { Path } from "../../input/index.ts";
import type { Complaints } from "../../policy/index.ts";
import { intentKinds, type DrillContent, type Phrase } from "./contentSchema.ts";
import { holds, type Setting } from "./expand.ts";

type Known = Setting["known"];

/** Complains where the guards of all phrases leave some case without words. */
export function checkCover(content: DrillContent, complaints: Complaints): void {
  const { extents, needs, tones, twists, prompts, labels, fields, greetings } = content;
  const cover = (path: Path, phrases: readonly Phrase[], cases: readonly Known[]): void => {
    const bare = cases.find((known) => !phrases.some(({ when }) => holds(when, known)));
    if (bare === undefined || phrases.length === 0) return;
    const found = `no phrase fits ${JSON.stringify(bare)}`;
    complaints.add("VALUE_INVALID", path, found, "Add a phrase, or widen the when: of one");
  };
  const kinds = intentKinds.map((kind) => ({ kind: [kind] }));
  const anyhow = product(
    kinds,
    Object.keys(content.forms).map((form) => ({ form: [form] })),
  );
  for (const [kind, degrees] of [
    ["extents", extents],
    ["needs", needs],
  ] as const)
    for (const [id, { said }] of Object.entries(degrees))
      cover([kind, id, "said"], said, kindsWith(content, kind, id));
  for (const [id, tone] of Object.entries(tones))
    for (const part of ["openers", "closers", "moods"] as const)
      cover(["tones", id, part], tone[part], product(anyhow, [{ tone: [id] }]));
  for (const [kind, headings] of Object.entries({ prompts, labels, fields }))
    for (const [part, phrases] of Object.entries<readonly Phrase[]>(headings))
      cover([kind, part], phrases, anyhow);
  cover(
    ["greetings"],
    greetings,
    product(
      anyhow,
      Object.keys(tones).map((tone) => ({ tone: [tone] })),
    ),
  );
  for (const [id, { said, adds, untold }] of Object.entries(twists)) {
    const signals = adds.length > 0 ? adds.map((signal) => ({ signal: [signal] })) : [{}];
    const facts = untold ? [{ untold: ["impact"] }, { untold: ["urgency"] }] : [{}];
    cover(["twists", id, "said"], said, product(product(anyhow, signals), facts));
  }
}

const product = (some: readonly Known[], others: readonly Known[]): readonly Known[] =>
  some.flatMap((one) => others.map((other) => ({ ...one, ...other })));

/** The kinds of the intents that can be so far or so bad. */
function kindsWith({ intents }: DrillContent, part: "extents" | "needs", id: string): readonly Known[] {
  const having = Object.values(intents).filter((intent) => intent[part].includes(id));
  return [...new Set(having.map(({ kind }) => kind))].map((kind) => ({ kind: [kind] }));
}
