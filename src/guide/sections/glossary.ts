import { section, table } from "../blocks.ts";
import type { Section } from "../page.ts";
import type { Source } from "../setting.ts";

const usual: Readonly<Record<string, string>> = {
  "Business day": "A date on which the hours named behind a time are open at all",
  Clause: "A rule of the policy with a name of its own",
  Clock: "What counts the open time of one target on one ticket",
  Escalation: "A ticket goes to a tier that can do more, or somebody who decides is told",
  "First response": "The first reply that a person wrote or spoke to the customer",
  Impact: "How many people are affected",
  Pause: "A time in which a clock stands still, since somebody else has to act",
  Priority: "The order in which tickets are worked on, from their effect",
  Resolution: "The customer has the solution",
  Target: "A time that is aimed for, with the hours in which it counts",
  Tier: "A level of the desk",
  Urgency: "Whether those who are affected can go on working",
  Workaround: "A way to go on working before the cause is removed",
};

/** The words of this guide; the policy's own meaning counts where it has one. */
export function glossary({ policy: { form }, isInternal }: Source): Section {
  const words = { ...usual, ...form.glossary };
  const internal = ["Clause", "Tier"];
  const rows = Object.entries(words)
    .filter(([word]) => isInternal || !internal.includes(word) || word in form.glossary)
    .toSorted(([a], [b]) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1));
  return section("glossary", "Glossary", table("Glossary", ["Word", "Meaning"], rows));
}
