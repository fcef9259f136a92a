import { vocabularyOf, type Complaints, type Policy } from "../policy/index.ts";
import type { LoadForm } from "./schema/loadSchema.ts";

type ExpectationForm = LoadForm["expect"][number];
type Where = keyof ExpectationForm["where"];

const aboutTickets = ["plan", "priority", "channel"] as const;

/** What the tickets, customers or agents of each metric can be told apart by. */
export const toldApartBy: Readonly<Record<ExpectationForm["metric"], readonly Where[]>> = {
  firstResponse: aboutTickets,
  resolution: [...aboutTickets, "handOvers"],
  firstResponseMinutes: aboutTickets,
  resolutionMinutes: [...aboutTickets, "handOvers"],
  abandonment: ["channel"],
  occupancy: ["tier"],
  serviceLevel: ["channel"],
};

/** Words of which nothing comes in a load, and what to do about it. */
interface Silence {
  readonly words: readonly string[];
  readonly found: (word: string) => string;
  readonly fix: string;
}
type Silences = Partial<Readonly<Record<Exclude<Where, "handOvers">, Silence>>>;

/** Complains about expectations whose words the policy does not define, or that nothing in the load can meet. */
export function checkExpectations(
  form: LoadForm,
  policy: Policy,
  complaints: Complaints,
  { isReplay }: { readonly isReplay: boolean },
): void {
  const words = vocabularyOf(policy.form);
  const silences = {
    channel: silentChannels(form, words.channel),
    // The log of a replay names its own plans.
    ...(isReplay ? {} : { plan: silentPlans(form, words.plan) }),
  };
  form.expect.forEach((expectation, index) => {
    const path = ["expect", index];
    for (const key of Object.keys(expectation.where) as Where[]) {
      if (key !== "handOvers")
        complaints.unlessKnown(key, expectation.where[key], [...path, "where", key], words[key]);
      checkCell(expectation, key, index, silences, complaints);
    }
    checkLine(expectation, index, policy, complaints);
    checkBound(expectation, index, complaints);
  });
}

/** Complains about a service level on a channel where nobody waits on the line. */
function checkLine(
  { metric, where: { channel } }: ExpectationForm,
  index: number,
  { form: { channels } }: Policy,
  complaints: Complaints,
): void {
  if (metric !== "serviceLevel" || channel === undefined || channels[channel]?.live !== false) return;
  const fix = "Use firstResponse with within, or a channel that the policy calls live";
  complaints.add(
    "EXPECTATION_EMPTY",
    ["expect", index, "where", "channel"],
    `nobody waits on the line of ${channel}`,
    fix,
  );
}

/** Complains where the metric is not told apart by a word, or where nothing comes of that word. */
function checkCell(
  { metric, where }: ExpectationForm,
  key: Where,
  index: number,
  silences: Silences,
  complaints: Complaints,
): void {
  const path = ["expect", index, "where", key];
  const word = where[key];
  const silence = key === "handOvers" ? undefined : silences[key];
  if (!toldApartBy[metric].includes(key)) {
    const fix = `${metric} can be asked by ${toldApartBy[metric].join(" and ")}`;
    complaints.add("EXPECTATION_EMPTY", path, `${metric} does not differ by ${key}`, fix);
  }
  if (typeof word !== "string" || silence?.words.includes(word) !== true) return;
  complaints.add("EXPECTATION_EMPTY", path, silence.found(word), silence.fix);
}

function silentChannels({ arrivals, customers }: LoadForm, words: readonly string[]): Silence {
  const switchedTo = customers.switch ? [customers.switch.to] : [];
  return {
    words: wordsLeftOut(words, [...Object.keys(arrivals), ...switchedTo]),
    found: (word) => `nothing arrives over ${word} in this load`,
    fix: "Add it to arrivals",
  };
}

/** A load that does not say which plans its customers have gives all of them the first. */
function silentPlans({ mix }: LoadForm, words: readonly string[]): Silence {
  const shares = Object.entries(mix.plans ?? { [words[0] ?? ""]: 1 });
  const asking = shares.flatMap(([plan, share]) => (share > 0 || !words.includes(plan) ? [plan] : []));
  return {
    words: wordsLeftOut(words, asking),
    found: (word) => `no customer of this load has the plan ${word}`,
    fix: "Give it a share in mix.plans",
  };
}

/** Known words that do not occur; a misspelt one has been told already, and what follows from it need not be. */
const wordsLeftOut = (known: readonly string[], occurring: readonly string[]): readonly string[] =>
  occurring.every((word) => known.includes(word)) ? known.filter((word) => !occurring.includes(word)) : [];

function checkBound(
  { metric, atLeast, atMost }: ExpectationForm,
  index: number,
  complaints: Complaints,
): void {
  const wanted = atLeast ?? atMost ?? 0;
  if (metric.endsWith("Minutes") || wanted <= 1) return;
  const path = ["expect", index, atLeast === undefined ? "atMost" : "atLeast"];
  complaints.add("SHARE_INVALID", path, `${wanted} is not a share`, "Write 90% or 0.9");
}
