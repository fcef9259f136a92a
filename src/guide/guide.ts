import type { Policy } from "../policy/index.ts";
import { notice, paragraph } from "./blocks.ts";
import { forReaders } from "./forReaders.ts";
import type { Block, Page, Section } from "./page.ts";
import { changes } from "./sections/changes.ts";
import { channels } from "./sections/channels.ts";
import { clauses } from "./sections/clauses.ts";
import { communication } from "./sections/communication.ts";
import { contacts } from "./sections/contacts.ts";
import { escalation } from "./sections/escalation.ts";
import { forms } from "./sections/forms.ts";
import { glossary } from "./sections/glossary.ts";
import { knowledge } from "./sections/knowledge.ts";
import { metrics } from "./sections/metrics.ts";
import { openItems } from "./sections/openItems.ts";
import { overview, sources } from "./sections/overview.ts";
import { priorities } from "./sections/priorities.ts";
import { questions } from "./sections/questions.ts";
import { quickCard } from "./sections/quickCard.ts";
import { rootCause } from "./sections/rootCause.ts";
import { scope } from "./sections/scope.ts";
import { summary } from "./sections/summary.ts";
import { targets } from "./sections/targets.ts";
import { tiers } from "./sections/tiers.ts";
import { troubleshooting } from "./sections/troubleshooting.ts";
import { workflow } from "./sections/workflow.ts";
import type { GuideSetting, Source } from "./setting.ts";

/** The support guide of a policy. The same policy and setting give the same page. */
export function guideOf(policy: Policy, setting: GuideSetting): Page {
  const source: Source = { policy, setting, isInternal: setting.edition === "internal" };
  const before = [
    overview(source),
    scope(source),
    channels(source),
    workflow(source),
    priorities(source),
    escalation(source),
    communication(source),
    rootCause(source),
    knowledge(source),
  ];
  const appendices = appendicesOf(source);
  const chapters = [...before, openItems(source, [...before, ...appendices]), summary(source)].map(
    (one, index) => titled(one, `${index + 1}`),
  );
  const lettered = appendices.map((one, index) => titled(one, String.fromCharCode(65 + index)));
  return forReaders(policy, setting, {
    title: `Support guide: ${policy.title}`,
    lead: leadOf(source),
    sections: [...chapters, ...lettered],
    footer: footerOf(source),
  });
}

function appendicesOf(source: Source): readonly Section[] {
  const origin = sources(source);
  if (!source.isInternal)
    return [
      quickCard(source),
      targets(source),
      contacts(source),
      troubleshooting(source),
      questions(source),
      glossary(source),
      changes(source),
    ];
  return [
    quickCard(source),
    targets(source),
    tiers(source),
    contacts(source),
    troubleshooting(source),
    questions(source),
    metrics(source),
    forms(source),
    glossary(source),
    clauses(source),
    changes(source),
    ...(origin ? [origin] : []),
  ];
}

const titled = (one: Section, mark: string): Section => ({ ...one, title: `${mark} ${one.title}` });

/** For whom the page is, of which version, and that nothing in it is a contract. */
export function leadOf({ policy, isInternal }: Source): readonly Block[] {
  const { form, version } = policy;
  return [
    paragraph(
      isInternal
        ? `For the people of the desk. Version ${version} of the policy.`
        : `For customers. Version ${version} of the policy.`,
    ),
    ...(form.contractual === "confirmed"
      ? []
      : [
          notice(
            "The times in this guide are aims. Nobody has confirmed that any of them is part of a contract.",
          ),
        ]),
  ];
}

/** One line each: the policy with its version and hash, and what made the page. */
export const footerOf = ({ policy: { id, version, hash }, setting }: Source): readonly string[] => [
  `Policy ${id}, version ${version}, ${hash}; ${setting.edition} edition, examples from ${setting.asOf}.`,
  "Made by deskdrill from the policy. Change the policy, not this page.",
];
