import { paragraph, reference, said, section, steps, table } from "../blocks.ts";
import { conditionWords } from "../conditionWords.ts";
import { gap, notDefined } from "../gaps.ts";
import { contactName } from "../names.ts";
import type { Section } from "../page.ts";
import type { Source } from "../setting.ts";
import { spanWords } from "../spanWords.ts";

/** What is written down, who keeps it true, and when this guide itself is made again. */
export function knowledge(source: Source): Section {
  const { form } = source.policy;
  const { requiredFor, updateAfter } = form.knowledge;
  const customers = [
    ...articles(source),
    paragraph(
      "Answers to frequent questions stand in ",
      reference("Questions and answers", "questions"),
      ".",
    ),
  ];
  if (!source.isInternal) return section("knowledge", "Knowledge base and documentation updates", customers);
  return section(
    "knowledge",
    "Knowledge base and documentation updates",
    [
      ...articles(source),
      ...said(
        requiredFor &&
          `A solution is written up as an article, or put into the one that there is, for: ${conditionWords(form, requiredFor)}.`,
      ),
      ...(updateAfter === undefined ? [gap("Updates of articles")] : said(updateAfter)),
      paragraph(
        "This guide is made from the policy file. To change it, change the policy, let its owner approve that, and make the guide again; a copy that was edited by hand is found stale.",
      ),
    ],
    Object.entries(form.knowledge.runbooks).map(([id, { title, steps: items }]) =>
      section(`runbook-${id}`, `Runbook: ${title}`, steps(items)),
    ),
  );
}

function articles({ policy: { form }, isInternal }: Source): ReturnType<typeof table> {
  const all = Object.values(form.knowledge.articles);
  if (all.length === 0) return [gap("Knowledge articles")];
  return table(
    "Articles",
    ["Article", ...(isInternal ? ["Owner", "Reviewed every"] : [])],
    all.map(({ title, owner, reviewEvery }) => [
      title,
      ...(isInternal
        ? [
            owner === undefined ? notDefined : contactName(form, owner),
            reviewEvery === undefined ? notDefined : spanWords(reviewEvery),
          ]
        : []),
    ]),
  );
}
