import {
  checkShape,
  failed,
  joinSources,
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
import { RotaBook } from "../rotaBook.ts";
import { compileCondition, testsWithin, type PlansHeld } from "../condition.ts";
import type { Policy } from "../policy.ts";
import { policySchema, type PolicyForm } from "../schema/policySchema.ts";
import { checkNames } from "./checkNames.ts";
import { checkPriority } from "./checkPriority.ts";
import { compileCalendars } from "./compileCalendars.ts";
import { compileDeEscalations, compileEscalations } from "./compileEscalations.ts";
import { compileRotas } from "./compileRotas.ts";
import { compileTargets } from "./compileTargets.ts";
import { checkUniqueness } from "./checkUniqueness.ts";
import { inheritPlans, plansHeldIn } from "./inheritPlans.ts";
import { Complaints } from "./nameCheck.ts";

/** The text of a file, and its name in messages. */
export interface FileText {
  readonly file: string;
  readonly text: string;
}

/** Where a policy's text came from. */
export interface PolicyText extends FileText {
  /** The files that it includes, in order. */
  readonly included?: readonly FileText[];
  /** A digest of the text that results carry. */
  readonly hash: string;
}

/** Where calendar tables begin to be built; look-ups elsewhere extend them. */
const around = Date.UTC(2026, 0, 1) as Instant;

/** The policy in the text, checked and compiled, or every problem that it has. */
export function loadPolicy({ file, text, included = [], hash }: PolicyText): Checked<Policy> {
  const source = sourceOf([{ file, text }, ...included]);
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

/** All of the files as one document, or what is wrong with any of them. */
export function sourceOf(files: readonly [FileText, ...FileText[]]): Checked<SourceDocument> {
  const [first, ...others] = files.map(({ file, text }) => parseSource(file, text));
  const problems = [first, ...others].flatMap((one) => (one?.ok === false ? one.problems : []));
  if (problems.length > 0 || first?.ok !== true) return failed(problems);
  return joinSources([first.value, ...others.flatMap((one) => (one.ok ? [one.value] : []))]);
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
  checkUniqueness(form, complaints);
  const plans = inheritPlans(form, complaints);
  const held = plansHeldIn(plans);
  const hours = compileCalendars(form, complaints);
  const rotas = compileRotas(form, complaints);
  const targetClauses = compileTargets(form, complaints, held);
  const escalations = compileEscalations(form, complaints, held);
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
    rotas: new RotaBook(rotas, around),
    levels: asWritten(source, ["priority", "levels"], form.priority.levels),
    tiers: asWritten(source, ["tiers"], form.tiers).filter((tier) => !form.tiers[tier]?.selfHelp),
    ...compileRules(form, held),
    plansHeld: held,
    targetClauses,
    escalations,
    intakeRules: escalations.filter(({ trigger }) => trigger.on === "intake"),
    deEscalations: compileDeEscalations(form, held),
    rootCauseRequired: rootCauseTest(form, held),
    articleRequired: articleTest(form, held),
    duringCalendars: duringCalendars(form),
    clauses,
  });
}

type CompiledRules = Pick<Policy, "priorityRules" | "priorityFloors" | "continuousEffort" | "channelRules">;

function compileRules(
  { priority, continuousEffort, channelRules }: PolicyForm,
  held: PlansHeld,
): CompiledRules {
  return {
    priorityRules: priority.rules.map(({ clause, when, is, because }) => {
      return { clause, is, because, applies: compileCondition(when, held) };
    }),
    priorityFloors: (priority.floors ?? []).map(({ clause, when, atLeast, because }) => {
      return { clause, atLeast, because, applies: compileCondition(when, held) };
    }),
    continuousEffort: continuousEffort.map(
      ({ clause, when, mode, requires, onRequest, otherwise, because }) => {
        return {
          clause,
          mode,
          requires,
          onRequest,
          otherwise,
          because,
          applies: compileCondition(when, held),
        };
      },
    ),
    channelRules: channelRules.map(({ clause, when, use }) => {
      return { clause, use, applies: compileCondition(when, held) };
    }),
  };
}

function rootCauseTest({ rootCause }: PolicyForm, held: PlansHeld): Policy["rootCauseRequired"] {
  if (rootCause?.every) return () => true;
  return rootCause?.requiredFor ? compileCondition(rootCause.requiredFor, held) : () => false;
}

const articleTest = ({ knowledge }: PolicyForm, held: PlansHeld): Policy["articleRequired"] =>
  knowledge.requiredFor ? compileCondition(knowledge.requiredFor, held) : () => false;

/** The keys of a part of the form in the order of the file, which objects do not keep for numbers. */
function asWritten(source: SourceDocument, path: Path, part: object): readonly string[] {
  const order = source.keysAt(path);
  return Object.keys(part).toSorted((a, b) => order.indexOf(a) - order.indexOf(b));
}

/** Every calendar that a condition names with `during`, once, in the order of the calendars. */
function duringCalendars(form: PolicyForm): readonly string[] {
  const { priority, targets, escalations, deEscalations, continuousEffort, channelRules } = form;
  const clauses = [
    ...[...priority.rules, ...(priority.floors ?? []), ...continuousEffort, ...channelRules],
    ...[...targets, ...escalations, ...deEscalations],
  ];
  const owed = [form.rootCause?.requiredFor, form.knowledge.requiredFor];
  const conditions = [...clauses.map(({ when }) => when), ...owed];
  const tests = conditions.flatMap((when) => (when ? testsWithin(when) : []));
  const named = tests.flatMap(({ during }) =>
    during ? ("oneOf" in during ? during.oneOf : during.noneOf) : [],
  );
  return Object.keys(form.calendars).filter((name) => named.includes(name));
}

function checkTiers({ tiers, channels }: PolicyForm, complaints: Complaints): void {
  if (Object.values(tiers).every(({ selfHelp }) => selfHelp)) {
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
    { path: ["priority", "floors"], entries: form.priority.floors ?? [] },
    { path: ["continuousEffort"], entries: form.continuousEffort },
    { path: ["channelRules"], entries: form.channelRules },
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
