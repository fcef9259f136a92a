import type { Duration } from "../../units/index.ts";
import { bullets, paragraph, said, section, table } from "../blocks.ts";
import { gap, notDefined } from "../gaps.ts";
import { contactName, metricName } from "../names.ts";
import type { Section } from "../page.ts";
import { metricsOf } from "../promises.ts";
import { reviewsOf } from "../reviewCalendar.ts";
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
function reviews({ policy }: Source): Section {
  const { form } = policy;
  const all = reviewsOf(policy);
  const hasArticles = Object.keys(form.knowledge.articles).length > 0 && form.reviewed !== undefined;
  return section("reviews", "Review calendar", [
    ...(all[0]?.by === undefined ? [gap("Next review of the policy")] : []),
    ...table(
      "Review calendar",
      ["What", "Every", "Next by", "Owner"],
      all.map(({ what, every, by, owner }) => [
        what,
        every === undefined && what.startsWith("Open item") ? "once" : everyText(every),
        by ?? notDefined,
        owner === undefined ? notDefined : contactName(form, owner),
      ]),
    ),
    ...said(hasArticles ? "Reviews of articles are counted from the last review of the policy." : undefined),
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
