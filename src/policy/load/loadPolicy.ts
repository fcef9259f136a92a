import {
  checkShape,
  failed,
  parseSource,
  passed,
  type Checked,
  type Position,
  type Path,
  type Problem,
  type ProblemCode,
  type SourceDocument,
} from "../../input/index.ts";
import type { Instant } from "../../units/index.ts";
import { CalendarBook } from "../calendarBook.ts";
import { compileCondition } from "../condition.ts";
import type { Policy } from "../policy.ts";
import { policySchema, type PolicyForm } from "../schema/policySchema.ts";
import { checkNames } from "./checkNames.ts";
import { checkPriority } from "./checkPriority.ts";
import { compileCalendars } from "./compileCalendars.ts";
import { compileDeEscalations, compileEscalations } from "./compileEscalations.ts";
import { compileTargets } from "./compileTargets.ts";
import { inheritPlans } from "./inheritPlans.ts";
import { Complaints } from "./nameCheck.ts";

/** Where a policy's text came from. */
export interface PolicyText {
  /** The name to use in messages. */
  readonly file: string;
  readonly text: string;
  /** A digest of the text that results carry. */
  readonly hash: string;
}

/** Where calendar tables begin to be built; look-ups elsewhere extend them. */
const around = Date.UTC(2026, 0, 1) as Instant;

/** The policy in the text, checked and compiled, or every problem that it has. */
export function loadPolicy({ file, text, hash }: PolicyText): Checked<Policy> {
  const source = parseSource(file, text);
  if (!source.ok) return source;
  const shape = checkShape(source.value, policySchema);
  if (shape.ok) return compilePolicy(source.value, shape.value, hash);
  const further = shape.rest ? compilePolicy(source.value, shape.rest, hash) : undefined;
  const told = new Set(shape.problems.map(({ path }) => path));
  return failed([
    ...shape.problems,
    ...(further?.ok === false ? further.problems.filter((one) => isNotFromGaps(one, told)) : []),
  ]);
}

const gapCodes: readonly ProblemCode[] = [
  "KEY_MISSING",
  "CONDITION_EMPTY",
  "CALENDAR_NEVER_OPENS",
  "DEFAULT_NOT_ONE",
  "TRIGGER_INVALID",
  "PRIORITY_UNDECIDABLE",
];

/** Whether a problem found after faulty parts were dropped or stood in for cannot come from that. */
const isNotFromGaps = ({ code, path }: Problem, told: ReadonlySet<string>): boolean =>
  !gapCodes.includes(code) && !told.has(path);

function compilePolicy(source: SourceDocument, form: PolicyForm, hash: string): Checked<Policy> {
  const complaints = new Complaints(source);
  checkNames(form, complaints);
  checkPriority(form, complaints);
  const plans = inheritPlans(form, complaints);
  const hours = compileCalendars(form, complaints);
  const targetClauses = compileTargets(form, complaints);
  const escalations = compileEscalations(form, complaints);
  const clauses = clausePositions(source, form, complaints);
  checkTiers(form, complaints);
  if (complaints.problems.length > 0) return failed(complaints.problems);
  return passed({
    id: form.policy,
    version: form.version,
    hash,
    title: form.title,
    form: { ...form, plans },
    calendars: new CalendarBook(hours, around, form.customerZone ?? "UTC"),
    levels: asWritten(source, ["priority", "levels"], form.priority.levels),
    tiers: asWritten(source, ["tiers"], form.tiers),
    priorityRules: form.priority.rules.map(({ clause, when, is, because }) => {
      return { clause, is, because, applies: compileCondition(when) };
    }),
    targetClauses,
    escalations,
    deEscalations: compileDeEscalations(form),
    rootCauseRequired: form.rootCause?.requiredFor
      ? compileCondition(form.rootCause.requiredFor)
      : () => false,
    duringCalendars: duringCalendars(form),
    clauses,
  });
}

/** The keys of a part of the form in the order of the file, which objects do not keep for numbers. */
function asWritten(source: SourceDocument, path: Path, part: object): readonly string[] {
  const order = source.keysAt(path);
  return Object.keys(part).toSorted((a, b) => order.indexOf(a) - order.indexOf(b));
}

/** Every calendar that a condition names with `during`, once, in the order of the calendars. */
function duringCalendars({
  priority,
  targets,
  escalations,
  deEscalations,
  rootCause,
  calendars,
}: PolicyForm): readonly string[] {
  const conditions = [...priority.rules, ...targets, ...escalations, ...deEscalations].map(
    ({ when }) => when,
  );
  const tests = [...conditions, rootCause?.requiredFor].flatMap((when) =>
    when ? [when, ...(when.any ?? [])] : [],
  );
  const named = tests.flatMap(({ during }) =>
    during ? ("oneOf" in during ? during.oneOf : during.noneOf) : [],
  );
  return Object.keys(calendars).filter((name) => named.includes(name));
}

function checkTiers({ tiers, channels }: PolicyForm, complaints: Complaints): void {
  if (Object.keys(tiers).length === 0) {
    complaints.add("KEY_MISSING", ["tiers"], "there is no tier", "Name at least the tier that answers first");
  }
  if (Object.keys(channels).length === 0) {
    complaints.add(
      "KEY_MISSING",
      ["channels"],
      "there is no channel",
      "Name at least one way to reach the desk",
    );
  }
}

function clausePositions(
  source: SourceDocument,
  form: PolicyForm,
  complaints: Complaints,
): ReadonlyMap<string, Position> {
  const positions = new Map<string, Position>();
  const lists = [
    { path: ["priority", "rules"], entries: form.priority.rules },
    { path: ["targets"], entries: form.targets },
    { path: ["escalations"], entries: form.escalations },
    { path: ["deEscalations"], entries: form.deEscalations },
  ];
  for (const { path, entries } of lists) {
    entries.forEach(({ clause }, index) => {
      const earlier = positions.get(clause);
      if (earlier) {
        const found = `the clause ${clause} already stands in line ${earlier.line}`;
        complaints.add(
          "NAME_DUPLICATE",
          [...path, index, "clause"],
          found,
          "Give each clause a name of its own",
        );
      } else positions.set(clause, source.at([...path, index]));
    });
  }
  return positions;
}
