import { checkShape, failed, parseSource, passed, type Checked } from "../input/index.ts";
import { z } from "zod";
import { isZone } from "../calendar/index.ts";
import type { Facts } from "./facts.ts";
import { Complaints } from "./load/nameCheck.ts";
import { vocabularyOf, type Vocabulary } from "./load/vocabulary.ts";
import type { Policy } from "./policy.ts";
import { name, names } from "./schema/words.ts";

const factsSchema = z.strictObject({
  plan: name.optional(),
  channel: name.optional(),
  category: name.optional(),
  service: name.optional(),
  audience: name.optional(),
  region: name.optional(),
  signal: names.optional(),
  signals: names.optional(),
  impact: name.optional(),
  urgency: name.optional(),
  claimed: name.optional(),
  customerPriority: name.optional(),
  engaged: z.boolean().optional(),
  zone: z.string().optional(),
  during: names.optional(),
});

/**
 * Facts written as YAML or JSON, `{plan: premium, channel: phone, signals: [outage]}`, in the policy's words. What may
 * be left out: everything but a plan, channel or category of which the policy has several.
 */
export function parseFacts(policy: Policy, text: string): Checked<Facts> {
  const source = parseSource("--facts", text);
  if (!source.ok) return source;
  const shape = checkShape(source.value, factsSchema);
  if (!shape.ok) return shape;
  const { plan, channel, category, signal = [], signals = [], during, engaged, ...optional } = shape.value;
  const complaints = new Complaints(source.value);
  const words = vocabularyOf(policy.form);
  const required = (kind: "plan" | "channel" | "category", word: string | undefined): string => {
    const known = words[kind];
    if (word !== undefined) complaints.unlessKnown(kind, word, [kind], known);
    else if (known.length > 1) {
      complaints.add("KEY_MISSING", [], `the ${kind} is missing`, `Add ${kind}: one of ${known.join(", ")}`);
    }
    return word ?? known[0] ?? "";
  };
  const facts: Facts = {
    plan: required("plan", plan),
    channel: required("channel", channel),
    category: required("category", category),
    signals: [...signal, ...signals],
    ...withoutUndefined(optional),
    ...(during ? { during } : {}),
    ...(engaged === undefined ? {} : { engaged }),
  };
  complaints.unlessAllKnown("signal", signal, ["signal"], words.signal);
  complaints.unlessAllKnown("signal", signals, ["signals"], words.signal);
  complaints.unlessAllKnown("calendar", during, ["during"], words.calendar);
  checkOptional(facts, words, complaints);
  return complaints.problems.length > 0 ? failed(complaints.problems) : passed(facts);
}

function checkOptional(facts: Facts, words: Vocabulary, complaints: Complaints): void {
  for (const kind of ["service", "region", "impact", "urgency", "customerPriority"] as const)
    complaints.unlessKnown(kind, facts[kind], [kind], words[kind]);
  complaints.unlessKnown("priority", facts.claimed, ["claimed"], words.priority);
  if (words.audience.length > 0)
    complaints.unlessKnown("audience", facts.audience, ["audience"], words.audience);
  if (facts.zone === undefined || isZone(facts.zone)) return;
  const fix = "Use an IANA name such as Europe/London";
  complaints.add("ZONE_UNKNOWN", ["zone"], `there is no time zone "${facts.zone}"`, fix);
}

type Optional = Partial<
  Pick<
    Facts,
    "service" | "audience" | "region" | "impact" | "urgency" | "claimed" | "customerPriority" | "zone"
  >
>;

const withoutUndefined = (facts: Record<string, string | undefined>): Optional =>
  Object.fromEntries(Object.entries(facts).filter(([, word]) => word !== undefined));
