import { fileURLToPath } from "node:url";
import { passed, type Checked } from "../../input/index.ts";
import type { Policy } from "../../policy/index.ts";
import { casesWithout } from "../cases/index.ts";
import { caseSourceFor } from "../caseSource.ts";
import type { CaseSource } from "../session/refusal.ts";
import { sealed } from "./contentHash.ts";
import { readContent } from "./readContent.ts";

/** The policy that is trained, and the cases that come of it. */
export interface Training {
  readonly policy: Policy;
  readonly source: CaseSource;
  /** Policy and content together: sessions under another one have other cases. */
  readonly edition: string;
  /** Competences that the policy asks for and no case exercises. */
  readonly untrained: readonly string[];
}

const drills = fileURLToPath(new URL("../../../scenarios/drills/", import.meta.url));

/** Reads the content of the tickets that a policy is trained with. Throws UnreadableFileError. */
export async function readTraining(policy: Policy): Promise<Checked<Training>> {
  const content = await readContent(drills);
  if (!content.ok) return content;
  return passed({
    policy,
    source: caseSourceFor(policy, content.value),
    edition: `${policy.hash}-${sealed({ content: content.value }).contentHash.slice(0, 6)}`,
    untrained: casesWithout(policy, content.value),
  });
}

/** The competences of a policy that no case exercises; reads nothing for a policy without any. Throws UnreadableFileError. */
export async function readUntrained(policy: Policy): Promise<Checked<readonly string[]>> {
  if (Object.keys(policy.form.training.competences).length === 0) return passed([]);
  const content = await readContent(drills);
  return content.ok ? passed(casesWithout(policy, content.value)) : content;
}
