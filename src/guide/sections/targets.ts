import type { Metric, Policy } from "../../policy/index.ts";
import { capital, listing, paragraph, said, section, strong, table, type Words } from "../blocks.ts";
import { conditionWords } from "../conditionWords.ts";
import { noTarget, noTargetCell } from "../gaps.ts";
import { guideZone } from "../hoursWords.ts";
import { channelName, levelName, metricName, planName } from "../names.ts";
import { exampleOpenings, type Opening } from "../openings.ts";
import type { Block, Section } from "../page.ts";
import {
  decidedAt,
  dueText,
  metricsOf,
  offersOf,
  ordinaryFacts,
  promiseRows,
  promisesOf,
  targetWords,
  type ClausePromise,
  type PromiseRow,
} from "../promises.ts";
import type { Source } from "../setting.ts";

type Openings = readonly [Opening, Opening];

/** What is aimed for on each plan and priority, in which hours it counts, and when it is due in two examples. */
export function targets(source: Source): Section {
  const { policy, setting } = source;
  if (policy.targetClauses.length === 0)
    return section("targets", "Targets", [{ kind: "notice", text: [strong(noTarget), "."] }]);
  const openings = exampleOpenings(policy, setting.asOf);
  const [ordinary, closing] = openings;
  const seen = new Set<string>();
  const plans = offersOf(policy).map(({ plan, levels }) =>
    section(
      `targets-${plan}`,
      `Targets on ${planName(policy.form, plan)}`,
      [],
      levels.map((level) => levelSection(source, plan, level, openings, seen)),
    ),
  );
  return section(
    "targets",
    "Targets",
    [
      paragraph(
        policy.form.contractual === "confirmed"
          ? "What we have promised, with its hours."
          : "What we aim for, with its hours. None of it is confirmed as part of a contract.",
      ),
      paragraph(
        `The examples are worked out by the same rules as every ticket: a clock that starts on ${ordinary.text} (${ordinary.why}) or on ${closing.text} (${closing.why}), both ${guideZone(policy)}, with no pause. A time that is used up is met at the very minute.`,
      ),
    ],
    [...plans, ...further(policy, seen)],
  );
}

function levelSection(
  source: Source,
  plan: string,
  level: string,
  openings: Openings,
  seen: Set<string>,
): Section {
  const { policy } = source;
  const { form } = policy;
  const promises = promisesOf(policy, plan, level, openings);
  for (const { clause } of promises) if (clause !== undefined) seen.add(clause);
  const title = `${planName(form, plan)}, priority ${levelName(form, level)}`;
  return section(
    `targets-${plan}-${level}`,
    title,
    promises.flatMap((promise) => clauseBlocks(source, plan, level, { promise, promises, openings })),
  );
}

interface Shown {
  readonly promise: ClausePromise;
  readonly promises: readonly ClausePromise[];
  readonly openings: Openings;
}

function clauseBlocks(
  { policy, isInternal }: Source,
  plan: string,
  level: string,
  { promise, promises, openings }: Shown,
): readonly Block[] {
  const { form } = policy;
  const { clause } = promise;
  if (clause === undefined) return [{ kind: "notice", text: [strong(noTarget), "."] }];
  const written = form.targets.find((one) => one.clause === clause);
  const about = aboutText(policy, promise, promises);
  const rows = promiseRows(policy, promise, metricsFor(policy, promise)).map((row) =>
    rowOf(policy, row, { plan, level, clause, channels: promise.byChannel.size, openings }),
  );
  const [ordinary, closing] = openings;
  const why = written?.because === undefined ? "" : ` ${written.because}`;
  return [
    ...(isInternal ? [paragraph(strong(clause), `, ${about}.${why}`)] : []),
    ...(!isInternal && promises.length > 1 ? [paragraph(`${capital(about)}:`)] : []),
    ...table(
      `${planName(form, plan)}, ${levelName(form, level)}${isInternal ? `: ${clause}` : ""}`,
      ["Target", "Time and hours", `Clock starts ${ordinary.text}: due`, `Clock starts ${closing.text}: due`],
      rows,
    ),
    ...said(written?.note),
  ];
}

