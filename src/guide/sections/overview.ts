import { reviewDue } from "../../policy/index.ts";
import { bullets, paragraph, reference, said, section, strong, table } from "../blocks.ts";
import { gap } from "../gaps.ts";
import { guideZone } from "../hoursWords.ts";
import { contactName } from "../names.ts";
import type { Section, Text } from "../page.ts";
import type { Source } from "../setting.ts";

/** What the desk is for, how to read the guide, and the state of its policy. */
export function overview(source: Source): Section {
  const { form } = source.policy;
  return section("overview", "Overview", [
    ...(form.overview === undefined ? [gap("Purpose of the desk")] : said(form.overview)),
    ...bullets(readingHints(source)),
    ...table("State of this guide", ["Item", "State"], stateRows(source)),
  ]);
}

function readingHints({ policy, isInternal }: Source): readonly Text[] {
  const hours: Text = [
    "A time counts only in the hours named behind it; section ",
    reference("Channels", "channels"),
    ` says what they are. Dates and times are those of ${guideZone(policy)} unless another zone is named.`,
  ];
  const clauses: Text = [
    "Names such as ",
    strong([...policy.clauses.keys()][0] ?? "SLA-1"),
    " are clauses of the policy from which this guide is made. Whoever asks why is answered by the clause.",
  ];
  const gaps: Text = [
    "What the policy leaves open is said where it is missing, and listed under ",
    reference("Assumptions and open items", "open-items"),
    ".",
  ];
  return [hours, ...(policy.clauses.size > 0 && isInternal ? [clauses] : []), gaps];
}

function stateRows({ policy, setting, isInternal }: Source): readonly (readonly string[])[] {
  const { form } = policy;
  const { documentId, owner, reviewed, contractual, document } = form;
  const due = reviewDue(form);
  const notSaid = "not formally defined";
  const internal = isInternal
    ? [
        ["Owner", owner === undefined ? notSaid : contactName(form, owner)],
        ...(document?.approver === undefined ? [] : [["Approved by", contactName(form, document.approver)]]),
        ["Last review", reviewed ?? notSaid],
        ["Next review by", due ?? notSaid],
        ["Examples count from", setting.asOf],
      ]
    : [["Last review", reviewed ?? notSaid]];
  return [
    ["Policy", `${policy.title} (${policy.id}), version ${policy.version}`],
    ...(documentId === undefined ? [] : [["Document", documentId]]),
    ...internal,
    ["Part of a contract", contractual === "confirmed" ? "confirmed" : "unconfirmed: every time is an aim"],
  ];
}

/** Where a policy that encodes a published document comes from. */
export function sources({ policy: { form } }: Source): Section | undefined {
  const { document } = form;
  if (!document || (document.sources.length === 0 && document.asOf === undefined)) return undefined;
  return section("sources", "Sources of the policy", [
    ...said(document.asOf === undefined ? undefined : `As of: ${document.asOf}.`),
    ...bullets(
      document.sources.map(({ page, repository, path = [], seen }) =>
        [page ?? repository ?? "", ...path, ...(seen === undefined ? [] : [`(${seen})`])].join(" "),
      ),
    ),
    ...(document.notSeen.length === 0 ? [] : [paragraph("Not seen:"), ...bullets(document.notSeen)]),
  ]);
}
