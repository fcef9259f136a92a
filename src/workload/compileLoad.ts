import { compileCalendar, weekOf, type Calendar } from "../calendar/index.ts";
import {
  checkShape,
  failed,
  parseSource,
  passed,
  withSettings,
  type Checked,
  type Problem,
  type ProblemCode,
  type Setting,
  type SourceDocument,
} from "../input/index.ts";
import { Complaints, type Policy } from "../policy/index.ts";
import { invariant, type Instant } from "../units/index.ts";
import { breakPlanOf } from "./breaks.ts";
import { checkAbsences } from "./checkAbsences.ts";
import { checkExpectations } from "./checkExpectations.ts";
import { checkLoadNames } from "./checkLoadNames.ts";
import { arrivingIn, uncovered, withSwitched, type Arriving } from "./cover.ts";
import { checkLoadSize, expectedTickets } from "./loadSize.ts";
import { Lexicon } from "./lexicon.ts";
import type { Horizon, Load, StaffLine } from "./load.ts";
import { loadSchema, type LoadForm } from "./schema/loadSchema.ts";

/** What a command line changes in a load. */
export interface LoadChanges {
  readonly seed?: string;
  readonly weeks?: number;
  readonly replications?: number;
  /** Inquiries come from a log instead: where it starts, how many, over which channels and about what. */
  readonly replay?: {
    readonly start: string;
    readonly tickets: number;
    readonly channels: readonly string[];
    readonly categories: readonly string[];
  };
}

/** A load file's text, in the shape of its schema, before it meets a policy. */
export interface LoadText {
  readonly source: SourceDocument;
  readonly form: LoadForm;
  /** What is wrong with the shape; the form is then what is left, for checks that go on, never for use. */
  readonly problems: readonly Problem[];
}

/**
 * The text, with some values set to others, in the schema's shape as far as it has one, or every problem with its place
 * when too little is left.
 */
export function parseLoad(file: string, text: string, settings: readonly Setting[] = []): Checked<LoadText> {
  const written = parseSource(file, text);
  const source = written.ok ? withSettings(written.value, settings) : written;
  if (!source.ok) return source;
  const shape = checkShape(source.value, loadSchema);
  if (shape.ok) return passed({ source: source.value, form: shape.value, problems: [] });
  const { rest: form, problems } = shape;
  return form ? passed({ source: source.value, form, problems }) : failed(problems);
}

/** The load under a policy: every name is one of the policy's, somebody takes every inquiry, and the run fits. */
export function compileLoad(text: LoadText, policy: Policy, changes: LoadChanges = {}): Checked<Load> {
  const load = compileForm(text.source, withChanges(text.form, changes), policy, changes);
  if (text.problems.length === 0) return load;
  const told = new Set(text.problems.map(({ path }) => path));
  const further = load.ok ? [] : load.problems.filter((one) => isNotFromGaps(one, told));
  return failed([...text.problems, ...further]);
}

const gapCodes: readonly ProblemCode[] = ["KEY_MISSING", "SHARE_INVALID", "STAFF_MISSING"];

/** Whether a problem found after faulty parts were dropped or stood in for cannot come from that. */
const isNotFromGaps = ({ code, path }: Problem, told: ReadonlySet<string>): boolean =>
  !gapCodes.includes(code) && !told.has(path);

function compileForm(
  source: SourceDocument,
  form: LoadForm,
  policy: Policy,
  changes: LoadChanges,
): Checked<Load> {
  const complaints = new Complaints(source);
  checkLoadNames(form, policy, complaints);
  checkExpectations(form, policy, complaints, { isReplay: changes.replay !== undefined });
  checkLoadSize(form, changes.replay?.tickets ?? expectedTickets(form), complaints);
  const zone = form.horizon.zone ?? policy.form.customerZone ?? "UTC";
  const horizon = horizonOf(form, zone, complaints);
  const lexicon = new Lexicon(policy);
  if (complaints.problems.length > 0 || !horizon) return failed(complaints.problems);
  const staff = staffOf(form, policy, lexicon, horizon);
  checkAbsences(form, staff, horizon, complaints);
  checkCover(staff, lexicon, withSwitched(form, changes.replay ?? arrivingIn(form)), complaints);
  if (complaints.problems.length > 0) return failed(complaints.problems);
  const caseHours = form.setAside && shiftOf({ hours: form.setAside.hours }, policy, horizon);
  return passed({ id: form.load, form, policy, lexicon, horizon, staff, caseHours });
}

function withChanges(form: LoadForm, { seed, weeks, replications, replay }: LoadChanges): LoadForm {
  const { horizon } = form;
  return {
    ...form,
    seed: seed ?? form.seed,
    horizon: {
      ...horizon,
      weeks: weeks ?? horizon.weeks,
      ...(replay ? { start: replay.start, warmUp: 0 } : {}),
    },
    replications:
      replications === undefined
        ? form.replications
        : { ...form.replications, min: replications, max: replications },
  };
}

function horizonOf(form: LoadForm, zone: string, complaints: Complaints): Horizon | undefined {
  try {
    const first = Temporal.PlainDate.from(form.horizon.start);
    const at = (weeks: number): Instant =>
      first.add({ weeks }).toZonedDateTime(zone).epochMilliseconds as Instant;
    return { zone, start: at(-form.horizon.warmUp), measuredFrom: at(0), end: at(form.horizon.weeks) };
  } catch {
    complaints.add(
      "ZONE_UNKNOWN",
      ["horizon", "zone"],
      `there is no time zone "${zone}"`,
      "Use an IANA name such as Europe/London",
    );
    return undefined;
  }
}

function staffOf(form: LoadForm, policy: Policy, lexicon: Lexicon, horizon: Horizon): readonly StaffLine[] {
  return form.staff.map((line) => ({
    name: line.name,
    tier: lexicon.indexOf("tier", line.tier),
    agents: line.agents,
    shift: shiftOf(line, policy, horizon),
    zone: line.zone ?? horizon.zone,
    shrinkage: line.shrinkage,
    ramp: line.ramp,
    endOfShift: line.endOfShift ?? form.endOfShift,
    breaks: line.breaks.map((one) => breakPlanOf(one, line.zone ?? horizon.zone, horizon)),
    channels: lexicon.words.channel.map((word) => line.channels?.includes(word) ?? true),
    categories: lexicon.words.category.map((word) => line.skills?.includes(word) ?? true),
  }));
}

function shiftOf(
  { hours, zone }: Pick<LoadForm["staff"][number], "hours" | "zone">,
  policy: Policy,
  { zone: usual, start }: Horizon,
): Calendar {
  if (typeof hours === "string") return policy.calendars.get(hours);
  const week = weekOf(hours);
  invariant(typeof week !== "string", "the hours of a shift were checked");
  return compileCalendar(
    { kind: "weekly", zone: zone ?? usual, week, closed: [], replaced: [], breaks: [] },
    start,
  );
}

/** Complains where an inquiry could reach a tier in which nobody takes it. */
function checkCover(
  staff: readonly StaffLine[],
  lexicon: Lexicon,
  arriving: Arriving,
  complaints: Complaints,
): void {
  for (const { tier, missing } of uncovered(staff, lexicon, arriving)) {
    const shown =
      missing.slice(0, 4).join(", ") + (missing.length > 4 ? `, and ${missing.length - 4} more` : "");
    complaints.add(
      "STAFF_MISSING",
      ["staff"],
      `in ${tier} nobody takes ${shown}`,
      "Add agents, channels or skills there",
    );
  }
}
