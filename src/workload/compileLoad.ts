import { compileCalendar, weekOf, type Calendar } from "../calendar/index.ts";
import {
  checkShape,
  failed,
  parseSource,
  passed,
  type Checked,
  type Path,
  type SourceDocument,
} from "../input/index.ts";
import { Complaints, type Policy } from "../policy/index.ts";
import type { Instant } from "../units/index.ts";
import { checkLoadNames } from "./checkLoadNames.ts";
import { checkLoadSize } from "./loadSize.ts";
import { Lexicon } from "./lexicon.ts";
import type { Horizon, Load, StaffLine } from "./load.ts";
import { loadSchema, type LoadForm } from "./schema/loadSchema.ts";

/** What a command line changes in a load. */
export interface LoadChanges {
  readonly seed?: string;
  readonly weeks?: number;
  readonly replications?: number;
}

/** A load file's text, in the shape of its schema, before it meets a policy. */
export interface LoadText {
  readonly source: SourceDocument;
  readonly form: LoadForm;
}

/** The text in the schema's shape, or every problem with its place. */
export function parseLoad(file: string, text: string): Checked<LoadText> {
  const source = parseSource(file, text);
  if (!source.ok) return source;
  const shape = checkShape(source.value, loadSchema);
  return shape.ok ? passed({ source: source.value, form: shape.value }) : failed(shape.problems);
}

/** The load under a policy: every name is one of the policy's, somebody takes every inquiry, and the run fits. */
export function compileLoad(
  { source, form: written }: LoadText,
  policy: Policy,
  changes: LoadChanges = {},
): Checked<Load> {
  const form = withChanges(written, changes);
  const complaints = new Complaints(source);
  checkLoadNames(form, policy, complaints);
  const zone = form.horizon.zone ?? policy.form.customerZone ?? "UTC";
  const horizon = horizonOf(form, zone, complaints);
  const lexicon = new Lexicon(policy);
  if (complaints.problems.length > 0 || !horizon) return failed(complaints.problems);
  const staff = staffOf(form, policy, lexicon, horizon, complaints);
  checkCover(staff, lexicon, form, complaints);
  checkLoadSize(form, complaints);
  if (complaints.problems.length > 0) return failed(complaints.problems);
  return passed({ id: form.load, form, policy, lexicon, horizon, staff });
}

function withChanges(form: LoadForm, { seed, weeks, replications }: LoadChanges): LoadForm {
  return {
    ...form,
    seed: seed ?? form.seed,
    horizon: { ...form.horizon, weeks: weeks ?? form.horizon.weeks },
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

function staffOf(
  form: LoadForm,
  policy: Policy,
  lexicon: Lexicon,
  horizon: Horizon,
  complaints: Complaints,
): readonly StaffLine[] {
  return form.staff.map((line, index) => ({
    name: line.name,
    tier: lexicon.indexOf("tier", line.tier),
    agents: line.agents,
    shift: shiftOf(line.hours, policy, horizon, ["staff", index, "hours"], complaints),
    channels: lexicon.words.channel.map((word) => line.channels?.includes(word) ?? true),
    categories: lexicon.words.category.map((word) => line.skills?.includes(word) ?? true),
  }));
}

function shiftOf(
  hours: LoadForm["staff"][number]["hours"],
  policy: Policy,
  horizon: Horizon,
  path: Path,
  complaints: Complaints,
): Calendar {
  if (typeof hours === "string") return policy.calendars.get(hours);
  const week = weekOf(hours);
  if (typeof week !== "string") {
    const opening = {
      kind: "weekly",
      zone: horizon.zone,
      week,
      closed: [],
      replaced: [],
      breaks: [],
    } as const;
    return compileCalendar(opening, horizon.start);
  }
  complaints.add("HOURS_INVALID", path, week, 'Write hours such as {mon-fri: "08:00-16:00"}');
  return compileCalendar({ kind: "always" }, horizon.start);
}

/** Complains where an inquiry of the mix could reach a tier in which nobody takes it. */
function checkCover(
  staff: readonly StaffLine[],
  lexicon: Lexicon,
  form: LoadForm,
  complaints: Complaints,
): void {
  const arriving = Object.keys(form.arrivals);
  lexicon.words.tier.forEach((tier, tierIndex) => {
    const missing = arriving.flatMap((channel) =>
      Object.keys(form.mix.categories)
        .filter((category) => !isCovered(staff, lexicon, tierIndex, channel, category))
        .map((category) => `${channel} about ${category}`),
    );
    if (missing.length === 0) return;
    const shown =
      missing.slice(0, 4).join(", ") + (missing.length > 4 ? `, and ${missing.length - 4} more` : "");
    complaints.add(
      "STAFF_MISSING",
      ["staff"],
      `in ${tier} nobody takes ${shown}`,
      "Add agents, channels or skills there",
    );
  });
}

function isCovered(
  staff: readonly StaffLine[],
  lexicon: Lexicon,
  tier: number,
  channel: string,
  category: string,
): boolean {
  const channelIndex = lexicon.indexOf("channel", channel);
  const categoryIndex = lexicon.indexOf("category", category);
  return staff.some(
    (line) =>
      line.tier === tier &&
      line.agents > 0 &&
      line.channels[channelIndex] === true &&
      line.categories[categoryIndex] === true,
  );
}
