import type { Finding, Policy } from "../../policy/index.ts";
import { bullets, paragraph, reference, section, strong, table, type Words } from "../blocks.ts";
import { gapsIn, notDefined } from "../gaps.ts";
import { contactName } from "../names.ts";
import type { Section } from "../page.ts";
import type { Source } from "../setting.ts";

/** What the policy takes for granted, what is still to be decided, and by whom; `others` are the other sections. */
export function openItems(source: Source, others: readonly Section[]): Section {
  const { policy, setting, isInternal } = source;
  const { form } = policy;
  const gaps = gapsIn(others);
  const contract =
    form.contractual === "confirmed"
      ? "The policy is confirmed as part of a contract."
      : "Nothing in this guide is part of a contract as long as nobody has confirmed that. Every time in it is an aim.";
  const missing = table(
    "What is not defined",
    ["What", "Where it is missing", ...(isInternal ? ["Owner"] : [])],
    gaps.map(({ says, sections }) => [
      [strong(says)],
      sections.flatMap(({ id, title }, index) => [...(index === 0 ? [] : ["; "]), reference(title, id)]),
      ...(isInternal ? [ownerText(form)] : []),
    ]),
  );
  const blocks = [
    paragraph(contract),
    ...(missing.length === 0
      ? [paragraph("Nothing that a support guide needs was found missing.")]
      : missing),
  ];
  if (!isInternal) return section("open-items", "Assumptions and open items", blocks);
  return section("open-items", "Assumptions and open items", blocks, [
    section("assumptions", "Assumptions", [
      ...(form.assumptions.length === 0 ? [paragraph("The policy names none.")] : bullets(form.assumptions)),
    ]),
    section("open", "Open items", [
      ...(form.openItems.length === 0 ? [paragraph("The policy names none.")] : openTable(form)),
    ]),
    section("found", "What a check of the policy found", [
      ...(setting.findings.length === 0
        ? [paragraph(`Nothing, judged on ${setting.asOf}.`)]
        : findingTable(form, setting.findings, setting.asOf)),
    ]),
  ]);
}

type Form = Policy["form"];

/** Who answers for the policy as a whole. */
const ownerText = (form: Form): string =>
  form.owner === undefined ? `Owner ${notDefined}` : contactName(form, form.owner);

const openTable = (form: Form): ReturnType<typeof table> =>
  table(
    "Open items",
    ["What is open", "Owner", "By"],
    form.openItems.map((item) =>
      typeof item === "string"
        ? [item, ownerText(form), notDefined]
        : [
            item.text,
            item.owner === undefined ? ownerText(form) : contactName(form, item.owner),
            item.due ?? notDefined,
          ],
    ),
  );

const findingTable = (form: Form, findings: readonly Finding[], asOf: string): ReturnType<typeof table> =>
  table(
    `What was found, judged on ${asOf}`,
    ["What was found", "For example", "What to do", "Owner"],
    findings.map((finding): readonly Words[] => [
      `${finding.found} (${finding.code}, ${finding.severity})`,
      finding.counterexample?.text ?? "",
      finding.fix,
      ownerOf(form, finding),
    ]),
  );

/** Who answers for the part of the policy that a finding is about: whoever that part names, else the policy's owner. */
function ownerOf(form: Form, { path }: Finding): string {
  const [part = "", kind = "", id = ""] = path.split(".");
  if (part === "knowledge" && kind === "articles") {
    const owner = form.knowledge.articles[id]?.owner;
    return owner === undefined ? ownerText(form) : contactName(form, owner);
  }
  if (part !== "openItems") return ownerText(form);
  const item = form.openItems[Number(kind)];
  const owner = typeof item === "object" ? item.owner : undefined;
  return owner === undefined ? ownerText(form) : contactName(form, owner);
}
