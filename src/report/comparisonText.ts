import type { ComparedFigure, Comparison, Difference, Figure } from "../experiment/index.ts";
import { oneLine, plainText } from "../units/index.ts";
import { changeText, fromTo } from "./changeText.ts";
import type { ComparisonOrigin, Side } from "./comparisonResult.ts";
import { differenceShownAs, figureTitle, shownAs } from "./figureText.ts";
import type { Paint, Tone } from "./paint.ts";
import { serviceLevelDefinition } from "./runResult.ts";
import { textTable } from "./textTable.ts";

/** A comparison for a person: the verdict first, then what differs most surely, then every figure. */
export function comparisonText(comparison: Comparison, origin: ComparisonOrigin, paint: Paint): string {
  const sure = surest(comparison.figures);
  return [
    headline(comparison, sure, paint),
    [sideLine("A", origin.a), sideLine("B", origin.b), ...warning(comparison, paint)].join("\n"),
    others(comparison, sure, paint),
    figureTable(comparison, paint),
    footer(comparison, origin, paint),
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}

/** The figures that surely differ: better or worse before neither, and those first that are furthest from 0. */
const surest = (figures: readonly ComparedFigure[]): readonly ComparedFigure[] =>
  figures
    .filter(({ change }) => change !== "unsure")
    .toSorted(
      (a, b) =>
        Number(a.change === "different") - Number(b.change === "different") ||
        sureness(b.difference) - sureness(a.difference),
    );

/** The size of a difference in half-widths of its interval. */
const sureness = (found: Difference): number =>
  found.kind === "interval"
    ? Math.abs(found.value) / Math.max(Number.MIN_VALUE, found.high - found.value)
    : 0;

function headline({ figures, told }: Comparison, sure: readonly ComparedFigure[], paint: Paint): string {
  if (told?.change === "unsure")
    return `${paint("doubtful", "UNDECIDED")}  ${figureTitle(told.figure)}: ${differenceText(told)}`;
  const first = told ?? sure[0];
  if (!first) return `${paint("strong", "ALIKE")}  nothing differs surely, of ${figures.length} figures`;
  const rest = sure.filter(({ figure }) => figureTitle(figure) !== figureTitle(first.figure));
  return `${paint(tones[first.change], "DIFFERENT")}  ${changeText(first)}; ${countText(rest)}`;
}

/** "11 other figures differ surely: 10 for the worse, 1 for neither". */
function countText(rest: readonly ComparedFigure[]): string {
  if (rest.length === 0) return "nothing else differs surely";
  const count = (change: ComparedFigure["change"], name: string): readonly string[] => {
    const own = rest.filter((one) => one.change === change).length;
    return own === 0 ? [] : [`${own} ${name}`];
  };
  const parts = [...count("better", "better"), ...count("worse", "worse"), ...count("different", "neither")];
  return `${rest.length} other ${rest.length === 1 ? "figure differs" : "figures differ"} surely (${parts.join(", ")})`;
}

const tones: Readonly<Record<ComparedFigure["change"], Tone>> = {
  better: "good",
  worse: "bad",
  different: "doubtful",
  unsure: "faint",
};
const marks = { better: "▲", worse: "▼", different: "◆", unsure: " " } as const;

function sideLine(name: string, { load, settings }: Side): string {
  const changed = settings.length === 0 ? "" : ` with ${oneLine(settings.join(", "), Infinity)}`;
  return `  ${name}  ${oneLine(load.form.title, Infinity)} under ${load.policy.id} v${load.policy.version}${changed}`;
}

function warning({ customersDiffer }: Comparison, paint: Paint): readonly string[] {
  if (customersDiffer.length === 0) return [];
  const parts = customersDiffer.join(", ");
  return [
    paint("doubtful", `  ! They do not have the same customers (${parts}).`),
    "    What differs may come from that, and pairs of replications have less in common.",
  ];
}

const mostShown = 6;

/** What else differs most surely, below the headline's figure. */
function others({ told }: Comparison, sure: readonly ComparedFigure[], paint: Paint): string {
  const rest = told ? sure : sure.slice(1);
  if (rest.length === 0) return "";
  const lines = rest
    .slice(0, mostShown)
    .map((one) => `  ${paint(tones[one.change], marks[one.change])} ${changeText(one)} (${fromTo(one)})`);
  const more = rest.length > mostShown ? [`  and ${rest.length - mostShown} more, marked below`] : [];
  return [paint("strong", "What else differs surely"), ...lines, ...more].join("\n");
}

function figureTable({ figures }: Comparison, paint: Paint): string {
  const heads = new Set<string>();
  const rows = figures.map((one) => {
    const show = shownAs(one.figure);
    const value = (found: ComparedFigure["a"]): string => (found.kind === "none" ? "-" : show(found.value));
    return [
      `${marks[one.change]} ${nameUnder(heads, one.figure)}`,
      value(one.a),
      value(one.b),
      ...differenceCells(one),
    ];
  });
  const heading = paint(
    "strong",
    "Every figure, in points or time (▲ surely better, ▼ surely worse, ◆ surely different)",
  );
  return `${heading}\n${textTable(["", "A", "B", "B - A", "interval", "pairing"], rows)}`;
}

/** The name of a figure, shorter below the one that is about everything. */
function nameUnder(heads: Set<string>, figure: Figure): string {
  const words = Object.values(figure.where);
  if (words.length === 0 && figure.within === undefined) heads.add(figure.metric);
  const isUnder = words.length > 0 && figure.within === undefined && heads.has(figure.metric);
  return isUnder ? `  ${words.join(" ")}` : figureTitle(figure);
}

function differenceCells({ figure, difference }: ComparedFigure): readonly string[] {
  if (difference.kind === "none") return ["-", "", ""];
  const show = differenceShownAs(figure);
  if (difference.kind === "single") return [show(difference.value), "", ""];
  const { value, low, high, varianceReduction } = difference;
  const factor = varianceReduction === undefined ? "" : `×${Number(varianceReduction.toPrecision(2))}`;
  return [show(value), `[${show(low)}, ${show(high)}]`, factor];
}

const differenceText = (one: ComparedFigure): string => differenceCells(one).slice(0, 2).join(" ");

function footer(comparison: Comparison, origin: ComparisonOrigin, paint: Paint): string {
  const { replications, figures, level, told, customersDiffer } = comparison;
  const same = customersDiffer.length === 0 ? "the same customers" : "the same random numbers";
  const partial = origin.isPartial ? " (interrupted: partial)" : "";
  const { policy: a } = origin.a.load;
  const { policy: b } = origin.b.load;
  const policies =
    a.hash === b.hash ? `policy ${a.id} ${a.hash}` : `policies ${a.id} ${a.hash}, ${b.id} ${b.hash}`;
  return [
    `${replications} replications of each${partial}, with ${same}. Each of ${figures.length} intervals has ${percentOf(level)}, so that all hold together with 95% (Bonferroni)`,
    ...(told
      ? [
          `The one asked for was looked at ${told.looks} times at most; its interval has ${percentOf(told.level)}, so that all looks together have 95%`,
        ]
      : []),
    "pairing: as many times more replications it would take if the two did not meet the same customers",
    `In time: ${serviceLevelDefinition}`,
    paint(
      "faint",
      `seed ${origin.a.load.form.seed} · ${policies} · ${origin.tool.name} ${origin.tool.version} · ${plainText(origin.reproduce)}`,
    ),
  ].join("\n");
}

const percentOf = (level: number): string => `${Number((100 * level).toFixed(3))}%`;
