import type { Path } from "../../input/index.ts";
import type { PolicyForm } from "../schema/policySchema.ts";
import { listOf, mappingOf } from "../diff/plainParts.ts";
import type { Findings } from "./findings.ts";

const committing =
  /\b(guarantee(?:s|d)?|commit(?:s|ted|ment|ments)?|shall|will always|ensures?|ensured|warrant(?:s|ed|y)?)\b/i;
/** "not guaranteed", "without a guarantee": the opposite of a commitment. */
const denied = /\b(?:not|no|never|without|nor)(?: an?| any)? $/i;

/** Parts that customers read, by what the guide prints. Reasons, checks and what customers must do are not. */
const shown: readonly (keyof PolicyForm)[] = [
  ...(["overview", "channels", "plans", "scope", "targets", "clocks", "communication", "versions"] as const),
  ...(["priority", "outOfScope", "customerContacts"] as const),
];
const notShown = new Set(["because", "calendar", "when", "rules", "examples", "contact", "by"]);

/** Words and marks that commit, while the policy is not confirmed as a contract. */
export function checkWording(form: PolicyForm, findings: Findings): void {
  if (form.contractual === "confirmed") return;
  form.targets.forEach(({ clause, strength }, index) => {
    if (strength !== "commitment") return;
    findings.add("COMMITMENT_WORDING", ["targets", index, "strength"], {
      found: `${clause} is a commitment, and nobody has confirmed that the policy is a contract`,
      fix: "Write strength: aim, or contractual: confirmed",
    });
  });
  for (const part of shown) checkPart(form[part], [part], findings);
  form.knowledge.faqs.forEach(({ answer }, index) =>
    checkText(answer, ["knowledge", "faqs", index, "answer"], findings),
  );
}

function checkPart(value: unknown, path: Path, findings: Findings): void {
  if (typeof value === "string") {
    checkText(value, path, findings);
    return;
  }
  listOf(value)?.forEach((one, index) => checkPart(one, [...path, index], findings));
  for (const [key, part] of mappingOf(value) ?? []) {
    if (!notShown.has(key) && key !== "strength") checkPart(part, [...path, key], findings);
  }
}

/** The first word of a text that commits, and where it stands; undefined when none does. */
export function commitmentIn(text: string): { readonly word: string; readonly index: number } | undefined {
  const found = text
    .matchAll(new RegExp(committing, "gi"))
    .find(({ index }) => !denied.test(text.slice(0, index)));
  return found && { word: found[0], index: found.index };
}

function checkText(text: string, path: Path, findings: Findings): void {
  const found = commitmentIn(text);
  if (!found) return;
  const around = text.slice(Math.max(0, found.index - 30), found.index + found.word.length + 30).trim();
  findings.add("COMMITMENT_WORDING", path, {
    found: `"${found.word}" commits, and nobody has confirmed that the policy is a contract`,
    counterexample: { text: `"…${around}…"` },
    fix: 'Word it as an aim, such as "we aim to", or write contractual: confirmed',
  });
}
