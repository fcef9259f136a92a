import { datePlus, reviewDue } from "../../policy/index.ts";
import { inHours, type Duration } from "../../units/index.ts";
import { bullets, paragraph, section, table } from "../blocks.ts";
import { gap, notDefined } from "../gaps.ts";
import { contactName, metricName } from "../names.ts";
import type { Section } from "../page.ts";
import { metricsOf } from "../promises.ts";
import type { Source } from "../setting.ts";
import { spanWords } from "../spanWords.ts";

/** What is measured, and what is looked at again when. */
export function metrics(source: Source): Section {
  const { policy } = source;
  return section(
    "metrics",
    "Metrics and reviews",
    [],
    [measured(source), reviews(source), training(policy.form)],
  );
}

const measured = ({ policy }: Source): Section =>
  section("measured", "What is measured", [
    paragraph(
      "For each of these the share of tickets that meet their target, counted as met / (met + missed), by priority and channel:",
    ),
    ...bullets(metricsOf(policy).map((metric) => metricName(metric))),
    paragraph(
      "Beside them: tickets opened and solved, tickets reopened, tickets escalated by clause, customers who hung up, and how busy each tier is.",
    ),
  ]);

/** The dates of what the policy says is to be reviewed. */
function reviews({ policy: { form } }: Source): Section {
  const { reviewed, owner, knowledge, openItems } = form;
  const who = (id: string | undefined): string => (id === undefined ? notDefined : contactName(form, id));
  const next = (every: Duration): string =>
    reviewed === undefined ? notDefined : datePlus(reviewed, Math.floor(inHours(every) / 24));
  const due = reviewDue(form);
  const rows = [
    ["This policy, and this guide with it", everyText(form.reviewEvery), due ?? notDefined, who(owner)],
    ...Object.values(knowledge.articles).map(({ title, owner: own, reviewEvery }) => [
      `Article: ${title}`,
      everyText(reviewEvery),
      reviewEvery === undefined ? notDefined : next(reviewEvery),
      who(own ?? owner),
    ]),
    ...openItems.flatMap((item) =>
      typeof item === "string" || item.due === undefined
        ? []
        : [[`Open item: ${item.text}`, "once", item.due, who(item.owner ?? owner)]],
    ),
  ];
  return section("reviews", "Review calendar", [
    ...(due === undefined ? [gap("Next review of the policy")] : []),
    ...table("Review calendar", ["What", "Every", "Next by", "Owner"], rows),
    ...(Object.keys(knowledge.articles).length > 0 && reviewed !== undefined
      ? [paragraph("Reviews of articles are counted from the last review of the policy.")]
      : []),
  ]);
}

const everyText = (every: Duration | undefined): string =>
  every === undefined ? notDefined : spanWords(every);

function training({ training: wanted }: Source["policy"]["form"]): Section {
  const { competences, passMark, criticalMissesAllowed, recertifyEvery } = wanted;
  const rows = Object.entries(competences);
  return section("training", "Training", [
    ...(rows.length === 0
      ? [gap("Competences of the desk")]
      : table("What people of the desk know", ["Competence", "What it means"], rows)),
    ...(passMark === undefined
      ? [gap("Pass mark")]
      : [
          paragraph(
            `The exam is passed with ${Math.round(passMark * 100)}% of the cases right` +
              (criticalMissesAllowed === undefined
                ? ""
                : ` and at most ${criticalMissesAllowed} cases of the highest priority missed`) +
              (recertifyEvery === undefined ? "." : `, and sat again every ${spanWords(recertifyEvery)}.`),
          ),
        ]),
  ]);
}