/** For which tickets of a plan and a priority a clause counts. */
function aboutText({ form }: Policy, promise: ClausePromise, promises: readonly ClausePromise[]): string {
  const written = form.targets.find(({ clause }) => clause === promise.clause);
  const condition = conditionWords(form, written?.when, ["plan", "priority"]);
  if (condition !== "") return condition.replace(/^and one of: /, "one of: ");
  return promises.length > 1 && promises[0] !== promise ? "otherwise" : "every ticket";
}

/** No report of the cause is missing where none is required. */
function metricsFor(policy: Policy, { byChannel }: ClausePromise): readonly Metric[] {
  const isRequired = [...byChannel.values()].some(
    ({ rootCauseRequired, targets: all }) =>
      rootCauseRequired || all.some(({ metric }) => metric === "rcaDelivery"),
  );
  return metricsOf(policy).filter((metric) => metric !== "rcaDelivery" || isRequired);
}

interface Place {
  readonly plan: string;
  readonly level: string;
  readonly clause: string;
  /** On how many channels the clause counts. */
  readonly channels: number;
  readonly openings: Openings;
}

function rowOf(policy: Policy, row: PromiseRow, place: Place): readonly Words[] {
  const { metric, channels, target, isBestEffort } = row;
  const name = nameOf(policy, metric, channels.length === place.channels ? [] : channels);
  if (!target) {
    const words: Words = isBestEffort ? "best effort, no time" : noTargetCell;
    return [name, words, "–", "–"];
  }
  const notes = [
    ...(target.share === undefined ? [] : [`for ${Math.round(target.share * 100)}% of tickets`]),
    ...(target.starts === undefined ? [] : [`from: ${target.starts}`]),
    ...(target.orAsAgreed ? ["or as agreed with the customer"] : []),
    ...(target.assumed ? ["assumed"] : []),
    ...(target.recalled ? ["from memory, not verified"] : []),
    ...(target.note === undefined ? [] : [target.note]),
  ];
  const note = notes.length === 0 ? "" : `; ${notes.join("; ")}`;
  const due = (opening: Opening): string => {
    const facts = ordinaryFacts(policy, place.plan, channels[0] ?? "");
    const { targetClause } = decidedAt(policy, facts, place.level, opening.at);
    if (targetClause !== place.clause) return "not at this hour";
    return dueText(policy, target, opening.at);
  };
  return [name, `${targetWords(policy, target)}${note}`, due(place.openings[0]), due(place.openings[1])];
}

const nameOf = ({ form }: Policy, metric: Metric, channels: readonly string[]): string =>
  channels.length === 0
    ? metricName(metric)
    : `${metricName(metric)}, ${listing(
        channels.map((id) => channelName(form, id)),
        "and",
      )}`;

/** Clauses that no ordinary ticket meets: what they are about, so that none is left out. */
function further({ form, targetClauses }: Policy, seen: ReadonlySet<string>): readonly Section[] {
  const left = form.targets.filter(({ clause }) => !seen.has(clause));
  if (left.length === 0) return [];
  return [
    section("targets-further", "Further targets", [
      paragraph("These clauses are about tickets that are not ordinary; the first that fits counts."),
      ...table(
        "Further clauses",
        ["Clause", "When", "What it says"],
        left.map(({ clause, when, default: isDefault, because }) => {
          const terms = targetClauses.find((one) => one.clause === clause)?.terms;
          const names = [...(terms?.keys() ?? [])].map((metric) => metricName(metric));
          return [
            clause,
            isDefault ? "whatever no other clause takes" : conditionWords(form, when),
            because ?? listing(names, "and"),
          ];
        }),
      ),
    ]),
  ];
}
