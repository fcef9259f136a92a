import { readPolicy } from "../../src/policy/node/readPolicy.ts";
import type { Policy } from "../../src/policy/index.ts";
import type { Answer } from "../../src/trainer/answer.ts";
import type { CaseSource } from "../../src/trainer/session/refusal.ts";
import type { SessionStarted } from "../../src/trainer/session/state.ts";
import type { TextMark, TicketText, TrainingCase } from "../../src/trainer/trainingCase.ts";
import type { Mode } from "../../src/trainer/sessionEvent.ts";
import { invariant, instantOf, type Instant } from "../../src/units/index.ts";

const loaded = await readPolicy("scenarios/policies/saas-standard.yaml");
invariant(loaded.ok, "the shipped policy loads");
export const policy: Policy = loaded.value;

/** The instant of an ISO text that names one. */
export function at(text: string): Instant {
  const found = instantOf(text);
  invariant(found !== undefined, text);
  return found;
}

const body =
  "Hi there, no rush at all. I downloaded my monthly invoice export this morning and it seems to have some rows in it that are not ours? There are names and card endings from a company called Halden Marine. I have closed the file.\n\nShould I just ignore those lines? Thanks so much! Priya";

/** A mark on the first place where a text says something. */
export function mark(text: string, kind: TextMark["kind"], fact: string, words: string): TextMark {
  const from = text.indexOf(words);
  invariant(from >= 0, `the text says "${words}"`);
  return { kind, fact, from, to: from + words.length };
}

export const calm: TrainingCase = {
  id: "4711/1",
  features: {
    intent: "security",
    twists: ["calm but critical"],
    tone: "calm",
    competences: ["security-signals"],
  },
  facts: {
    plan: "premium",
    channel: "email",
    category: "security",
    signals: ["security-breach"],
    impact: "organisation",
    urgency: "degraded",
    claimed: "low",
  },
  opened: at("2026-03-03T14:32:00Z"),
  requester: { name: "Priya Nair", company: "Okafor Joinery" },
  text: {
    form: "mail",
    subject: "minor question about my export file",
    body,
    marks: [
      mark(body, "decoy", "urgency", "no rush at all"),
      mark(body, "cue", "signal security-breach", "rows in it that are not ours"),
      mark(body, "cue", "impact", "names and card endings"),
    ],
  },
  gold: {
    category: ["security"],
    impact: ["organisation", "team"],
    urgency: ["degraded"],
    priority: ["critical"],
    route: ["tier2"],
    action: ["contain", "acknowledge"],
    escalate: ["security-incident"],
    clauses: ["PRI-1", "SLA-1", "ESC-12"],
    isCritical: true,
  },
};

/** What the policy itself would answer to a case. */
export const goldAnswer = ({ gold }: TrainingCase, confidence = 0.9): Answer => ({
  category: gold.category[0] ?? "",
  impact: gold.impact[0] ?? "",
  urgency: gold.urgency[0] ?? "",
  priority: gold.priority[0] ?? "",
  route: gold.route[0] ?? "",
  action: gold.action[0] ?? "acknowledge",
  escalate: gold.escalate[0] ?? "nobody",
  confidence,
});

/** The same case under a number, so that no two of a session share their id. */
export const numbered = (of: TrainingCase, item: number): TrainingCase => ({ ...of, id: `4711/${item}` });

/** A case with other words. */
export const saying = (text: Partial<TicketText>): TrainingCase => ({
  ...calm,
  text: { ...calm.text, marks: [], ...text },
});

/** Every case is the calm one. */
export const calmCases: CaseSource = (_, __, item) => numbered(calm, item);

/** How a session of this mode starts. */
export const startOf = (mode: Mode, items = 3): SessionStarted => ({
  type: "sessionStarted",
  at: 0,
  mode,
  seed: "4711",
  items,
  focus: undefined,
  policyHash: policy.hash,
  starts: at("2026-03-03T08:00:00Z"),
});
