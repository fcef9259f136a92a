import type { JudgedExpectation, Limit, StaffResult, Step } from "../experiment/index.ts";
import { oneLine, plainText } from "../units/index.ts";
import type { Load } from "../workload/index.ts";
import { withInterval } from "./figures.ts";
import { figureTitle, shownAs } from "./figureText.ts";
import { originLine } from "./originLine.ts";
import type { Paint } from "./paint.ts";
import { staffVerdict, type StaffOrigin } from "./staffResult.ts";
import { textTable } from "./textTable.ts";

/** A proposed roster for a person: what it costs, what was shown, what each line is for, and how it was found. */
export function staffText(load: Load, found: StaffResult, origin: StaffOrigin, paint: Paint): string {
  return [
    headline(load, found, origin, paint),
    (found.shown?.judged ?? []).map((one) => `  ${shownLine(one, paint)}`).join("\n"),
    rosterTable(load, found, paint),
    pathLines(load, found, paint),
    origin.lines.length === 0
      ? ""
      : [paint("strong", "Lines of the load, to paste"), ...origin.lines.map((line) => plainText(line))].join(
          "\n",
        ),
    footer(load, found, origin, paint),
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}

function headline({ form, policy }: Load, found: StaffResult, origin: StaffOrigin, paint: Paint): string {
  const name = `${oneLine(form.title, Infinity)} under ${policy.id} v${policy.version}`;
  const { roster, own, prices } = found;
  if (!roster && origin.isPartial)
    return `${paint("doubtful", "UNDECIDED")}  ${name}: interrupted before a roster was found`;
  if (!roster)
    return `${paint("bad", "NONE FOUND")}  ${name}: no roster on these staff lines and hours holds every expectation`;
  const cost = (agents: readonly number[]): string =>
    amount(agents.reduce((sum, count, line) => sum + count * (prices.perAgent[line] ?? 0), 0));
  const unit = prices.unit === "cost" ? "a week" : "agent hours a week";
  const said = `${cost(roster)} ${unit} instead of ${cost(own)}`;
  return staffVerdict(found, origin) === "shown"
    ? `${paint("good", "FOUND")}  ${name}: ${said}, and every expectation holds`
    : `${paint("doubtful", "UNDECIDED")}  ${name}: ${said}, but not every expectation could be shown`;
}

const marks = { held: "✔", failed: "✘", inconclusive: "?" } as const;
const tones = { held: "good", failed: "bad", inconclusive: "doubtful" } as const;

const shownLine = (one: JudgedExpectation, paint: Paint): string =>
  `${paint(tones[one.verdict], marks[one.verdict])} ${judgedText(one)}`;

function judgedText({ expectation, found }: JudgedExpectation): string {
  const { atLeast, atMost } = expectation;
  const show = shownAs(expectation);
  const wanted = atLeast === undefined ? `at most ${show(atMost ?? 0)}` : `at least ${show(atLeast)}`;
  return `${figureTitle(expectation)}: ${withInterval(found, show)}, wanted ${wanted}`;
}

function rosterTable({ staff, policy }: Load, { own, roster, limits }: StaffResult, paint: Paint): string {
  if (!roster) return "";
  const width = Math.max(...staff.map(({ name }) => name.length), 4);
  const lines = staff.map(({ name, tier }, line) => {
    const [now, then] = [own[line] ?? 0, roster[line] ?? 0];
    const change = now === then ? "" : `${then > now ? "+" : ""}${then - now}`;
    const numbers = [String(now).padStart(3), String(then).padStart(8), change.padStart(6)].join("  ");
    return `  ${name.padEnd(width)}  ${policy.tiers[tier] ?? ""}  ${numbers}  ${limitText(limits[line])}`.trimEnd();
  });
  return [
    paint("strong", "Agents by staff line: now, proposed, and what would break with one fewer"),
    ...lines,
  ].join("\n");
}

function limitText(limit: Limit | undefined): string {
  if (limit?.kind === "cover") return "somebody must take what only they take";
  return limit?.kind === "expectation" ? judgedText(limit.missed) : "";
}

const stepTitles = { start: "start", add: "add", cut: "cut to", select: "best of equals" } as const;

function pathLines({ staff }: Load, { steps, prices }: StaffResult, paint: Paint): string {
  const rows = steps.map((step, index) => [
    stepTitles[step.kind],
    amount(step.cost),
    step.holds ? "holds" : "fails",
    changesText(
      staff.map(({ name }) => name),
      steps[index - 1],
      step,
    ),
  ]);
  if (rows.length === 0) return "";
  const unit = prices.unit === "cost" ? "cost" : "hours";
  const table = textTable(
    ["", unit, "", ""],
    rows.map((row) => row.slice(0, 3)),
  )
    .split("\n")
    .slice(1)
    .map((line, index) => `${line}  ${rows[index]?.[3] ?? ""}`.trimEnd());
  return [paint("strong", `How it was found (${unit} a week)`), ...table].join("\n");
}

/** "specialists 7, engineers 3": the lines that differ from the step before. */
function changesText(names: readonly string[], before: Step | undefined, { roster }: Step): string {
  const changed = roster.flatMap((agents, line) =>
    before?.roster[line] !== agents ? [`${names[line] ?? ""} ${agents}`] : [],
  );
  return changed.join(", ");
}

function footer(load: Load, found: StaffResult, origin: StaffOrigin, paint: Paint): string {
  const { tried, rivals, shown } = found;
  const partial = origin.isPartial ? " (interrupted: partial)" : "";
  return [
    `${tried.rosters} rosters tried with the same customers, ${amount(tried.replications)} replications${partial}`,
    ...(rivals.length > 1
      ? [
          `Of ${rivals.length} rosters of the same cost the one that is most often in time (Kim and Nelson 2001, 95%)`,
        ]
      : []),
    ...(shown
      ? [
          `Shown on ${shown.replications} replications that the search had not seen; all intervals hold together with 95%`,
        ]
      : []),
    "Only what the load expects keeps people there; exchanges of agents between lines are not looked at",
    originLine(load, origin, paint),
  ].join("\n");
}

const amount = (value: number): string => value.toLocaleString("en", { maximumFractionDigits: 0 });
