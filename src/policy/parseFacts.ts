import { checkShape, failed, parseSource, passed, type Checked } from "../input/index.ts";
import { z } from "zod";
import type { Facts } from "./facts.ts";
import { Complaints } from "./load/nameCheck.ts";
import { vocabularyOf } from "./load/checkNames.ts";
import type { Policy } from "./policy.ts";
import { name, names } from "./schema/words.ts";

const factsSchema = z.strictObject({
  plan: name.optional(),
  channel: name.optional(),
  category: name.optional(),
  service: name.optional(),
  audience: name.optional(),
  signal: names.optional(),
  signals: names.optional(),
  impact: name.optional(),
  urgency: name.optional(),
  claimed: name.optional(),
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
  const { plan, channel, category, signal = [], signals = [], during, ...optional } = shape.value;
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
  };
  complaints.unlessAllKnown("signal", signal, ["signal"], words.signal);
  complaints.unlessAllKnown("signal", signals, ["signals"], words.signal);
  complaints.unlessKnown("service", facts.service, ["service"], words.service);
  complaints.unlessKnown("priority", facts.claimed, ["claimed"], words.priority);
  complaints.unlessKnown("impact", facts.impact, ["impact"], words.impact);
  complaints.unlessKnown("urgency", facts.urgency, ["urgency"], words.urgency);
  complaints.unlessAllKnown("calendar", during, ["during"], words.calendar);
  return complaints.problems.length > 0 ? failed(complaints.problems) : passed(facts);
}

type Optional = Partial<Pick<Facts, "service" | "audience" | "impact" | "urgency" | "claimed">>;

const withoutUndefined = (facts: Record<string, string | undefined>): Optional =>
  Object.fromEntries(Object.entries(facts).filter(([, word]) => word !== undefined));
